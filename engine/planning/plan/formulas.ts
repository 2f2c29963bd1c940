/** What the classical formulas say to the same question. They take the load as steady and Poisson: of the busiest time. */
import { normalQuantile } from '../../random/normal-quantile.ts';
import { erlangB } from '../../theory/erlang-b.ts';
import { erlangBServers } from '../../theory/erlang-b-servers.ts';
import { erlangCServers } from '../../theory/erlang-c-servers.ts';
import { squareRootStaffing } from '../../theory/square-root-staffing.ts';
import type { WrittenDeployment } from '../candidates.ts';
import type { ServiceLevel } from '../service-level.ts';
import { busiestLoad, type Clock, offeredLoad } from './day-loads.ts';
import type { Judged } from './judged.ts';

export interface Formulas {
  /** Arrival rate × mean time of a request in its instance, of the whole run and of its busiest time. */
  readonly offeredLoad: number;
  readonly busiestLoad: number;
  /** Share of requests that may find nothing free. */
  readonly share: number;
  /** Load + β √load. */
  readonly squareRoot: { readonly beta: number; readonly instances: number };
  /** Where instances are kept ready and others started beside them. */
  readonly erlangB?: {
    readonly instances: number;
    /** Share that spills over at that load with the number that was chosen. */
    readonly spillShare: number;
  };
  /** Where requests wait in one queue: so many that the share above waits no longer than the limit leaves. */
  readonly erlangC?: { readonly instances: number };
}

/** One request in a hundred may be late where a p99 is asked for. */
const LATE = 0.01;
/** Erlang's recursions take a step for each instance. */
const MOST_LOAD = 1e5;

/** Undefined where requests share an instance, which no such formula knows. `resolved`: with all defaults. */
export function formulasOf(
  { choice, result }: Judged,
  resolved: WrittenDeployment,
  clock: Clock,
  level: ServiceLevel,
): Formulas | undefined {
  const fleet = choice.count ?? choice.scale?.min;
  const { workers, shares } = workersOf(resolved, fleet !== undefined);
  const load = { offeredLoad: offeredLoad(result, clock), busiestLoad: busiestLoad(result, clock) };
  const share = level.cold ?? LATE;
  if (shares || share <= 0 || share >= 1 || load.busiestLoad > MOST_LOAD) return undefined;
  const beta = normalQuantile(1 - share);
  const instancesOf = (busy: number) => Math.ceil(busy / workers);
  const squareRoot = { beta, instances: instancesOf(squareRootStaffing(load.busiestLoad, beta)) };
  if (fleet !== undefined) {
    const waits = waitingServices(result, level);
    if (waits === undefined) return { ...load, share, squareRoot };
    return {
      ...load,
      share,
      squareRoot,
      erlangC: { instances: instancesOf(erlangCServers(load.busiestLoad, share, waits)) },
    };
  }
  if (typeof choice.minInstances !== 'number') return { ...load, share, squareRoot };
  const spillShare = erlangB(load.busiestLoad, choice.minInstances);
  return {
    ...load,
    share,
    squareRoot,
    erlangB: { instances: erlangBServers(load.busiestLoad, share), spillShare },
  };
}

/** Requests that an instance takes at once, and whether they take each other's time. */
function workersOf({ concurrency = 1 }: WrittenDeployment, isFleet: boolean) {
  const workers = Number(concurrency);
  return { workers, shares: !isFleet && workers > 1 };
}

/** How many mean service times the p99 leaves for waiting; undefined where it is shorter than the service itself. */
function waitingServices(
  { latencyMs, waitMs }: Judged['result'],
  { p99Ms }: ServiceLevel,
): number | undefined {
  if (p99Ms === undefined) return 0;
  const service = latencyMs.mean - waitMs.mean;
  const left = p99Ms - (latencyMs.p99 - waitMs.p99);
  return service > 0 && left >= 0 ? left / service : undefined;
}
