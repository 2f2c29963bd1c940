/** How many of something there are in a month, stated as such or as so many a day: `requests`, or `requestsPerDay` × `days`. */
import { divide, type Fraction, multiply } from '../money/fraction.ts';
import { SEC_PER_DAY } from '../money/units.ts';
import type { StatedUsage, UsageField } from './usage-form.ts';

/** `requests`, `requestsPerMonth`, `requestsPerDay` and days, with the same for each of the other words. */
export function countFields(word: string, ...others: string[]): Readonly<Record<string, UsageField>> {
  const names = [word, ...others].flatMap((name): [string, UsageField][] => [
    [name, { states: word, written: 'number' }],
    [`${name}PerMonth`, { states: word, written: 'number' }],
    [`${name}PerDay`, { states: `${word}PerDay`, written: 'number' }],
  ]);
  return {
    ...Object.fromEntries(names),
    days: { states: 'days', written: 'days' },
    daysInMonth: { states: 'days', written: 'days' },
  };
}

/** The month's count; undefined where neither is stated, or after reporting both, or days without a count a day. */
export function countInMonth(usage: StatedUsage, word: string): Fraction | undefined {
  const perDay = usage.get(`${word}PerDay`);
  if (perDay === undefined) return usage.get(word);
  if (usage.get(word)) usage.reject(`${word}PerDay`, `must not be stated as ${word} too`);
  const days = daysInMonth(usage);
  return days && multiply(perDay, days);
}

/** Stated, or those of the billing month; reports and returns undefined where the month is `actual`. */
export function daysInMonth(usage: StatedUsage): Fraction | undefined {
  const seconds = usage.get('days') ?? usage.monthSec ?? usage.require('days', 'where month is actual');
  return seconds && divide(seconds, SEC_PER_DAY);
}
