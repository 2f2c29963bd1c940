/** What service is asked of a deployment, and whether it gives it. */
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

type Served = Pick<DeploymentResult, 'requests' | 'coldStartRatio' | 'latencyMs' | 'calls'>;

export function metBy(deployment: Served, level: ServiceLevel): Met {
  const { requests, coldStartRatio } = deployment;
  const within = (share: number, most: number | undefined, name: keyof Met): Met =>
    most === undefined ? {} : { [name]: share <= most };
  const shareOf = (count: number) => (requests.arrived === 0 ? 0 : count / requests.arrived);
  return {
    ...(level.p99Ms !== undefined && { p99: answersWithin(deployment, level.p99Ms) }),
    ...within(coldStartRatio, level.cold, 'cold'),
    ...within(shareOf(requests.throttled + requests.dropped), level.throttled, 'throttled'),
    ...within(shareOf(requests.timedOut), level.timedOut, 'timedOut'),
    ...within(shareOf(requests.failed), level.failed, 'failed'),
  };
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
