/** Limits that the caller states (`--max-cost 100 --max-p99 300ms`): whether the results keep them. */
import type { Bill } from '../engine/money/bill.ts';
import type { DeploymentResult, Result } from '../engine/result.ts';
import { type Parsed, parseDurationUs, parseShare } from '../engine/words/quantity.ts';
import { BadInput } from './bad-input.ts';
import { answeredMs, periodWords } from './output/comparison.ts';
import { compareDecimals } from './output/decimal.ts';
import { formatMoney } from './output/money.ts';
import { formatMilliseconds, formatShare } from './output/numbers.ts';
import { inCurrency } from './output/one-currency.ts';
import { refusedShare, shareOf } from './output/service.ts';
import { type Arguments, textArgument } from './verbs/verb.ts';

/** Says what broke a limit on one deployment, or nothing where it is kept. */
type Limit = (deployment: DeploymentResult, period: string) => string | undefined;

export interface StatedLimit {
  /** As it was given: `--max-p99 300ms`. */
  readonly words: string;
  readonly broken: Limit;
}

/** The limits that were given. Throws BadInput with every one that cannot be read. */
export function readLimits(args: Arguments): StatedLimit[] {
  const issues: string[] = [];
  const given = (name: string, make: (text: string) => Limit | string): StatedLimit[] => {
    const text = textArgument(args, name);
    if (text === undefined) return [];
    const made = make(text);
    if (typeof made === 'function') return [{ words: `--${name} ${text}`, broken: made }];
    issues.push(`--${name} ${made}`);
    return [];
  };
  const limits = [
    ...given('max-cost', (text) => {
      const limit = costLimit(text);
      return typeof limit === 'string' ? limit : ({ bill }, period) => limit(bill, period);
    }),
    ...given('max-p99', p99Limit),
    ...given('max-cold', (text) => shareLimit(text, 'starts', 'cold', '--max-cold', coldShare)),
    ...given('max-throttled', (text) => shareLimit(text, 'turns', 'away', '--max-throttled', refusedShare)),
    ...given('max-timed-out', (text) =>
      shareLimit(text, 'lets', 'time out', '--max-timed-out', (each) => shareOf(each, 'timedOut')),
    ),
    ...given('max-failed', (text) =>
      shareLimit(text, 'lets', 'fail', '--max-failed', (each) => shareOf(each, 'failed')),
    ),
  ];
  if (issues.length > 0) throw new BadInput(...issues);
  return limits;
}

/** One sentence per deployment and limit that was not met. */
export function brokenLimits(limits: readonly StatedLimit[], result: Result): string[] {
  const { currency } = result.comparison;
  return result.deployments.flatMap((deployment) =>
    limits.flatMap((limit) => {
      const broken = limit.broken(inCurrency(deployment, currency), periodWords(result));
      return broken === undefined ? [] : [`${deployment.id} ${broken}`];
    }),
  );
}

/** Where none is broken: `all 4 deployments are within --max-p99 300ms`; nothing where no limit was given. */
export function keptWords(limits: readonly StatedLimit[], { deployments }: Result): string[] {
  if (limits.length === 0) return [];
  const [first, ...others] = deployments.map(({ id }) => id);
  const who = others.length === 0 ? `${first} is` : `all ${deployments.length} deployments are`;
  const all = limits.map(({ words }) => words);
  const last = all.pop();
  return [`${who} within ${all.length === 0 ? '' : `${all.join(', ')} and `}${last}`];
}

/** Says by how much a bill is over the amount, or nothing where it is not. */
type CostLimit = (bill: Pick<Bill, 'total' | 'currency'>, period: string) => string | undefined;

/** `--max-cost` for bills that come without a simulation. Throws BadInput when it is no amount. */
export function readCostLimit(args: Arguments): CostLimit {
  const text = textArgument(args, 'max-cost');
  const limit = text === undefined ? () => undefined : costLimit(text);
  if (typeof limit === 'string') throw new BadInput(`--max-cost ${limit}`);
  return limit;
}

function costLimit(text: string): CostLimit | string {
  const amount = text.replace(/[$,_ ]/g, '');
  if (!/^\d+(\.\d+)?$/.test(amount)) return `must be an amount such as 100 or 99.50, got "${text}"`;
  return ({ total, currency }, period) => {
    if (compareDecimals(total, amount) <= 0) return undefined;
    return `costs ${formatMoney(total, currency)}${period}, more than ${formatMoney(amount, currency)} (--max-cost)`;
  };
}

function p99Limit(text: string): Limit | string {
  const limit = parseDurationUs(text);
  if (limit.error !== undefined) return limit.error;
  const limitMs = limit.value / 1000;
  return (deployment) => {
    const ms = answeredMs(deployment, 'p99');
    if (ms === null)
      return `answers no request, so that it has no p99 within ${formatMilliseconds(limitMs)} (--max-p99)`;
    if (ms <= limitMs) return undefined;
    return `has a p99 of ${formatMilliseconds(ms)}, more than ${formatMilliseconds(limitMs)} (--max-p99)`;
  };
}

function coldShare(deployment: DeploymentResult): number {
  return deployment.coldStartRatio;
}

function shareLimit(
  text: string,
  verb: string,
  end: string,
  option: string,
  share: (deployment: DeploymentResult) => number,
): Limit | string {
  const limit: Parsed = text === '0' ? { value: 0 } : parseShare(text);
  if (limit.error !== undefined) return limit.error;
  const most = limit.value;
  return (deployment) => {
    if (share(deployment) <= most) return undefined;
    return `${verb} ${formatShare(share(deployment))} of requests ${end}, more than ${formatShare(most)} (${option})`;
  };
}
