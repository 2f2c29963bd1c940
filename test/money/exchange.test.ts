import { describe, expect, it } from 'vitest';
import { converted, currencyOfComparison, rateWanted, withoutRate } from '../../engine/money/exchange.ts';

const USD = { currency: 'USD', rates: { EUR: '1.075' } };

describe('an amount in another currency', () => {
  it('is multiplied by the stated rate and rounded once, half up', () => {
    expect(converted('0.20', 'EUR', USD)).toBe('0.22');
    expect(converted('0.20', 'EUR', USD, 4)).toBe('0.2150');
    expect(converted('-0.20', 'EUR', USD)).toBe('-0.22');
  });

  it('stays as it is written in its own, whatever rate is stated for that', () => {
    expect(converted('0.123456', 'USD', { currency: 'USD', rates: { USD: '2' } })).toBe('0.123456');
  });

  it('is not known without a rate, nor by the name of a part of every object', () => {
    expect(converted('1.00', 'CNY', USD)).toBeUndefined();
    expect(converted('1.00', 'constructor', USD)).toBeUndefined();
    expect(withoutRate(['CNY', 'EUR', 'USD', 'CNY', 'toString'], USD)).toEqual(['CNY', 'toString']);
  });
});

describe('the currency of a comparison', () => {
  it('is what is asked for, else the one of all, else dollars', () => {
    expect(currencyOfComparison(['EUR', 'EUR'])).toBe('EUR');
    expect(currencyOfComparison(['EUR', 'CNY'])).toBe('USD');
    expect(currencyOfComparison(['EUR', 'EUR'], 'CHF')).toBe('CHF');
    expect(currencyOfComparison([])).toBe('USD');
  });

  it('wants a rate for each other, the first that is missing by name', () => {
    const message = rateWanted('items', ['USD', 'EUR', 'CNY'], USD);
    expect(message).toContain('what 1 CNY is worth in USD');
    expect(message).toContain('billed in CNY and EUR and USD');
  });
});
