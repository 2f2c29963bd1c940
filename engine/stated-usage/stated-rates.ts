/**
 * Counts of the month stated as rates: `requestsPerDay: 1M`, `requests: 100/s`. Any count of a form and any meter that
 * counts may be. They last for `days`, or else all of the billing month.
 */
import { divide, type Fraction, multiply } from '../money/fraction.ts';
import type { Meter } from '../money/price-book.ts';
import { type ExactQuantity, exactDuration, exactTime } from './exact-quantity.ts';
import type { ItemFields } from './item-fields.ts';
import type { StatedUsage, UsageField, UsageForm } from './usage-form.ts';

/** Units of meters that count what happens, as against what is there, such as GB-months and hours. */
const COUNTED = new Set([
  ...['action', 'call', 'delete', 'document', 'event', 'execution', 'invocation', 'list', 'message'],
  ...['notification', 'operation', 'read', 'request', 'row', 'RU', 'step', 'transition', 'unit', 'write'],
  '4 KB unit',
]);
const RATE_NAME = /^(.+?)(?:Per|_per_)(Second|Sec|S|Minute|Min|Hour|H|Day|Week|Month)$/i;
const DAYS = ['days', 'daysInMonth'];
const HOURS = ['hours', 'durationPerDay'];

/** What a name states: a quantity of the form, or a meter, either of them by the month or so many in each `unit`. */
export interface StatedWord {
  readonly field?: UsageField;
  readonly meter?: Meter;
  /** As a duration names it: `day`. */
  readonly unit?: string;
}

/** Undefined where the name is neither. */
export function wordNamed(name: string, form: UsageForm, meters: readonly Meter[]): StatedWord | undefined {
  const own = ownWord(name, form, meters);
  if (own) return own;
  const [, count, unit] = RATE_NAME.exec(name) ?? [];
  const counted = count === undefined ? undefined : ownWord(count, form, meters);
  return counted && isCount(counted, meters) ? { ...counted, unit: unit!.toLowerCase() } : undefined;
}

/** Whether a form that states the name makes something of it: not where it is a meter. */
export function isWordOf(name: string, form: UsageForm, meters: readonly Meter[]): boolean {
  const word = wordNamed(name, form, meters);
  return word === undefined ? isDaysOfRates(name) : word.field !== undefined || word.unit !== undefined;
}

function ownWord(name: string, { fields }: UsageForm, meters: readonly Meter[]): StatedWord | undefined {
  if (Object.hasOwn(fields, name)) {
    const field = fields[name]!;
    return { field, ...(field.per !== undefined && { unit: field.per }) };
  }
  const meter = meters.find((each) => each.name === name);
  return meter && { meter };
}

/** Whether it is a number of things that happen in the month. */
export function isCount({ field, meter }: StatedWord, meters: readonly Meter[]): boolean {
  if (field && ['count', 'countOrShare'].includes(field.written)) return true;
  const counted = field?.written === 'number' ? meters.find(({ name }) => name === field.states) : meter;
  return counted !== undefined && COUNTED.has(counted.unit);
}

/** The length of days that rates are stated for where the form itself has no such word. */
export function isDaysOfRates(name: string): boolean {
  return DAYS.includes(name);
}

/** So many in each unit → those of the month; undefined after reporting that there is no month, or which hours are meant. */
export function inMonth(
  rate: Fraction,
  unit: string,
  name: string,
  { fields, form, usage }: { fields: ItemFields; form: UsageForm; usage: StatedUsage },
): Fraction | undefined {
  if (/^months?$/.test(unit)) return rate;
  const hours = fields.quantities.find((each) => HOURS.includes(ownStates(each.name, form)));
  if (hours) {
    fields.report(name, `${name} must be a count of the month where ${hours.name} is stated`);
    return undefined;
  }
  const days = fields.quantities.find((each) => isDaysOfRates(each.name));
  const stated = days && readDays(days.value).value;
  const period = stated ?? usage.monthSec ?? usage.require('days', 'where month is actual');
  return period && divide(multiply(rate, period), secondsOf(unit));
}

export function readDays(value: unknown): ExactQuantity {
  return exactTime(86_400)(value);
}

function ownStates(name: string, { fields }: UsageForm): string {
  return Object.hasOwn(fields, name) ? fields[name]!.states : '';
}

/** Names of fields have capitals, those of durations have none. */
function secondsOf(unit: string): Fraction {
  return exactDuration(`1 ${unit}`).value!;
}
