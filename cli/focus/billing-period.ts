/**
 * The calendar month that a file is for. Bills are of a month without a date, so it is chosen: as the user says, else from
 * the scenario's start, the day its prices are of, or the newest price. Never from a clock: the same run is the same file.
 */
import { parseDurationUs } from '../../engine/words/quantity.ts';
import { BadInput } from '../bad-input.ts';
import { type Arguments, type Option, textArgument } from '../verbs/verb.ts';

export const monthOption: Option = {
  kind: 'text',
  describe: 'calendar month that --format focus is for, e.g. 2026-11; default: of the start or the prices',
};

export interface BillingPeriod {
  readonly BillingPeriodStart: string;
  readonly BillingPeriodEnd: string;
  readonly ChargePeriodStart: string;
  readonly ChargePeriodEnd: string;
}

export interface Dates {
  /** `--month`. */
  readonly month: string | undefined;
  /** When hour 0 of the scenario is. */
  readonly start?: string;
  /** The day whose prices count. */
  readonly asOf?: string | undefined;
  /** Dates of the prices: YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly prices: readonly string[];
  /** What the bill covers, such as `6 h`, where it is not scaled to a month. */
  readonly covers?: string | undefined;
}

/** `--month 2026-11`. Throws BadInput for anything else, and where no file has a month. */
export function readMonth(args: Arguments): string | undefined {
  const month = textArgument(args, 'month');
  if (month === undefined) return undefined;
  if (!/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(month))
    throw new BadInput(`--month must be a month of 1900-2199 such as 2026-11, got "${month}"`);
  const format = textArgument(args, 'format');
  if (format !== 'focus') throw new BadInput(`--month must go with --format focus, got --format ${format}`);
  return month;
}

export function billingPeriod({ month, start, asOf, prices, covers }: Dates): BillingPeriod {
  const newest = [...prices].sort().at(-1) ?? '2026-01';
  const chosen = month ?? (start ?? asOf ?? newest).slice(0, 7);
  const [year, number = 1] = chosen.split('-').map(Number) as [number, number?];
  const [first, next] = [utc(year, number - 1), utc(year, number)];
  const whole = { BillingPeriodStart: instant(first), BillingPeriodEnd: instant(next) };
  const from = start?.startsWith(chosen) ? startOf(start) : first;
  const length = covers === undefined ? 0 : Math.ceil((parseDurationUs(covers).value ?? 0) / 1e6) * 1000;
  const isPart = length > 0 && from + length <= next;
  return {
    ...whole,
    ChargePeriodStart: instant(isPart ? from : first),
    ChargePeriodEnd: instant(isPart ? from + length : next),
  };
}

function utc(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month, 1);
}

function startOf(start: string): number {
  const [day = '', time = '00:00'] = start.replace('Z', '').split(/[T ]/);
  return Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`);
}

function instant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
