/** The limits that can be stated: how each is read, and what it says of a deployment that breaks it. */
import type { Bill } from '../../engine/money/bill.ts';
import { refusedShare, shareOf } from '../../engine/planning/service-level.ts';
import type { DeploymentResult } from '../../engine/result.ts';
import { type Parsed, parseDurationUs, parseShare } from '../../engine/words/quantity.ts';
import { answeredMs, periodWords } from '../output/comparison.ts';
import { compareDecimals, subtractDecimals } from '../output/decimal.ts';
import { formatMoney } from '../output/money.ts';
import { formatMilliseconds, formatShare } from '../output/numbers.ts';
import type { Finding, MakeCheck } from './limit.ts';

type Billed = Pick<Bill, 'total' | 'currency'>;

/** By option; `max-cost-increase` needs a baseline and stands in increase-limit.ts. */
export const LIMIT_KINDS: Readonly<Record<string, MakeCheck>> = {
  'max-cost': (text) => {
    const check = costCheck(text);
    return typeof check === 'string' ? check : ({ bill }, result) => check(bill, periodWords(result));
  },
  'max-p99': p99Check,
  'max-cold': shareCheck('starts', 'cold', '--max-cold', ({ coldStartRatio }) => coldStartRatio),
  'max-throttled': shareCheck('turns', 'away', '--max-throttled', refusedShare),
  'max-timed-out': shareCheck('lets', 'time out', '--max-timed-out', (each) => shareOf(each, 'timedOut')),
  'max-failed': shareCheck('lets', 'fail', '--max-failed', (each) => shareOf(each, 'failed')),
};

/** `period`: ` a month`, after the amount. A cost limit for a bill alone, or what is wrong with its text. */
export function costCheck(text: string): ((bill: Billed, period: string) => Finding) | string {
  const amount = readAmount(text);
  if (amount === undefined) return `must be an amount such as 100 or 99.50, got "${text}"`;
  return ({ total, currency }, period) => {
    const money = (value: string) => formatMoney(value, currency);
    const [limit, found] = [money(amount), money(total)];
    if (compareDecimals(total, amount) <= 0) return { limit, found };
    const over = money(subtractDecimals(total, amount));
    const words = `costs ${found}${period}, ${over} more than ${limit} (--max-cost)`;
    return { limit, found, broken: { over, words } };
  };
}

/** `$1,000.50` → `1000.50`; undefined where it is no amount. */
export function readAmount(text: string): string | undefined {
  const amount = text.replace(/[$,_ ]/g, '');
  return /^\d{1,30}(\.\d{1,30})?$/.test(amount) ? amount : undefined;
}

function p99Check(text: string): ReturnType<MakeCheck> {
  const parsed = parseDurationUs(text);
  if (parsed.error !== undefined) return parsed.error;
  const limitMs = parsed.value / 1000;
  const limit = formatMilliseconds(limitMs);
  return (deployment) => {
    const ms = answeredMs(deployment, 'p99');
    const found = formatMilliseconds(ms);
    if (ms === null) {
      const words = `answers no request, so that it has no p99 within ${limit} (--max-p99)`;
      return { limit, found, broken: { words } };
    }
    if (ms <= limitMs) return { limit, found };
    const over = formatMilliseconds(ms - limitMs);
    return {
      limit,
      found,
      broken: { over, words: `has a p99 of ${found}, ${over} more than ${limit} (--max-p99)` },
    };
  };
}

function shareCheck(
  verb: string,
  end: string,
  option: string,
  share: (deployment: DeploymentResult) => number,
): MakeCheck {
  return (text) => {
    const parsed: Parsed = text === '0' ? { value: 0 } : parseShare(text);
    if (parsed.error !== undefined) return parsed.error;
    const most = parsed.value;
    if (most > 1) return `must be at most 100 %, got "${text}"`;
    const limit = formatShare(most);
    return (deployment) => {
      const found = formatShare(share(deployment));
      if (share(deployment) <= most) return { limit, found };
      // Per cent of per cent would be ambiguous: shares differ by points.
      const over = formatShare(share(deployment) - most).replace(/%$/, 'points');
      const words = `${verb} ${found} of requests ${end}, ${over} more than ${limit} (${option})`;
      return { limit, found, broken: { over, words } };
    };
  };
}
