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
export function servedShares({ requests, coldStartRatio }: Served) {
  const share = (count: number) => (requests.arrived === 0 ? 0 : count / requests.arrived);
  return {
    cold: coldStartRatio,
    throttled: share(requests.throttled + requests.dropped),
    timedOut: share(requests.timedOut),
    failed: share(requests.failed),
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
