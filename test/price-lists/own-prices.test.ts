/** Own prices: documents in all their forms, what is wrong with them, and what they do to a bill's prices. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { fromDecimal } from '../../engine/money/decimal.ts';
import { findPrice } from '../../engine/money/find-price.ts';
import { divide, fraction, multiply, subtract } from '../../engine/money/fraction.ts';
import { withOwnPrices } from '../../engine/money/own-prices.ts';
import { parseExactJson } from '../../engine/price-lists/exact-json.ts';
import { readOwnPrices } from '../../engine/price-lists/own-prices-document.ts';
import { compareBooks } from '../../engine/price-lists/price-diff.ts';
import { BOOKS, bookOf, imported } from './imported.ts';
import { awsOffer } from './lists.ts';

function own(document: unknown) {
  const { own: read, issues } = readOwnPrices(document, 'my.json', BOOKS);
  if (!read) throw new Error(issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return read;
}

function wrong(document: unknown): string[] {
  const { issues } = readOwnPrices(document, 'my.json', BOOKS);
  return (issues ?? []).map(({ path, message }) => `${path}: ${message}`);
}

/** The price of the first tier under own prices. */
function priceOf(document: unknown, platform: string, meter: string, region: string, bought = {}): string {
  const { price, missing } = findPrice(withOwnPrices(bookOf(platform), own(document)), meter, region, bought);
  if (!price) throw new Error(missing.message);
  return price.tiers[0]!.price;
}

const LAMBDA = { platform: 'aws-lambda', meter: 'gbSeconds' };

describe('a price in short form', () => {
  it('holds everywhere, or where it says', () => {
    const prices = [
      { ...LAMBDA, price: '0.00001' },
      { ...LAMBDA, region: 'us-east-1', price: '0.000009' },
      { ...LAMBDA, region: 'us-east-1', architecture: 'arm64', price: 0.000008 },
    ];
    const at = (region: string, architecture: string) =>
      priceOf({ prices }, 'aws-lambda', 'gbSeconds', region, { architecture });
    expect(at('eu-west-1', 'x86_64')).toBe('0.00001');
    expect(at('us-east-1', 'x86_64')).toBe('0.000009');
    expect(at('us-east-1', 'arm64')).toBe('0.000008');
    // The order in which they are written does not matter.
    prices.reverse();
    expect(at('us-east-1', 'arm64')).toBe('0.000008');
    expect(at('eu-west-1', 'arm64')).toBe('0.00001');
  });

  it('may have tiers, a note and a date, and says where it is from', () => {
    const tiers = [{ upTo: '100.50', price: '1' }, { price: '0.5' }];
    const row = { ...LAMBDA, tiers, note: 'agreement 12', asOf: '2026-11-01' };
    const { negotiated } = own({ prices: [row] });
    expect(negotiated).toEqual([
      {
        platform: 'aws-lambda',
        sources: {
          'stated 2026-11-01': { title: 'own prices, my.json', url: 'my.json', asOf: '2026-11-01' },
        },
        prices: [
          {
            ...{
              meter: 'gbSeconds',
              region: '*',
              note: 'agreement 12',
              asOf: '2026-11-01',
              source: 'stated 2026-11-01',
            },
            confidence: 'own',
            tiers: [{ upTo: '100.5', price: '1' }, { price: '0.5' }],
          },
        ],
      },
    ]);
    expect(own({ asOf: '2026', prices: [{ ...LAMBDA, price: 1 }] }).negotiated![0]!.prices[0]!.asOf).toBe(
      '2026',
    );
  });

  it('for a size that we do not know yet is taken', () => {
    const row = {
      platform: 'aws-ec2',
      meter: 'instanceHours',
      size: 'z9.huge',
      region: 'us-east-1',
      price: '3',
    };
    expect(priceOf({ prices: [row] }, 'aws-ec2', 'instanceHours', 'us-east-1', { size: 'z9.huge' })).toBe(
      '3',
    );
  });
});

