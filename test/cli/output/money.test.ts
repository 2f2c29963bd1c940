import { describe, expect, it } from 'vitest';
import {
  formatHalfWidth,
  formatMoney,
  formatPrice,
  formatQuantity,
  formatUnit,
} from '../../../cli/output/money.ts';

describe('formatMoney', () => {
  it.each([
    ['0.63', '$0.63'],
    ['1234.565', '$1,234.57'],
    ['0', '$0.00'],
    ['0.00', '$0.00'],
    ['0.0023', '$0.0023'],
    ['0.000019999', '$0.000020'],
    ['-12.5', '-$12.50'],
    ['12345678901234567890.12', '$12,345,678,901,234,567,890.12'],
  ])('%s is %s', (amount, text) => {
    expect(formatMoney(amount, 'USD')).toBe(text);
  });

  it('names a currency that has no sign of its own', () => {
    expect(formatMoney('5', 'CHF')).toBe('5.00 CHF');
    expect(formatMoney('5', 'EUR')).toBe('€5.00');
  });
});

describe('formatPrice', () => {
  it('shows every digit that was published, and at least cents', () => {
    expect(formatPrice('0.0000166667', 'USD')).toBe('$0.0000166667');
    expect(formatPrice('0.2', 'USD')).toBe('$0.20');
    expect(formatPrice('0.0000150000', 'USD')).toBe('$0.000015');
  });
});

describe('formatHalfWidth', () => {
  it.each([
    ['0.61', '0.65', '0.63', '±0.02'],
    ['15.18', '15.18', '15.18', ''],
    ['0.6300', '0.6302', '0.63', ''],
    ['0.620', '0.630', '0.63', '±0.01'],
    ['0.0022', '0.0024', '0.0023', '±0.0001'],
    ['1000', '4000', '2500', '±1,500.00'],
    [null, null, '5', ''],
  ])('of %s to %s about %s is %s', (low, high, amount, text) => {
    expect(formatHalfWidth([low, high], amount)).toBe(text);
  });
});

describe('formatUnit', () => {
  it.each([
    ['request', '3', 'requests'],
    ['request', '1', 'request'],
    ['request', '1.0', 'request'],
    ['request', '0', 'requests'],
    ['vCPU-hour', '182.5', 'vCPU-hours'],
    ['GB-month', '20', 'GB-months'],
    ['GB-s', '5', 'GB-s'],
    ['h', '5', 'h'],
  ])('%s of %s is %s', (unit, quantity, text) => {
    expect(formatUnit(unit, quantity)).toBe(text);
  });
});

describe('formatQuantity', () => {
  it.each([
    ['1891713.4166', '1,891,713'],
    ['750000', '750,000'],
    ['99792.2', '99,792'],
    ['1255.0234', '1,255.02'],
    ['12.3456789', '12.3457'],
    ['0.000123456789', '0.000123457'],
    ['1460', '1,460'],
    ['0', '0'],
  ])('%s is %s', (quantity, text) => {
    expect(formatQuantity(quantity)).toBe(text);
  });
});
