/** Azure Retail Prices and the Google Cloud Billing Catalog: sample rows give the shipped prices, broken ones refuse all. */
import { describe, expect, it } from 'vitest';
import { bookOf, imported, laidOver, refused, tiersOf } from './imported.ts';
import { azureItem, azurePage, type GcpSku, gcpPage } from './lists.ts';

/** [product, SKU, meter, unit, tier minimum, price as the answer writes it]. */
const FUNCTIONS = [
  ['Functions', 'Standard', 'Standard Total Executions', '10', 0, '0'],
  ['Functions', 'Standard', 'Standard Total Executions', '10', 100_000, '2E-06'],
  ['Functions', 'Standard', 'Standard Execution Time', '1 GB Second', 0, '0.0'],
  ['Functions', 'Standard', 'Standard Execution Time', '1 GB Second', 400_000, '1.6E-05'],
  ['Flex Consumption', 'On Demand', 'On Demand Total Executions', '10', 0, '0'],
  ['Flex Consumption', 'On Demand', 'On Demand Total Executions', '10', 25_000, '0.000004'],
  ['Flex Consumption', 'On Demand', 'On Demand Execution Time', '1 GB Second', 0, '0'],
  ['Flex Consumption', 'On Demand', 'On Demand Execution Time', '1 GB Second', 100_000, '0.000026'],
  ['Flex Consumption', 'Always Ready', 'Always Ready Baseline', '1 GB Second', 0, '0.000004'],
  ['Flex Consumption', 'Always Ready', 'Always Ready Execution Time', '1 GB Second', 0, '0.000016'],
  ['Flex Consumption', 'Always Ready', 'Always Ready Total Executions', '10', 0, '0.000004'],
  ['Premium Functions', 'Premium', 'Premium vCPU Duration', '1 Hour', 0, '0.173'],
  ['Premium Functions', 'Premium', 'Premium Memory Duration', '1 GiB Hour', 0, '0.0123'],
] as const;

const ITEMS = FUNCTIONS.map(([productName, skuName, meterName, unitOfMeasure, tierMinimumUnits, price]) =>
  azureItem({ productName, skuName, meterName, unitOfMeasure, tierMinimumUnits, skuId: skuName }, price),
);

describe('Azure Functions', () => {
  it.each([
    ['requests', { plan: 'consumption' }],
    ['gbSeconds', { plan: 'consumption' }],
    ['requests', { plan: 'flex' }],
    ['gbSeconds', { plan: 'flex' }],
    ['alwaysReadyBaselineGbSeconds', { plan: 'flex' }],
    ['alwaysReadyGbSeconds', { plan: 'flex' }],
    ['alwaysReadyRequests', { plan: 'flex' }],
    ['vcpuHours', { plan: 'premium', size: 'ep2' }],
    ['memoryGbHours', { plan: 'premium' }],
  ] as const)('%s %o: all 13 rows give the shipped price', (meter, bought) => {
    const found = imported([azurePage(ITEMS)]);
    expect(found.notImported).toEqual([]);
    const book = laidOver(found, 'azure-functions');
    expect(tiersOf(book, meter, 'eastus', bought)).toEqual(
      tiersOf(bookOf('azure-functions'), meter, 'eastus', bought),
    );
  });

  it('writes plain digits, whatever form the number has', () => {
    const prices = imported([azurePage(ITEMS)]).books[0]!.prices.flatMap(({ tiers }) => tiers);
    expect(prices.map(({ price }) => price)).toEqual([
      ...['0.0000002', '0.000016', '0.0000004', '0.000026', '0.000004', '0.000016', '0.0000004'],
      ...['0.173', '0.0123'],
    ]);
  });

  it('reads tiers that stand on two pages, and refuses a list without its end', () => {
    const [first, second] = [
      azurePage(ITEMS.slice(0, 1), 'https://prices.azure.com/next'),
      azurePage(ITEMS.slice(1)),
    ];
    expect(imported([first, second]).books).toEqual(imported([azurePage(ITEMS)]).books);
    expect(refused(first)).toContain('must be the last page of its list, got one that continues');
  });

  it('takes a repriced tier at its newest price, and refuses two prices of one day', () => {
    const row = { meterName: 'Always Ready Baseline', unitOfMeasure: '1 GB Second', skuName: 'Always Ready' };
    const [old, fresh] = ['2024-12-01T00:00:00Z', '2026-01-01T00:00:00Z'].map((effectiveStartDate, index) =>
      azureItem({ ...row, effectiveStartDate }, `0.00000${index + 4}`),
    );
    const { books } = imported([azurePage([fresh!, old!])]);
    expect(books[0]!.prices[0]!.tiers).toEqual([{ price: '0.000005' }]);
    expect(refused(azurePage([old!, azureItem(row, '0.1')]))).toContain(
      'Items[1], meterId 4d397fba-0393-57dd-9da3-f145b5c874fe: retailPrice must be that of list.json: Items[0]',
    );
  });

  it('counts reservations, other services and units that are not known', () => {
    const items = [
      azureItem({ type: 'Reservation', reservationTerm: '1 Year' }, '100'),
      azureItem({ serviceName: 'Virtual Machines', productName: 'Virtual Machines BS Series Windows' }, '1'),
      azureItem({ meterName: 'On Demand Execution Time', unitOfMeasure: '1 GB Hour' }, '1'),
    ];
    expect(refusedKinds(azurePage(items))).toEqual([
      'Functions, Flex Consumption, Reservation: no meter of ours',
      'Functions, Flex Consumption: unit "GB Hour" is not known for azure-functions gbSeconds',
      'Virtual Machines, Virtual Machines BS Series Windows: no meter of ours',
    ]);
  });

  it.each([
    [
      'no price',
      ITEMS[0]!.replace(/,"retailPrice":0/, ''),
      'retailPrice must be a decimal number of 0 or more, got nothing',
    ],
    [
      'a price below 0',
      azureItem({}, '-0.1'),
      'retailPrice must be a decimal number of 0 or more, got "-0.1"',
    ],
    ['a price of nonsense', azureItem({}, '"free"'), 'retailPrice must be a decimal number'],
    ['a huge number', azureItem({}, '1e99999'), 'retailPrice must be a decimal number'],
    [
      'no meter',
      azureItem({ meterName: '' }, '1').replace('meterName', 'x'),
      'meterName must be text, got nothing',
    ],
    ['no unit', azureItem({ unitOfMeasure: 'Hour' }, '1'), 'unitOfMeasure must be a quantity and a unit'],
    ['a unit of nothing', azureItem({ unitOfMeasure: '0 Hour' }, '1'), 'unitOfMeasure must be a quantity'],
    ['no first tier', ITEMS[1]!, 'tierMinimumUnits of the first tier must be 0'],
    ['no date', azureItem({ effectiveStartDate: 'soon' }, '1'), 'effectiveStartDate must be a date'],
    ['no object', '5', 'Items[0] must be an object, got "5"'],
    ['nothing in it', '{}', 'meterName must be text'],
  ])('is refused whole with %s, naming the item', (_, item, message) => {
    expect(refused(azurePage([item]))).toContain(message);
    expect(refused(azurePage([ITEMS[3]!.replace('400000', '0'), item]))).toContain('Items[1]');
  });

  it('is refused where items are missing or the text is cut off', () => {
    expect(refused(azurePage(ITEMS, null, 14))).toContain('Count must be 13 as there are items, got "14"');
    const page = azurePage(ITEMS);
    for (let end = 1; end < page.length; end += 37)
      expect(refused(page.slice(0, end))).toMatch(/list\.json must/);
  });
});