describe('a negotiated price', () => {
  const negotiated = (prices: readonly object[], platform = 'aws-lambda') =>
    withOwnPrices(bookOf(platform), own({ prices })).prices.filter((price) => price.negotiated);
  const LISTED = bookOf('aws-lambda').prices.filter(({ meter }) => meter === 'gbSeconds');

  it('takes the place of each price that it is for, and has it beside it, tier by tier', () => {
    const prices = negotiated([{ ...LAMBDA, price: '0.00001' }]);
    expect(prices.map(({ region, attributes }) => [region, attributes])).toEqual(
      LISTED.map(({ region, attributes }) => [region, attributes]),
    );
    for (const [i, { tiers }] of prices.entries()) {
      expect(tiers).toEqual(
        LISTED[i]!.tiers.map(({ price, ...bound }) => ({ ...bound, price: '0.00001', listPrice: price })),
      );
    }
  });

  it('may have bounds of its own', () => {
    const tiers = [{ upTo: '1000000', price: '0.00002' }, { price: '0.00001' }];
    const [price] = negotiated([{ ...LAMBDA, region: 'us-east-1', architecture: 'x86_64', tiers }]);
    expect(price!.tiers).toEqual([
      { upTo: '1000000', price: '0.00002', listPrice: '0.0000166667' },
      { upTo: '6000000000', price: '0.00001', listPrice: '0.0000166667' },
      { upTo: '15000000000', price: '0.00001', listPrice: '0.0000150000' },
      { price: '0.00001', listPrice: '0.0000133334' },
    ]);
  });

  it('counts before a broader one, and not where it is not for', () => {
    const prices = [
      { ...LAMBDA, price: '0.00001' },
      { ...LAMBDA, architecture: 'arm64', price: '0.000008' },
      { ...LAMBDA, region: 'us-east-1', price: '0.000009' },
    ];
    const at = (region: string, architecture: string) =>
      priceOf({ prices }, 'aws-lambda', 'gbSeconds', region, { architecture });
    expect([at('us-east-1', 'arm64'), at('eu-west-1', 'arm64'), at('eu-west-1', 'x86_64')]).toEqual([
      '0.000009',
      '0.000008',
      '0.00001',
    ]);
  });

  it('may be for less than the published one, or for something that has none', () => {
    const [narrower] = negotiated(
      [{ platform: 'cloudflare-workers', meter: 'requests', region: 'somewhere', price: '0.0000001' }],
      'cloudflare-workers',
    );
    expect(narrower).toMatchObject({ region: 'somewhere', tiers: [{ listPrice: expect.any(String) }] });
    const [fresh] = negotiated([{ ...LAMBDA, region: 'eu-west-4', price: '0.00001' }]);
    expect(fresh).toMatchObject({ region: 'eu-west-4', tiers: [{ price: '0.00001' }] });
  });

  it('has the price before a discount as the published one', () => {
    const document = {
      prices: [{ platform: 'aws-lambda', meter: 'requests', price: '0.0000001' }],
      discounts: [{ platform: 'aws-lambda', percent: 50 }],
    };
    const book = withOwnPrices(bookOf('aws-lambda'), own(document));
    expect(findPrice(book, 'requests', 'us-east-1', {}).price!.tiers[0]!.listPrice).toBe('0.0000002');
  });

  it('shows what it saves in every region and for every plan', () => {
    const old = bookOf('aws-lambda');
    const next = withOwnPrices(
      old,
      own({ prices: [{ platform: 'aws-lambda', meter: 'requests', price: '0.00000015' }] }),
    );
    const { prices } = compareBooks(old, next);
    expect(prices).toHaveLength(old.prices.filter(({ meter }) => meter === 'requests').length);
    expect(prices.find(({ region }) => region === 'us-east-1')).toMatchObject({
      change: 'changed',
      percent: '-25.00',
    });
  });

  it('has no date where none is stated', () => {
    const [price] = negotiated([{ ...LAMBDA, price: 1 }]);
    expect(price).toMatchObject({ asOf: '', source: 'own stated' });
  });
});

