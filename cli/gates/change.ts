/** What became of each deployment since an earlier run, and whether the change is more than chance. */
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { compareDecimals, isZero, portionOf, subtractDecimals } from '../output/decimal.ts';
import { inCurrency } from '../output/one-currency.ts';
import { scenarioChanges } from './scenario-changes.ts';

/**
 * paired: both runs played the same requests, so that the change made the difference, whatever its size with others. clear: the 95 % intervals are apart. chance: they overlap. unknown: there was one
 * replication, so that there is no interval.
 */
export type Certainty = 'none' | 'paired' | 'clear' | 'chance' | 'unknown';

export interface DeploymentChange {
  readonly id: string;
  /** Totals in one currency. */
  readonly before: DeploymentResult;
  readonly now: DeploymentResult;
  /** now − before, exactly. */
  readonly difference: string;
  /** Of what it was; null where that was nothing. */
  readonly share: number | null;
  readonly certainty: Certainty;
}

export interface Changes {
  readonly baseline: Result;
  readonly result: Result;
  readonly changed: readonly DeploymentChange[];
  readonly added: readonly DeploymentResult[];
  readonly gone: readonly DeploymentResult[];
  /** Of these the totals are in two currencies and cannot be compared. */
  readonly incomparable: readonly string[];
}

export function changesOf(baseline: Result, result: Result): Changes {
  const earlier = new Map(baseline.deployments.map((each) => [each.id, each]));
  const later = new Set(result.deployments.map(({ id }) => id));
  const isSame = playedTheSame(baseline, result);
  const pairs = result.deployments.flatMap((now) => {
    const before = earlier.get(now.id);
    return before ? [{ now, before, pair: inOneCurrency(before, baseline, now, result) }] : [];
  });
  return {
    baseline,
    result,
    changed: pairs.flatMap(({ pair }) => (pair ? [changeOf(pair.before, pair.now, isSame)] : [])),
    added: result.deployments.filter(({ id }) => !earlier.has(id)).map(asComparedIn(result)),
    gone: baseline.deployments.filter(({ id }) => !later.has(id)).map(asComparedIn(baseline)),
    incomparable: pairs.flatMap(({ now, pair }) => (pair ? [] : [now.id])),
  };
}

function asComparedIn({ comparison }: Result) {
  return (deployment: DeploymentResult) => inCurrency(deployment, comparison.currency);
}

function inOneCurrency(before: DeploymentResult, was: Result, now: DeploymentResult, is: Result) {
  const { currency } = is.comparison;
  if (was.comparison.currency === currency) {
    const pair = { before: asComparedIn(was)(before), now: asComparedIn(is)(now) };
    return Object.values(pair).every(({ bill }) => bill.currency === currency) ? pair : undefined;
  }
  return before.bill.currency === now.bill.currency ? { before, now } : undefined;
}

function changeOf(before: DeploymentResult, now: DeploymentResult, isSame: boolean): DeploymentChange {
  const [was, is] = [before.bill.total, now.bill.total];
  const difference = subtractDecimals(is, was);
  return {
    id: now.id,
    before,
    now,
    difference,
    share: isZero(was) ? null : Number(portionOf('1', difference, was, 9)),
    certainty: isZero(difference) ? 'none' : isSame ? 'paired' : certaintyOf(before, now),
  };
}

function certaintyOf(before: DeploymentResult, now: DeploymentResult): Certainty {
  const [[a, b], [c, d]] = [before.interval.total, now.interval.total];
  if (a === null || c === null) return 'unknown';
  return compareDecimals(b, c) < 0 || compareDecimals(d, a) < 0 ? 'clear' : 'chance';
}

/** Fields that decide which requests come, and what work they bring; the seed is looked at by itself. */
const REQUESTS = [
  /^(start|horizon|warmup|replications|precision|function|functions(\.[^.]+)?)$/,
  /^(traffic|faults|downstream)(\.|$)/,
  /^functions?\..*\b(duration|cpu|threads|errors|retry)\b/,
];

/** Common random numbers: the same requests at the same moments, so that any difference is made by the deployment. */
function playedTheSame(baseline: Result, result: Result): boolean {
  if (baseline.seed !== result.seed || baseline.taximeter !== result.taximeter) return false;
  const [a, b] = [baseline.deployments[0], result.deployments[0]];
  if (a?.interval.replications !== b?.interval.replications) return false;
  // A traffic file of the same name may hold other traffic.
  if (!a?.calls && !b?.calls && a?.requests.arrived !== b?.requests.arrived) return false;
  const changes = scenarioChanges(baseline.scenario, result.scenario);
  return !changes.some(({ path }) => REQUESTS.some((fields) => fields.test(path)));
}
