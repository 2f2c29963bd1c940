/** Lists whose text comes in parts: wherever it is cut, the answer is that of the whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExactJson, parseExactJson } from '../../engine/price-lists/exact-json.ts';
import { PriceImport } from '../../engine/price-lists/import-prices.ts';
import { JsonEntries } from '../../engine/price-lists/json-entries.ts';
import { PriceListError } from '../../engine/price-lists/price-list-error.ts';
import { BOOKS, imported } from './imported.ts';
import { awsCsv, awsOffer, azureItem, azurePage } from './lists.ts';

/** Cut after so many letters each time; the last part is the rest. */
function* cut(text: string, lengths: readonly number[]): Generator<string> {
  let at = 0;
  for (const length of lengths) {
    yield text.slice(at, at + length);
    at += length;
  }
  yield text.slice(at);
}

function importedInParts(parts: Iterable<string>) {
  const lists = new PriceImport({ books: BOOKS, day: '2026-11-20' });
  const list = lists.open('list.json');
  for (const part of parts) list.write(part);
  list.end();
  return lists.answer();
}

const LAMBDA = awsOffer('AWSLambda', [
  {
    sku: 'A',
    attributes: {
      usagetype: 'EU-Lambda-GB-Second',
      group: 'AWS-Lambda-Duration',
      note: 'ünïcode 🚕 "quoted" \\',
    },
    unit: 'Lambda-GB-Second',
    ranges: [
      ['0', '0.0000166667'],
      ['6000000000', '0.0000150000'],
    ],
  },
  { sku: 'B', attributes: { usagetype: 'EU-Strange' }, unit: 'Request', ranges: [['0', '1']] },
]);
const CSV_ROW = {
  OfferTermCode: 'T',
  TermType: 'OnDemand',
  RateCode: 'T.1',
  EndingRange: 'Inf',
  StartingRange: '0',
};
const CSV = awsCsv('AWSLambda', [
  { ...CSV_ROW, SKU: 'A', Unit: 'Request', PricePerUnit: '0.0000002', usageType: 'EU-Request' },
  { ...CSV_ROW, SKU: 'B', Unit: 'Request', PricePerUnit: '1', usageType: 'EU-Strange' },
]);

const { products, ...termsFirst } = LAMBDA;
const { offerCode, ...unnamed } = LAMBDA;
const LISTS: readonly (readonly [string, string])[] = [
  ['an offer file', JSON.stringify(LAMBDA, null, 2)],
  ['an offer file whose terms come first', JSON.stringify({ ...termsFirst, products })],
  ['an offer file that says last what it is', JSON.stringify({ ...unnamed, offerCode })],
  ['a CSV', CSV],
  ['a page of Azure', azurePage([azureItem({}, '0'), azureItem({ tierMinimumUnits: 25000 }, '4E-06')])],
];

describe.each(LISTS)('%s', (_, text) => {
  it('is the same list wherever it is cut', () => {
    const whole = imported([text]);
    fc.assert(
      fc.property(fc.array(fc.nat(300), { maxLength: 40 }), (lengths) => {
        expect(importedInParts(cut(text, lengths))).toEqual(whole);
      }),
      { numRuns: 50 },
    );
    expect(importedInParts(text)).toEqual(whole);
  });

  it('leaves no trace where it is never ended', () => {
    const lists = new PriceImport({ books: BOOKS, day: '2026-11-20' });
    lists.open('broke-off.json').write(text.slice(0, -20));
    const again = lists.open('list.json');
    again.write(text);
    again.end();
    expect(lists.answer()).toEqual(imported([text]));
  });
});

/** The document as it is put together again from its entries, of which the first two levels are opened. */
function fromEntries(parts: Iterable<string>): ExactJson {
  let whole: ExactJson = {};
  const put = (path: readonly string[], value: ExactJson): void => {
    if (path.length === 0) whole = value;
    else {
      const holder = path
        .slice(0, -1)
        .reduce((object, name) => (object as Entries)[name] as Entries, whole as Entries);
      holder[path.at(-1)!] = value;
    }
  };
  const entries = new JsonEntries('list.json', {
    opens(path) {
      if (path.length < 2) put([...path], {});
      return path.length < 2;
    },
    take: put,
  });
  for (const part of parts) entries.write(part);
  entries.end();
  return whole;
}

type Entries = { [name: string]: ExactJson };

function outcome(read: () => ExactJson): ExactJson | 'refused' {
  try {
    return read();
  } catch (error) {
    if (error instanceof PriceListError) return 'refused';
    throw error;
  }
}

describe('JSON read entry by entry', () => {
  const lengths = fc.array(fc.nat(20), { maxLength: 30 });

  it('is what the parser of whole texts makes of it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), lengths, fc.constantFrom(undefined, 1, '\t'), (value, at, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(outcome(() => fromEntries(cut(text, at)))).toEqual(
          outcome(() => parseExactJson(text, 'list.json')),
        );
      }),
    );
  });

  it('refuses what the parser of whole texts refuses', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom('', ',', '}', ']', '{', '"', ':', '1', 'x', '\\'),
        lengths,
        (value, place, sign, at) => {
          const text = JSON.stringify(value);
          const where = place % (text.length + 1);
          const broken = text.slice(0, where) + sign + text.slice(where + (sign === '' ? 1 : 0));
          expect(outcome(() => fromEntries(cut(broken, at)))).toEqual(
            outcome(() => parseExactJson(broken, 'list.json')),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ['{"a": {"b": 1, "b": 2}}', 'must state each name once, got "b" (line 1, column 16, in a)'],
    ['{"__proto__": {}}', 'must not use __proto__ as a name'],
    ['{"a": {\n "b": [1, }}', 'line 2'],
    ['{"a": 1} {', 'must end after the first value, got "{" (line 1, column 10)'],
  ])('says where %s breaks', (text, message) => {
    expect(() => fromEntries(text)).toThrow(message);
    expect(() => fromEntries([text])).toThrow(message);
  });
});
