/** What lists hold of other days, other places and other currencies. */
import { describe, expect, it } from 'vitest';
import { imported, laidOver, refused, tiersOf } from './imported.ts';
import { type AwsProduct, awsOffer, azureItem, azurePage } from './lists.ts';

const REQUESTS: AwsProduct = {
  sku: 'A',
  attributes: { usagetype: 'EU-Request' },
  unit: 'Request',
  ranges: [['0', '0.0000002']],
};

/** An offer with a second term of the same product, at another price. */
function withTerm(dates: Readonly<Record<string, string>>): object {
  const offer = awsOffer('AWSLambda', [REQUESTS]);
  const dearer = awsOffer('AWSLambda', [{ ...REQUESTS, ranges: [['0', '0.5']] }]);
  const [term] = Object.values(dearer.terms.OnDemand.A);
  return {
    ...offer,
    terms: { OnDemand: { A: { ...offer.terms.OnDemand.A, 'A.OTHER': { ...term, ...dates } } } },
  };
}

const READY = { meterName: 'Always Ready Baseline', unitOfMeasure: '1 GB Second', skuName: 'Always Ready' };

describe('a price of another day', () => {
  it.each([
    [{ effectiveDate: '2027-01-01T00:00:00Z' }, 'starts after 2026-11-20'],
    [{ effectiveEndDate: '2026-10-31T23:59:59Z' }, 'ended before 2026-11-20'],
  ])('does not count on AWS: %o', (dates, reason) => {
    const found = imported([withTerm(dates)]);
    expect(found.books[0]!.prices.map(({ tiers }) => tiers)).toEqual([[{ price: '0.0000002' }]]);
    expect(found.notImported).toEqual([{ kind: `AWSLambda, Serverless, Request: ${reason}`, records: 1 }]);
  });

  it.each([
    [{ effectiveStartDate: '2027-01-01T00:00:00Z' }, 'starts after 2026-11-20'],
    [{ effectiveEndDate: '2026-10-31T23:59:59Z' }, 'ended before 2026-11-20'],
  ])('does not count on Azure: %o', (dates, reason) => {
    const found = imported([
      azurePage([azureItem(READY, '0.000004'), azureItem({ ...READY, ...dates }, '5')]),
    ]);
    expect(
      tiersOf(laidOver(found, 'azure-functions'), 'alwaysReadyBaselineGbSeconds', 'eastus', { plan: 'flex' }),
    ).toHaveLength(1);
    expect(found.notImported).toEqual([{ kind: `Functions, Flex Consumption: ${reason}`, records: 1 }]);
  });

  it.each(['2026-13-01T00:00:00Z', '2026-02-30T00:00:00Z', '2026-10-01 nonsense', '20261001', 'x'])(
    'is refused where the day is none: %s',
    (day) => {
      expect(refused(withTerm({ effectiveDate: day }))).toMatch(
        /term A\.OTHER: effectiveDate must be a date/,
      );
      expect(refused(azurePage([azureItem({ ...READY, effectiveStartDate: day }, '1')]))).toMatch(
        /effectiveStartDate must be a date/,
      );
    },
  );

  it('is refused with its whole list where that is yet to be published', () => {
    const offer = { ...awsOffer('AWSLambda', [REQUESTS]), publicationDate: '2027-01-01T00:00:00Z' };
    expect(refused(offer)).toContain('publicationDate must be 2026-11-20 or before, the day of this import');
  });
});

describe('a region', () => {
  it('that the shipped book lacks is taken and named', () => {
    const mars = { ...REQUESTS, attributes: { usagetype: 'Request', regionCode: 'mars-1' } };
    expect(imported([awsOffer('AWSLambda', [REQUESTS, { ...mars, sku: 'B' }])]).newRegions).toEqual([
      { platform: 'aws-lambda', regions: ['mars-1'], prices: 1 },
    ]);
  });

  it.each(['__proto__', 'constructor', 'eu west <script>', 'x'.repeat(80), '=cmd()'])(
    'is no name: %s',
    (regionCode) => {
      const product = { ...REQUESTS, attributes: { usagetype: 'Request', regionCode } };
      expect(refused(awsOffer('AWSLambda', [product]))).toContain('region must be a name such as eu-west-1');
    },
  );
});

describe('a list in another currency', () => {
  const inEuro = azureItem({ ...READY, currencyCode: 'EUR' }, '0.0000037');

  it('makes a whole book in it, with no price of ours', () => {
    const [book] = imported([azurePage([inEuro])]).books;
    expect(book).toMatchObject({ platform: 'azure-functions', currency: 'EUR', regions: ['eastus'] });
    expect(book!.prices).toHaveLength(1);
  });

  it('beside one in ours is left out', () => {
    const found = imported([
      azurePage([inEuro, azureItem({ ...READY, armRegionName: 'westus' }, '0.000004')]),
    ]);
    expect(found.books[0]).toMatchObject({ currency: 'USD' });
    expect(found.notImported).toEqual([
      { kind: 'Functions, Flex Consumption: in EUR, but azure-functions is in USD', records: 1 },
    ]);
  });
});
