/** Small models for tests of the engine: everything off unless a test turns it on. */
import type {
  DistributionModel,
  FleetModel,
  FunctionModel,
  FunctionPoolModel,
  Model,
  TrafficModel,
} from '../../engine/model.ts';
import { Recorder } from '../../engine/traffic/recorder.ts';

export const SEC = 1e6;
const NEVER = Number.POSITIVE_INFINITY;

export function constant(valueUs: number): DistributionModel {
  return { distribution: 'constant', valueUs };
}

/** Every value equally likely: a quantile function of steps. */
export function oneOf(valuesUs: readonly number[]): DistributionModel {
  const n = valuesUs.length;
  const sorted = [...valuesUs].sort((a, b) => a - b);
  return {
    distribution: 'empirical',
    probabilities: sorted.flatMap((_, i) => [i / n, (i + 1) / n]),
    valuesUs: sorted.flatMap((value) => [value, value]),
  };
}

/** Requests at stated times, each with its duration; -1 leaves the duration to the function. */
export function requestsAt(rows: readonly (readonly [timeUs: number, durationUs: number])[]): TrafficModel {
  const recorder = new Recorder('requests');
  for (const [timeUs, durationUs] of rows) recorder.add(timeUs, durationUs);
  const spanUs = rows.at(-1)?.[0] ?? 0;
  const recording = recorder.finish({ source: 'stated', binUs: 0, spanUs });
  return { pattern: 'replay', recording, spread: 'poisson' };
}

/** Counts of requests in bins of one width, from time 0 on. */
export function countsPerBin(
  counts: readonly number[],
  binUs: number,
  spread: 'poisson' | 'even' = 'poisson',
): TrafficModel {
  const recorder = new Recorder('counts');
  counts.forEach((count, bin) => {
    recorder.add(bin * binUs, count);
  });
  const recording = recorder.finish({ source: 'stated', binUs, spanUs: counts.length * binUs });
  return { pattern: 'replay', recording, spread };
}

export function functionOf(changes: Partial<FunctionModel> = {}): FunctionModel {
  return { name: 'main', work: constant(SEC), errorShare: 0, ...changes };
}

/** No limits, a cold start of half a second that is billed, and 10 s of idle life. */
export function functionPool(changes: Partial<FunctionPoolModel> = {}): FunctionPoolModel {
  return {
    kind: 'functionPool',
    id: 'pool',
    workScale: 1,
    timeoutUs: NEVER,
    coldStart: [{ name: 'init', duration: constant(SEC / 2), billed: true }],
    idleLifeBesideOthers: null,
    warmPings: null,
    requestRate: null,
    idleLife: constant(10 * SEC),
    instanceLifeUs: NEVER,
    routing: 'mostRecent',
    minInstances: 0,
    provisioning: null,
    maxInstances: NEVER,
    accountConcurrency: NEVER,
    reservesMax: false,
    scaleOut: null,
    timeoutEndsInstance: false,
    metering: { stepUs: 1000, minimumUs: 1000 },
    ...changes,
  };
}

/** One server with one worker and an endless queue. */
export function fleet(changes: Partial<FleetModel> = {}): FleetModel {
  return {
    kind: 'fleet',
    id: 'fleet',
    workScale: 1,
    timeoutUs: NEVER,
    workers: 1,
    sharing: null,
    onDemand: null,
    minInstances: 1,
    maxInstances: 1,
    autoscaler: null,
    boot: constant(SEC),
    queuePlaces: NEVER,
    queueTimeoutUs: NEVER,
    metering: { stepUs: SEC, minimumUs: 60 * SEC },
    ...changes,
  };
}

/** One replication of a minute without warm-up. */
export function modelOf(changes: Partial<Model> & Pick<Model, 'traffic' | 'deployments'>): Model {
  return {
    seed: '1',
    horizonUs: 60 * SEC,
    warmupUs: 0,
    replications: 1,
    function: functionOf(),
    ...changes,
  };
}