/** Kinds that an import leaves, in a list of which nothing else may be taken. */
function refusedKinds(page: string): string[] {
  const { books, notImported } = imported([page]);
  expect(books).toEqual([]);
  return notImported.map(({ kind }) => kind).sort();
}

const RUN: readonly GcpSku[] = [
  ...[
    ['4856-B847-F1EB', 'Services CPU (Request-based billing)', 's', 24000] as const,
    ['02A2-9231-36A6', 'Services Memory (Request-based billing)', 'GiBy.s', 2500] as const,
  ].map(([skuId, description, unit, nanos]) => ({
    ...{ skuId, service: 'Cloud Run', description, unit },
    regions: ['africa-south1', 'asia-east1', 'asia-northeast1'],
    rates: [[0, nanos] as const],
  })),
  {
    ...{ skuId: '2DA5-55D3-E679', service: 'Cloud Run', description: 'Requests', unit: 'count' },
    regions: ['global'],
    rates: [
      [0, 0],
      [2_000_000, 400],
    ],
  },
  {
    ...{ skuId: '92DF-0F0E-630F', service: 'Cloud Run Functions', description: 'Invocations', unit: 'count' },
    regions: ['global'],
    rates: [
      [0, 0],
      [2_000_000, 400],
    ],
  },
];

const VPN: GcpSku = {
  ...{ skuId: '02EE-77CE-ACCD', service: 'Compute Engine', unit: 'GiBy', group: 'VPNInternetEgress' },
  description: 'Network Vpn Internet Egress from Americas to Africa',
  regions: ['us-central1'],
  rates: [
    [0, 120_000_000],
    [1024, 110_000_000],
  ],
};