describe('a price for a region without any', () => {
  const notesOf = (prices: readonly object[], items: object) => {
    const answer = billUsage(items, 'u.yaml', { choice: { own: own({ prices }) } });
    return 'issues' in answer ? answer.issues : answer.notes;
  };
  const item = { platform: 'aws-lambda', region: 'us-east-1', usage: { requests: 1, gbSeconds: 1 } };
  const requests = { platform: 'aws-lambda', meter: 'requests', price: 1 };

  it('is told where its platform is on the bill', () => {
    expect(notesOf([{ ...requests, region: 'eu-west-4' }], item)).toEqual([
      'price of yours for aws-lambda requests in eu-west-4 takes the place of no known price (did you mean eu-west-1?)',
    ]);
    expect(notesOf([{ ...requests, region: 'eu-west-1' }, requests], item)).toBeUndefined();
    expect(notesOf([{ ...requests, platform: 'aws-sqs', region: 'eu-west-4' }], item)).toBeUndefined();
  });
});

describe('a discount', () => {
  it('comes off listed prices exactly, and not off negotiated ones', () => {
    const document = {
      prices: [{ platform: 'aws-lambda', meter: 'requests', price: '0.0000001' }],
      discounts: [{ platform: 'aws-lambda', percent: '12.5' }],
    };
    const book = withOwnPrices(bookOf('aws-lambda'), own(document));
    const { price } = findPrice(book, 'gbSeconds', 'us-east-1', {});
    expect(price).toMatchObject({
      tiers: [
        { upTo: '6000000000', price: '0.0000145833625' },
        { price: '0.000013125' },
        { price: '0.000011666725' },
      ],
      confidence: 'own',
      note: '12.5 % off the listed price',
    });
    expect(book.sources[price!.source]).toBeDefined();
    expect(findPrice(book, 'requests', 'us-east-1', {}).price!.tiers).toEqual([
      { price: '0.0000001', listPrice: '0.0000002' },
    ]);
  });

  it('keeps to its meters, its region and what was bought', () => {
    const discounts = [
      {
        platform: 'aws-lambda',
        meters: ['gbSeconds'],
        architecture: 'arm64',
        region: 'us-east-1',
        percent: 50,
      },
    ];
    const at = (meter: string, region: string, architecture: string) =>
      priceOf({ discounts }, 'aws-lambda', meter, region, { architecture });
    expect(at('gbSeconds', 'us-east-1', 'arm64')).toBe('0.0000066667');
    expect(at('gbSeconds', 'eu-west-1', 'arm64')).toBe('0.0000133334');
    expect(at('gbSeconds', 'us-east-1', 'x86_64')).toBe('0.0000166667');
    expect(at('requests', 'us-east-1', 'arm64')).toBe('0.0000002');
  });

  it('comes off an import too', () => {
    const offer = awsOffer('AWSLambda', [
      { sku: 'A', attributes: { usagetype: 'Request' }, unit: 'Request', ranges: [['0', '0.0000004']] },
    ]);
    const { books } = imported([offer]);
    const discounts = [{ platform: 'aws-lambda', percent: '25' }];
    expect(priceOf({ books, discounts }, 'aws-lambda', 'requests', 'us-east-1')).toBe('0.0000003');
  });

  it('is exact for every price and percentage', () => {
    const decimals = (digits: number) =>
      fc
        .tuple(fc.bigInt({ min: 0n, max: 99n }), fc.stringMatching(new RegExp(`^[0-9]{1,${digits}}$`)))
        .map(([whole, part]) => `${whole}.${part}`);
    fc.assert(
      fc.property(decimals(12), decimals(6), (price, percent) => {
        const row = { ...LAMBDA, price };
        const { negotiated } = own({ prices: [row] });
        const book = withOwnPrices(bookOf('aws-lambda'), {
          books: negotiated!,
          discounts: [{ platform: 'aws-lambda', percent }],
        });
        const left = divide(subtract(fraction(100n), fromDecimal(percent)), fraction(100n));
        const text = findPrice(book, 'gbSeconds', 'us-east-1', {}).price!.tiers[0]!.price;
        expect(fromDecimal(text)).toEqual(multiply(fromDecimal(price), left));
      }),
    );
  });
});

