import { describe, expect, it } from 'vitest';
import { chooseBook, unknownBefore } from '../../engine/money/choose-book.ts';
import { BOOK } from './made-up-book.ts';

const named = (name: string, validFrom?: string) => ({ ...BOOK, name, ...(validFrom && { validFrom }) });
const books = [named('new', '2025-08-01'), named('old', '2020-12-01'), named('first')] as const;
const since = [named('new', '2025-08-01'), named('old', '2020-12-01')] as const;

describe('the book of a day', () => {
  it.each([
    [undefined, 'new'],
    ['2099-01-01', 'new'],
    ['2025-08-01', 'new'],
    ['2025-07-31', 'old'],
    ['2020-12-01', 'old'],
    ['2020-11-30', 'first'],
    ['1999-12-31', 'first'],
  ])('%s is the %s one', (asOf, name) => {
    expect(chooseBook(books, asOf === undefined ? {} : { asOf })?.name).toBe(name);
  });

  it('is not known before the oldest begins', () => {
    expect(chooseBook(since, { asOf: '2020-11-30' })).toBeUndefined();
    expect(unknownBefore('made-up', since, '2020-11-30')).toBe(
      'prices of made-up must be known on 2020-11-30, got none before 2020-12-01',
    );
  });

  it('has the user’s own prices laid over it, and is itself where there are none', () => {
    const own = { books: [], discounts: [{ platform: 'made-up', percent: '50' }] };
    expect(chooseBook(books, { asOf: '2021-01-01', own })).toMatchObject({
      name: 'old',
      prices: [{ tiers: [{ price: '0.002', listPrice: '0.004' }] }],
    });
    expect(BOOK.prices[0]!.tiers).toEqual([{ price: '0.004' }]);
    expect(chooseBook(books, {})).toBe(books[0]);
  });
});
