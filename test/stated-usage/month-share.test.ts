import { describe, expect, it } from 'vitest';
import { quantityText } from '../../engine/money/decimal.ts';
import { instanceMonths, monthsOf } from '../../engine/stated-usage/month-share.ts';
import { runningTimeFields } from '../../engine/stated-usage/running-time.ts';
import type { UsageField } from '../../engine/stated-usage/usage-form.ts';
import { BOOK, CALLS, of } from '../money/made-up-book.ts';
import { stated } from './stated.ts';

const FIELDS: Readonly<Record<string, UsageField>> = {
  ...runningTimeFields,
  instances: { states: 'instances', written: 'number' },
};
/** Started hours, as many platforms bill them. */
const book = { ...BOOK, meters: [{ ...CALLS, billedTime: [{ stepSec: '3600', minimumSec: '3600' }] }] };
const CAPPED = { hours: '672', isCap: true };
const SHARED = { hours: '730', isCap: false };

describe('a share of the month', () => {
  it.each([
    ['0', '0', '0'],
    ['336', '0.5', '0.460273973'],
    ['672', '1', '0.920547945'],
    ['730', '1', '1'],
    ['744', '1', '1.019178082'],
  ])('of %s hours is %s where 672 are the most, and %s where 730 are a month', (hours, capped, shared) => {
    expect(quantityText(monthsOf(of(hours), CAPPED))).toBe(capped);
    expect(quantityText(monthsOf(of(hours), SHARED))).toBe(shared);
  });
});

describe('months of instances', () => {
  const months = (words: Readonly<Record<string, unknown>>, monthDays: bigint | 'actual' = 30n) => {
    const { usage, reports } = stated(FIELDS, words, { book, monthDays });
    const value = instanceMonths(usage, 'calls', CAPPED);
    return value ? quantityText(value) : reports[0];
  };

  it('are one of one for the whole month, however long, unless told', () => {
    expect(months({})).toBe('1');
    expect(months({}, 28n)).toBe('1');
    expect(months({ instances: 3 })).toBe('3');
  });

  it('have each instance’s hours started and capped before they are added up', () => {
    expect(months({ hours: 335.5, instances: 2 })).toBe('1');
    expect(months({ hours: 1000, instances: 2 })).toBe('2');
    expect(months({ hoursPerDay: 11.2, days: 28, instances: 2 })).toBe('1');
  });

  it('want hours where the month is as long as what is stated', () => {
    expect(months({}, 'actual')).toBe('hours: hours must be stated where month is actual, got nothing');
    expect(months({ hours: 0 }, 'actual')).toBe('0');
  });
});