describe('a whole book', () => {
  it.each(BOOKS.map((book) => [book.platform, book] as const))(
    'of %s, as prices show prints it, is read as it is',
    (platform, book) => {
      const printed = parseExactJson(JSON.stringify(book, null, 2), 'book.json');
      const read = own(printed);
      const prices = book.prices.map((price) => ({ ...price, confidence: 'own' }));
      expect(numbersAsText(read.whole)).toEqual(numbersAsText([{ ...book, prices }]));
      expect(withOwnPrices(bookOf(platform), read)).toBe(read.whole![0]);
      // The other readers of documents give numbers instead of text.
      expect(own({ books: [JSON.parse(JSON.stringify(book))] })).toEqual(read);
    },
  );

  it('takes the place of the shipped one, currency and all', () => {
    const { grants: _, ...book } = bookOf('aws-fargate');
    const euros = { ...book, currency: 'EUR', grants: [], prices: book.prices.slice(0, 1) };
    const laid = withOwnPrices(bookOf('aws-fargate'), own(euros));
    expect(laid.currency).toBe('EUR');
    expect(laid.prices).toHaveLength(1);
  });
});

/** Decimals are compared as amounts: 0.0000150000 is read as 0.000015. */
function numbersAsText(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, each) =>
      typeof each === 'string' && /^\d+\.\d+$/.test(each) ? each.replace(/\.?0+$/, '') : each,
    ),
  );
}

describe('an import', () => {
  it('is read as it was written, through its text', () => {
    const { books, notImported } = imported([
      awsOffer('AWSLambda', [
        { sku: 'A', attributes: { usagetype: 'EU-Request' }, unit: 'Request', ranges: [['0', '0.0000004']] },
        { sku: 'B', attributes: { usagetype: 'EU-Strange' }, unit: 'Request', ranges: [['0', '1']] },
      ]),
    ]);
    const document = JSON.parse(JSON.stringify({ books, notImported }));
    expect(own(document)).toEqual({ books });
  });

  it('keeps the currency of the book, unless the whole book is given', () => {
    const book = { platform: 'aws-lambda', currency: 'EUR', sources: {}, prices: [] };
    const price = {
      meter: 'requests',
      region: '*',
      tiers: [{ price: '1' }],
      source: 'a',
      asOf: '2026',
      confidence: 'own',
    };
    expect(wrong({ ...book, prices: [price] })).toEqual([
      'currency: currency must be USD as in the book of aws-lambda, unless the whole book is given, got "EUR"',
      'prices[0].source: source must be one of , got "a"',
    ]);
  });
});

