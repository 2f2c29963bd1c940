/**
 * What Google charges for 1st gen functions: invocations, memory and processor time by region tier, instances kept warm,
 * data sent out. Functions of the 2nd gen are Cloud Run services and stand in gcp-cloud-run.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'firebase-cli': {
    title: 'Firebase CLI, pricing.ts: rates that Google transcribed from the Cloud Functions pricing page',
    url: 'https://github.com/firebase/firebase-tools/blob/master/src/deploy/functions/pricing.ts',
    asOf: '2026-01-13',
  },
} as const satisfies Record<string, PriceSource>;

const CLI = originsOf(SOURCES)('firebase-cli', 'official');

const TIER_1 = [
  ...['us-central1', 'us-east1', 'us-east4', 'europe-west1', 'europe-west2'],
  ...['asia-east2', 'asia-northeast1', 'asia-northeast2'],
];

const TIER_2 = [
  ...['us-west2', 'us-west3', 'us-west4', 'northamerica-northeast1', 'southamerica-east1'],
  ...['europe-west3', 'europe-west6', 'europe-central2', 'australia-southeast1'],
  ...['asia-south1', 'asia-southeast2', 'asia-northeast3'],
];

function computing(region: string, memory: string, processor: string, idleProcessor: string): Price[] {
  return [
    flatPrice('gbSeconds', region, memory, CLI),
    flatPrice('ghzSeconds', region, processor, CLI),
    flatPrice('idleGhzSeconds', region, idleProcessor, CLI),
  ];
}

const PRICES: readonly Price[] = [
  flatPrice('requests', '*', '0.0000004', CLI),
  ...TIER_1.flatMap((region) => computing(region, '0.0000025', '0.00001', '0.000001')),
  ...TIER_2.flatMap((region) => computing(region, '0.0000035', '0.000014', '0.00000145')),
  flatPrice('egressGb', '*', '0.12', CLI),
];

const GRANTED = {
  scope: 'account',
  period: 'month',
  source: 'firebase-cli',
  asOf: '2026-01-13',
} as const;

const TENTHS = [{ stepSec: '0.1', minimumSec: '0.1' }] as const;

export const prices = {
  platform: 'gcp-functions',
  name: 'Google Cloud Run functions, 1st gen',
  currency: 'USD',
  asOf: '2026-01-13',
  lineRounding: { mode: 'half-up', decimals: 2 },
  totalRoundedOnce: true,
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'requests',
      label: 'Requests',
      unit: 'request',
      explanation: 'Invocations, whatever their outcome.',
      main: true,
    },
    {
      name: 'gbSeconds',
      label: 'Memory',
      unit: 'GB-s',
      explanation:
        'Memory (MB ÷ 1024) × duration in steps of 100 ms; instances kept warm pay it while idle too.',
      main: true,
      billedTime: TENTHS,
    },
    {
      name: 'ghzSeconds',
      label: 'Processor',
      unit: 'GHz-s',
      explanation: 'Processor that comes with the memory × duration in steps of 100 ms.',
      main: true,
      billedTime: TENTHS,
    },
    {
      name: 'idleGhzSeconds',
      label: 'Processor, kept warm',
      unit: 'GHz-s',
      explanation: 'Processor of minimum instances × the time they wait.',
      main: false,
    },
    {
      name: 'egressGb',
      label: 'Data sent out',
      unit: 'GB',
      explanation: 'Data to the internet; free to Google APIs in the same region.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'requests',
      label: '2 M requests',
      meters: ['requests'],
      quantity: '2000000',
      unit: 'request',
      ...GRANTED,
    },
    {
      id: 'gbSeconds',
      label: '400,000 GB-s at tier 1 prices',
      meters: ['gbSeconds'],
      quantity: '400000',
      unit: 'GB-s',
      worth: '1',
      ...GRANTED,
    },
    {
      id: 'ghzSeconds',
      label: '200,000 GHz-s at tier 1 prices',
      meters: ['ghzSeconds', 'idleGhzSeconds'],
      quantity: '200000',
      unit: 'GHz-s',
      worth: '2',
      ...GRANTED,
    },
    { id: 'egressGb', label: '5 GB sent out', meters: ['egressGb'], quantity: '5', unit: 'GB', ...GRANTED },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'logs' },
    { name: 'image storage and builds', extras: ['gcp-artifact-registry'] },
    { name: 'committed use discounts' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
