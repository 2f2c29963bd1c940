import { describe, expect, it } from 'vitest';
import { quantityText } from '../../engine/money/decimal.ts';
import { meterQuantity } from '../../engine/stated-usage/meter-quantity.ts';
import { CALLS } from '../money/made-up-book.ts';

function read(unit: string, value: unknown): string {
  const { value: quantity, error } = meterQuantity({ ...CALLS, unit }, value);
  return quantity ? quantityText(quantity) : error!;
}

describe('the quantity of a meter', () => {
  it.each([
    ['GB', '500 GB', '500'],
    ['GB', '512 MB', '0.5'],
    ['GiB', '1 TB', '1024'],
    ['MB', '1 GB', '1024'],
    ['TB', '512 GB', '0.5'],
    ['hour', '30 d', '720'],
    ['hour', '90 s', '0.025'],
    ['minute', '1 h', '60'],
    ['s', '100 ms', '0.1'],
    ['request', '3M', '3000000'],
    ['GB', 12.5, '12.5'],
    ['hour', '730', '730'],
    ['MB', '524288 B', '0.5'],
    ['GB', '10k', '10000'],
    ['request', '2B', '2000000000'],
    ['s', '250.0004 ms', '0.2500004'],
  ])('in %s, stated as %s, is %s', (unit, value, quantity) => {
    expect(read(unit, value)).toBe(quantity);
  });

  it.each([
    ['GB', '30 d'],
    ['hour', '5 GB'],
    ['GB-s', '5 GB'],
    ['request', '5 s'],
    ['GB', '-1 GB'],
    ['toString', '1 h'],
    ['hour', true],
  ])('in %s is not %s', (unit, value) => {
    expect(read(unit, value)).toMatch(/^must /);
  });
});
