/** What service is asked of a deployment, whether it gives it, and the shares of requests that all studies and pages count by. */
import type { DeploymentResult } from '../result.ts';

/** What is absent is not asked for. Shares are of the requests that arrived; `cold` is of those that started. */
export interface ServiceLevel {
  /** Longest p99 of what people wait for: of requests, or of calls where clients try again. */
  readonly p99Ms?: number;
  readonly cold?: number;
  /** Throttled and dropped: turned away without being started. */
  readonly throttled?: number;
  readonly timedOut?: number;
  readonly failed?: number;
}

/** Of each part that is asked for, whether it is met. */
export type Met = Readonly<Partial<Record<'p99' | Exclude<keyof ServiceLevel, 'p99Ms'>, boolean>>>;

type Counted = Pick<DeploymentResult, 'requests'>;
type Served = Pick<DeploymentResult, 'requests' | 'coldStartRatio' | 'latencyMs' | 'calls'>;

export function metBy(deployment: Served, level: ServiceLevel): Met {
  const shares = servedShares(deployment);
  const within = (name: keyof typeof shares): Met => {
    const most = level[name];
    return most === undefined ? {} : { [name]: shares[name] <= most };
  };
  return {
    ...(level.p99Ms !== undefined && { p99: answersWithin(deployment, level.p99Ms) }),
    ...within('cold'),
    ...within('throttled'),
    ...within('timedOut'),
    ...within('failed'),
  };
}

/** The figures that limits are about. */
export function servedShares(deployment: Counted & Pick<DeploymentResult, 'coldStartRatio'>) {
  return {
    cold: deployment.coldStartRatio,
    throttled: refusedShare(deployment),
    timedOut: shareOf(deployment, 'timedOut'),
    failed: shareOf(deployment, 'failed'),
  };
}

/** Share of the requests that arrived, 0 where none did. */
export function shareOf({ requests }: Counted, count: keyof DeploymentResult['requests']): number {
  return requests.arrived === 0 ? 0 : requests[count] / requests.arrived;
}

/** Share of the requests that were throttled or dropped: turned away without being started. */
export function refusedShare(deployment: Counted): number {
  const { throttled, dropped, arrived } = deployment.requests;
  return arrived === 0 ? 0 : (throttled + dropped) / arrived;
}

/** Share of the requests that were turned away or timed out. */
export function unservedShare(deployment: Counted): number {
  const { throttled, dropped, timedOut, arrived } = deployment.requests;
  return arrived === 0 ? 0 : (throttled + dropped + timedOut) / arrived;
}

/** A deployment that leaves more than this unserved is no bargain and not fast. */
export const MOST_UNSERVED = 0.01;

/**
 * Whether nearly all requests were started and ran to their end; where clients try again, whether they got nearly all answers in
 * the end.
 */
export function servesWell(deployment: Counted & Pick<DeploymentResult, 'calls'>): boolean {
  const { calls } = deployment;
  if (!calls) return unservedShare(deployment) <= MOST_UNSERVED;
  return calls.made === 0 || calls.gaveUp / calls.made <= MOST_UNSERVED;
}

export function isMet(met: Met): boolean {
  return Object.values(met).every((each) => each);
}

/** The p99 that people see; null where nobody was answered. */
export function answeredP99Ms({ calls, latencyMs, requests }: Served): number | null {
  const answered = calls ? calls.succeeded : requests.completed + requests.failed + requests.timedOut;
  return answered > 0 ? (calls ?? { latencyMs }).latencyMs.p99 : null;
}

/** Where nothing arrived, nobody waited; where nobody was answered, everybody waited too long. */
function answersWithin(deployment: Served, limitMs: number): boolean {
  const p99Ms = answeredP99Ms(deployment);
  return p99Ms === null ? deployment.requests.arrived === 0 : p99Ms <= limitMs;
}