describe('what is wrong', () => {
  it('is told all at once, with its place', () => {
    const document = {
      asOf: 'soon',
      discount: [],
      books: [
        5,
        { platform: 'aws-lambda', sources: {}, prices: [] },
        { platform: 'aws-lamda', sources: {}, prices: [{}] },
      ],
      prices: [
        { platform: 'aws-lamda', meter: 'gbSeconds', price: 1 },
        { platform: 'aws-lambda', meter: 'gbSecond', price: '-1' },
        { ...LAMBDA, price: 'free', architecture: 'arm' },
        { ...LAMBDA, tiers: [{ price: 1 }, { upTo: 5, price: 'x' }] },
        { ...LAMBDA, tiers: [{ upTo: 5, price: 1 }, { upTo: '4.99', price: 1 }, { price: 1 }] },
        { ...LAMBDA, price: 1, tiers: [] },
        { ...LAMBDA },
        { ...LAMBDA, price: '1', colour: 'red', asOf: '2026' },
        'free',
      ],
      discounts: [
        { platform: 'aws-lambda', percent: 101 },
        { platform: 'aws-lambda', percent: '12 %' },
        { platform: 'aws-lambda', meters: ['request'] },
      ],
    };
    const issues = wrong(document);
    const paths = issues.map((issue) => issue.slice(0, issue.indexOf(': ')));
    expect(new Set(paths)).toEqual(
      new Set([
        ...[
          'discount',
          'books[0]',
          'books[1].prices',
          'prices[0].platform',
          'prices[1].meter',
          'prices[1].price',
        ],
        ...['books[2].prices[0].meter', 'books[2].prices[0].region', 'books[2].prices[0].tiers'],
        ...['books[2].prices[0].source', 'books[2].prices[0].asOf', 'books[2].prices[0].confidence'],
        ...[
          'prices[1].asOf',
          'prices[2].asOf',
          'prices[3].asOf',
          'prices[4].asOf',
          'prices[5].asOf',
          'prices[6].asOf',
        ],
        ...[
          'prices[2].price',
          'prices[2].architecture',
          'prices[3].tiers[1].price',
          'prices[4].tiers[1].upTo',
        ],
        ...['prices[5].price', 'prices[6].price', 'prices[7].colour', 'prices[8]'],
        ...['discounts[0].percent', 'discounts[1].percent', 'discounts[2].meters[0]', 'discounts[2].percent'],
      ]),
    );
    const text = issues.join('\n');
    for (const meant of ['discounts', 'aws-lambda', 'gbSeconds', 'arm64', 'requests']) {
      expect(text).toContain(`did you mean ${meant}?`);
    }
  });

  it.each([
    ['nothing', null, 'must be an object with books, prices or discounts, got null'],
    ['a list', [], 'must be an object with books, prices or discounts, got a list'],
    ['an empty object', {}, 'must hold books, prices or discounts, got none of them'],
    ['a list where it must not be', { prices: {} }, 'prices must be a list, got an object'],
    [
      'a price twice',
      {
        prices: [
          { ...LAMBDA, price: 1 },
          { ...LAMBDA, region: '*', price: 2 },
        ],
      },
      'got gbSeconds twice',
    ],
    [
      'digits that a number cannot keep',
      { prices: [{ ...LAMBDA, price: 0.1 + 0.2 }] },
      'in quotes, because so many digits',
    ],
    ['not a number', { prices: [{ ...LAMBDA, price: Number.NaN }] }, 'must be a decimal number'],
    ['infinity', { prices: [{ ...LAMBDA, price: Number.POSITIVE_INFINITY }] }, 'must be'],
    ['a number without end', { prices: [{ ...LAMBDA, price: '9'.repeat(1e6) }] }, 'must be a decimal number'],
    ['an exponent without end', { prices: [{ ...LAMBDA, price: '1e9999' }] }, 'must be a decimal number'],
    [
      'a name that is none',
      { prices: [{ ...LAMBDA, price: 1, region: '\u001b[31m' }] },
      'region must be a name',
    ],
  ])('is said of %s', (_, document, message) => {
    expect(wrong(document).join('\n')).toContain(message);
  });

  it('is told of the first fifty, and how many more there are', () => {
    const issues = wrong({ prices: Array.from({ length: 80 }, () => 'x') });
    expect(issues).toHaveLength(51);
    expect(issues.at(-1)).toBe(': and 30 more problems');
  });

  it('never throws, whatever the document is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (a, b) => {
        for (const document of [
          a,
          { books: [a, b] },
          { prices: [a, { ...LAMBDA, price: b }] },
          { discounts: [a] },
        ]) {
          readOwnPrices(document, 'my.json', BOOKS);
        }
      }),
    );
  });
});