describe('Google Cloud', () => {
  it.each([
    ['gcp-cloud-run', 'vcpuSeconds', 'asia-east1'],
    ['gcp-cloud-run', 'memoryGbSeconds', 'africa-south1'],
    ['gcp-cloud-run', 'requests', 'europe-west1'],
    ['gcp-functions', 'requests', 'us-central1'],
  ])('%s, %s: the SKU gives the shipped price', (platform, meter, region) => {
    const book = laidOver(imported([gcpPage(RUN)]), platform);
    expect(tiersOf(book, meter, region, {})).toEqual(tiersOf(bookOf(platform), meter, region, {}));
  });

  it('counts what is no meter of ours, and what starts later', () => {
    const later = { ...RUN[0]!, effectiveTime: '2027-01-01T00:00:00Z' };
    expect(imported([gcpPage([VPN, later, RUN[1]!])]).notImported).toEqual([
      { kind: 'Cloud Run, Compute, CPU, OnDemand: without a price on 2026-11-20', records: 1 },
      { kind: 'Compute Engine, Compute, VPNInternetEgress, OnDemand: no meter of ours', records: 1 },
    ]);
  });

  it('takes only what holds for an account and month where there are tiers', () => {
    const aggregation = { aggregationLevel: 'PROJECT', aggregationInterval: 'DAILY', aggregationCount: 1 };
    const rates: GcpSku['rates'] = [
      [0, 24000],
      [100, 20000],
    ];
    const { books, notImported } = imported([gcpPage([{ ...RUN[0]!, rates, aggregation }])]);
    expect(books).toEqual([]);
    expect(notImported[0]!.kind).toContain('tiers count per project, 1 daily');
  });

  it('reads units and billionths together, and pages in order', () => {
    const whole = { ...RUN[0]!, rates: [[0, 5, '12']] as const };
    expect(imported([gcpPage([whole])]).books[0]!.prices[0]!.tiers).toEqual([{ price: '12.000000005' }]);
    expect(imported([gcpPage(RUN.slice(0, 1), 'next'), gcpPage(RUN.slice(1))]).books).toHaveLength(2);
    expect(refused(gcpPage(RUN, 'next'))).toContain('must be the last page of its list');
    const credit = imported([gcpPage([{ ...RUN[0]!, rates: [[0, -5, '-1']] }])]);
    expect(credit.notImported[0]!.kind).toContain('price below 0');
  });

  // biome-ignore lint/suspicious/noExplicitAny: the tests break the lists' shape on purpose.
  type Broken = any;

  it.each([
    ['no id', (sku: Broken) => delete sku.skuId, 'skus[0]: skuId must be text'],
    [
      'no category',
      (sku: Broken) => delete sku.category,
      'skus[0], skuId 4856-B847-F1EB: category must be an object',
    ],
    ['no regions', (sku: Broken) => delete sku.serviceRegions, 'serviceRegions must be a list'],
    ['no price', (sku: Broken) => delete sku.pricingInfo, 'pricingInfo must be a list'],
    [
      'no rates',
      (sku: Broken) => (expressionOf(sku).tieredRates = []),
      'tieredRates must be a list that holds a price',
    ],
    ['no unit', (sku: Broken) => delete expressionOf(sku).usageUnit, 'usageUnit must be text'],
    [
      'a rate of nothing',
      (sku: Broken) => (expressionOf(sku).tieredRates = [{}]),
      'unitPrice must be an object',
    ],
    ['billionths with decimals', (sku: Broken) => (priceOf(sku).nanos = 2.5), 'nanos must be a whole number'],
    ['too many billionths', (sku: Broken) => (priceOf(sku).nanos = 1e9), 'nanos must be a whole number'],
    [
      'units that are no number',
      (sku: Broken) => (priceOf(sku).units = 'x'),
      'unitPrice.units must be a whole number',
    ],
    [
      'a first rate that starts late',
      (sku: Broken) => (expressionOf(sku).tieredRates[0].startUsageAmount = 5),
      'must be 0',
    ],
  ])('is refused whole with %s, naming the SKU', (_, change, message) => {
    const page = gcpPage(RUN);
    change(page.skus[0]);
    expect(refused(page)).toContain(message);
  });

  function expressionOf(sku: Broken): Broken {
    return sku.pricingInfo[0].pricingExpression;
  }

  function priceOf(sku: Broken): Broken {
    return expressionOf(sku).tieredRates[0].unitPrice;
  }
});

describe('an oddity in what is no price of ours', () => {
  it('is counted like the rest of its kind', () => {
    const other = { serviceName: 'Bandwidth', productName: 'Rtn', meterName: 'x' };
    const odd = [
      azureItem({ ...other, unitOfMeasure: 'one' }, '1'),
      azureItem({ ...other, tierMinimumUnits: 5, skuId: 'B' }, '1'),
      azureItem({ ...other, skuId: 'C' }, '1'),
      azureItem({ ...other, skuId: 'C' }, '2'),
    ];
    expect(imported([azurePage([...ITEMS, ...odd])]).notImported).toEqual([
      { kind: 'Bandwidth, Rtn: no meter of ours', records: 3 },
    ]);
    const late: GcpSku = { ...VPN, rates: [[5, 1]] };
    expect(imported([gcpPage([...RUN, late])]).notImported).toHaveLength(1);
  });
});

describe('anything else', () => {
  it.each(['', 'hello', '<!doctype html><html>', '[]', '{}', '{"a": 1}', '"x"', '{"deployments": []}'])(
    'is told what a list is: %s',
    (text) => {
      expect(refused(text)).toMatch(/^list\.json must be an AWS offer file \(JSON or CSV\)/);
    },
  );

  it('is looked up by its own names alone', () => {
    expect(
      refused(
        '{"offerCode": "A", "publicationDate": "2026-01-01", "products": {}, "terms": {"OnDemand": {"constructor": {}}}}',
      ),
    ).toContain('terms.OnDemand.constructor must belong to a product');
  });
});
