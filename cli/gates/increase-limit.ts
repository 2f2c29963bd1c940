/** `--max-cost-increase 5%` or `10`: how much dearer a deployment may be than in the baseline. */
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { BadInput } from '../bad-input.ts';
import {
  compareDecimals,
  isZero,
  multiplyDecimals,
  shiftPoint,
  subtractDecimals,
} from '../output/decimal.ts';
import { formatMoney } from '../output/money.ts';
import { formatShare } from '../output/numbers.ts';
import { type Arguments, textsArgument } from '../verbs/verb.ts';
import { type Changes, changesOf, type DeploymentChange } from './change.ts';
import { comparabilityWords, OTHER_TRAFFIC } from './comparability.ts';
import type { Check, Finding, StatedLimit } from './limit.ts';
import { readAmount } from './limit-kinds.ts';
import { readKinds } from './read-limits.ts';

const OPTION = 'max-cost-increase';

type Billed = Pick<DeploymentResult['bill'], 'total' | 'currency'>;

/** Throws BadInput for what cannot be read, and where there is no baseline. */
export function readIncreaseLimits(args: Arguments, baseline: Result | undefined): StatedLimit[] {
  const isGiven = textsArgument(args, OPTION).length > 0;
  if (isGiven && !baseline) throw new BadInput(`--${OPTION} must go with --baseline result.json, got none`);
  return baseline ? readKinds(args, { [OPTION]: (text) => increaseCheck(text, baseline) }) : [];
}

function increaseCheck(text: string, baseline: Result): Check | string {
  const percent = /^(\d{1,12}(?:\.\d{1,12})?)\s*%$/.exec(text.trim())?.[1];
  const amount = percent === undefined ? readAmount(text) : undefined;
  if (percent === undefined && amount === undefined)
    return `must be a percentage or an amount such as 5% or 10, got "${text}"`;
  let changes: Changes | undefined;
  let hasOtherTraffic = false;
  return ({ id, bill }, result) => {
    if (changes?.result !== result) {
      changes = changesOf(baseline, result);
      hasOtherTraffic = comparabilityWords(baseline, result).some((each) => each.startsWith(OTHER_TRAFFIC));
    }
    if (changes.incomparable.includes(id))
      throw new BadInput(
        `--${OPTION} must compare one currency, got two for ${id}: --rate brings them to one`,
      );
    const change = changes.changed.find((each) => each.id === id);
    const limit = percent === undefined ? formatMoney(amount!, bill.currency) : `${percent} %`;
    if (!change) return newFinding(bill, amount, limit);
    const most = amount ?? shiftPoint(multiplyDecimals(change.before.bill.total, percent!), -2);
    const finding = increaseFinding(change, most, limit);
    // Kept or broken, it may be the traffic's doing: told beside the mark, where it is read.
    return hasOtherTraffic ? { ...finding, found: `${finding.found}, ${OTHER_TRAFFIC}` } : finding;
  };
}

/** What was not there before has cost nothing: that is an amount to go up from, but no percentage of it is anything. */
function newFinding({ total, currency }: Billed, amount: string | undefined, limit: string): Finding {
  const cost = formatMoney(total, currency);
  const found = `+${cost} (new)`;
  if (amount === undefined) {
    const unjudged = `is new, with no earlier amount to compare its ${cost} with: ${limit} is not judged (--${OPTION})`;
    return { limit, found: `${cost} (new)`, unjudged };
  }
  if (compareDecimals(total, amount) <= 0) return { limit, found };
  const over = formatMoney(subtractDecimals(total, amount), currency);
  const words = `is new and costs ${cost}, ${over} more than ${limit} allows (--${OPTION})`;
  return { limit, found, broken: { over, words } };
}

function increaseFinding(change: DeploymentChange, most: string, limit: string): Finding {
  const { difference, before } = change;
  const { currency, total: was } = before.bill;
  const found = differenceWords(change);
  if (compareDecimals(difference, most) <= 0) return { limit, found };
  const over = formatMoney(subtractDecimals(difference, most), currency);
  const more = formatMoney(difference, currency) + shareWords(change);
  const words = `costs ${more} more than the ${formatMoney(was, currency)} of the baseline, ${over} more than ${limit} allows (--${OPTION})`;
  return { limit, found, broken: { over, words } };
}

/** `+$41.00 (+12 %)`, `-$3.00 (-0.5 %)`, `none`. */
export function differenceWords({ difference, share, before }: DeploymentChange): string {
  if (isZero(difference)) return 'none';
  const sign = difference.startsWith('-') ? '−' : '+';
  const amount = formatMoney(difference.replace('-', ''), before.bill.currency);
  return `${sign}${amount}${share === null ? '' : ` (${sign}${formatShare(Math.abs(share))})`}`;
}

/** ` (12 %)`; nothing where there was nothing before. */
export function shareWords({ share }: DeploymentChange): string {
  return share === null ? '' : ` (${formatShare(Math.abs(share))})`;
}
