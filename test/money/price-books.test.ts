/** What every price book must keep: plain data, every price sourced, dated, unique and readable. */
import { describe, expect, it } from 'vitest';
import { fromDecimal } from '../../engine/money/decimal.ts';
import { compare } from '../../engine/money/fraction.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';

const books = PLATFORMS.flatMap(({ id, books }) => books.map((book) => ({ id, book })));

for (const { id, book } of books) {
  describe(`the price book of ${id}, valid from ${book.validFrom ?? 'ever'}`, () => {
    it('is its own and survives JSON', () => {
      expect(book.platform).toBe(id);
      expect(JSON.parse(JSON.stringify(book))).toEqual(book);
    });

    it('names only meters and sources that it has', () => {
      const meters = book.meters.map(({ name }) => name);
      expect(new Set(meters).size).toBe(meters.length);
      for (const price of book.prices) {
        expect(meters).toContain(price.meter);
        expect(book.sources).toHaveProperty([price.source]);
      }
      for (const grant of book.grants) {
        expect(book.sources).toHaveProperty([grant.source]);
        for (const meter of grant.meters) expect(meters).toContain(meter);
      }
      for (const meter of meters) expect(book.prices.some((price) => price.meter === meter)).toBe(true);
    });

    it('has no source that nothing in it is from', () => {
      const { prices, grants, minimumCharges = [], ruleSources = [] } = book;
      const cited = [...prices, ...grants, ...minimumCharges].map(({ source }) => source);
      expect([...new Set([...cited, ...ruleSources])].sort()).toEqual(Object.keys(book.sources).sort());
    });

    it('does not call what is free surer than the prices of the same source', () => {
      for (const { id, source, confidence = 'official' } of book.grants) {
        const known = book.prices.filter((price) => price.source === source);
        if (known.length > 0 && known.every((price) => price.confidence === 'third-party'))
          expect([id, confidence]).toEqual([id, expect.not.stringMatching('official')]);
      }
    });

    it('has sources with an address and dates that read as dates', () => {
      const date = /^20\d\d(-\d\d(-\d\d)?)?$/;
      for (const source of Object.values(book.sources)) {
        expect(source.url).toMatch(/^https:\/\//);
        expect(source.asOf).toMatch(date);
      }
      for (const price of book.prices) expect(price.asOf).toMatch(date);
      const newest = book.prices
        .map(({ asOf }) => asOf)
        .sort()
        .at(-1)!;
      expect(newest <= book.asOf).toBe(true);
    });

    it('has one price for each meter, region and purchase', () => {
      const keys = book.prices.map(({ meter, region, attributes }) =>
        JSON.stringify([meter, region, attributes]),
      );
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    });

    it('has decimal prices, none negative, in ascending tiers, the last without a bound', () => {
      for (const { tiers } of book.prices) {
        for (const { price } of tiers) expect(compare(fromDecimal(price), fromDecimal('0'))).not.toBe(-1);
        const bounds = tiers.slice(0, -1).map(({ upTo }) => fromDecimal(upTo!));
        for (const [index, bound] of bounds.slice(1).entries()) {
          expect(compare(bounds[index]!, bound)).toBeLessThan(0);
        }
        expect(tiers.at(-1)!.upTo).toBeUndefined();
      }
    });
  });
}
