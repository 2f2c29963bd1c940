/**
 * What AWS Lambda charges: meters, free quantities and dated prices of 24 regions, with what was added to it since 2023
 * (added-prices.ts, managed-instances.ts). Leaves out Lambda@Edge and negotiated or committed prices.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook } from '../../money/price-book.ts';
import { ADDED_METERS } from './added-meters.ts';
import { ADDED_PRICES } from './added-prices.ts';
import { MANAGED_METERS, MANAGED_PRICES } from './managed-instances.ts';
import { ON_DEMAND, PROVISIONED_AND_STORAGE } from './regional-prices.ts';
import { from, SOURCES } from './sources.ts';

/** Upper bounds of the first two tiers and the prices above them, where the first tier has the standard price. */
const STANDARD_TIERS = {
  x86_64: {
    first: '0.0000166667',
    tiers: [
      { upTo: '6000000000', price: '0.0000166667' },
      { upTo: '15000000000', price: '0.0000150000' },
      { price: '0.0000133334' },
    ],
  },
  arm64: {
    first: '0.0000133334',
    tiers: [
      { upTo: '7500000000', price: '0.0000133334' },
      { upTo: '18750000000', price: '0.0000120001' },
      { price: '0.0000106667' },
    ],
  },
} as const;

const TIERS_READ = ['us-east-1', 'eu-west-1'];
const TIERS_COPIED = {
  confidence: 'derived',
  note: 'tiers 2 and 3 as in us-east-1 and eu-west-1, where tier 1 has the same price',
} as const;
const TIERS_UNKNOWN = { note: 'only the first tier is known: larger volumes are priced at it' } as const;

function duration(
  architecture: 'x86_64' | 'arm64',
  [region, source, , x86, arm64]: (typeof ON_DEMAND)[number],
): Price {
  const price = architecture === 'arm64' ? arm64 : x86;
  const { first, tiers } = STANDARD_TIERS[architecture];
  const standard = price === first;
  return {
    meter: 'gbSeconds',
    region,
    attributes: { architecture },
    tiers: standard ? tiers : [{ price }],
    ...from(source),
    ...(TIERS_READ.includes(region) ? {} : standard ? TIERS_COPIED : TIERS_UNKNOWN),
  };
}

const X86 = { architecture: 'x86_64' } as const;
const ARM = { architecture: 'arm64' } as const;

const PRICES: readonly Price[] = [
  ...ON_DEMAND.flatMap((row): Price[] => [
    { meter: 'requests', region: row[0], tiers: [{ price: row[2] }], ...from(row[1]) },
    duration('x86_64', row),
    duration('arm64', row),
  ]),
  ...PROVISIONED_AND_STORAGE.flatMap(([region, reserved, used, storage]): Price[] => {
    const source = from(region === 'us-east-1' ? 'price-list-2025-10' : 'calculator');
    return [
      { meter: 'provisionedGbSeconds', region, attributes: X86, tiers: [{ price: reserved }], ...source },
      { meter: 'provisionedDurationGbSeconds', region, attributes: X86, tiers: [{ price: used }], ...source },
      { meter: 'ephemeralGbSeconds', region, tiers: [{ price: storage }], ...source },
    ];
  }),
  usEast1('provisionedGbSeconds', '0.0000033334', ARM),
  usEast1('provisionedDurationGbSeconds', '0.0000077778', ARM),
  ...ADDED_PRICES,
  ...MANAGED_PRICES,
];

function usEast1(meter: string, price: string, attributes?: Price['attributes']): Price {
  return {
    meter,
    region: 'us-east-1',
    ...(attributes ? { attributes } : {}),
    tiers: [{ price }],
    ...from('price-list-2025-10'),
  };
}

/** Without a minimum. */
const PER_MILLISECOND = [{ stepSec: '0.001', minimumSec: '0' }] as const;
/** Functions with provisioned concurrency have no free tier. */
const PROVISIONED = ['provisionedGbSeconds', 'provisionedDurationGbSeconds'] as const;
const FREE_TIER = { scope: 'account', period: 'month', source: 'pricing-page', asOf: '2026-07' } as const;

export const prices = {
  platform: 'aws-lambda',
  name: 'AWS Lambda',
  currency: 'USD',
  asOf: '2026-10-02',
  validFrom: '2026-07-01',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: { architecture: 'x86_64' },
  sources: SOURCES,
  meters: [
    {
      name: 'requests',
      label: 'Requests',
      unit: 'request',
      explanation:
        'Every request that starts, cold or warm; an asynchronous event of more than 256 KB counts once more for every 64 KB begun; throttled requests cost nothing.',
      main: true,
    },
    {
      name: 'gbSeconds',
      label: 'Duration',
      unit: 'GB-s',
      explanation: 'Billed duration × memory (MB ÷ 1024), each request rounded up to 1 ms, init included.',
      main: true,
      billedTime: PER_MILLISECOND,
    },
    {
      name: 'provisionedGbSeconds',
      label: 'Provisioned concurrency',
      unit: 'GB-s',
      explanation: 'Instances kept ready × memory × time enabled, rounded up to 5 minutes.',
      main: false,
      billedTime: [{ stepSec: '300', minimumSec: '300' }],
    },
    {
      name: 'provisionedDurationGbSeconds',
      label: 'Duration under provisioned concurrency',
      unit: 'GB-s',
      explanation: 'Billed duration × memory of requests that provisioned instances served.',
      main: false,
      billedTime: PER_MILLISECOND,
    },
    {
      name: 'ephemeralGbSeconds',
      label: 'Ephemeral storage above 512 MB',
      unit: 'GB-s',
      explanation: 'Temporary disk beyond 512 MB × billed duration.',
      main: false,
      billedTime: PER_MILLISECOND,
      included: { quantity: '0.5', unit: 'GB' },
    },
    ...ADDED_METERS,
    ...MANAGED_METERS,
  ],
  grants: [
    {
      id: 'requests',
      label: '1,000,000 requests',
      meters: ['requests'],
      unlessUsed: PROVISIONED,
      quantity: '1000000',
      unit: 'request',
      ...FREE_TIER,
    },
    {
      id: 'gbSeconds',
      label: '400,000 GB-s',
      meters: ['gbSeconds'],
      unlessUsed: PROVISIONED,
      quantity: '400000',
      unit: 'GB-s',
      ...FREE_TIER,
    },
    {
      id: 'streamingGb',
      label: '100 GB streamed',
      meters: ['streamingGb'],
      quantity: '100',
      unit: 'GB',
      ...FREE_TIER,
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'data transfer', extras: ['aws-data-transfer'] },
    { name: 'logs', extras: ['aws-cloudwatch'] },
    { name: 'API gateway and other triggers', extras: ['aws-api-gateway'] },
    { name: 'savings plans' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
