/**
 * What Cloud Run charges: services by request time (which 2nd gen functions are) or by instance, and jobs.
 * Leaves out GPUs, worker pools and, but for us-central1, data sent out.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook } from '../../money/price-book.ts';
import { flatPrice } from '../../platform-kinds/price-origin.ts';
import { from, REGIONAL_PRICES, SOURCES } from './regional-prices.ts';

const NO_REQUEST_CHARGE = 'requests cost nothing under this plan';

function requests(plan: string, price: string, note?: string): Price {
  const origin = from('catalogue-2026-08', 'third-party', note);
  return { ...flatPrice('requests', '*', price, origin), attributes: { plan } };
}

const PRICES: readonly Price[] = [
  requests('request-based', '0.0000004'),
  requests('instance-based', '0', NO_REQUEST_CHARGE),
  requests('job', '0', NO_REQUEST_CHARGE),
  ...REGIONAL_PRICES,
  {
    meter: 'egressGb',
    region: 'us-central1',
    tiers: [{ upTo: '1024', price: '0.12' }, { upTo: '10240', price: '0.11' }, { price: '0.08' }],
    ...from('network-2026-08', 'third-party', 'premium tier, worldwide except Asia, Australia and China'),
  },
];

const GRANTED = {
  scope: 'account',
  period: 'month',
  source: 'firebase-cli',
  asOf: '2026-01-13',
} as const;

/** In steps of 100 ms; an instance or task that is billed for its whole life counts at least a minute. */
const BILLED_TIME = [
  { stepSec: '0.1', minimumSec: '0.1', attributes: { plan: 'request-based' } },
  { stepSec: '0.1', minimumSec: '60' },
] as const;

const BILLED_SIZE = [
  { stepMb: '1', minimumMb: '128', attributes: { plan: 'request-based' } },
  { stepMb: '1', minimumMb: '512' },
] as const;

export const prices = {
  platform: 'gcp-cloud-run',
  name: 'Google Cloud Run',
  currency: 'USD',
  asOf: '2026-08-20',
  lineRounding: { mode: 'half-up', decimals: 2 },
  totalRoundedOnce: true,
  regions: regionsOf(PRICES),
  attributeDefaults: { plan: 'request-based', commitment: 'on-demand' },
  spendCommitments: ['cud-1y', 'cud-3y'],
  sources: SOURCES,
  meters: [
    {
      name: 'requests',
      label: 'Requests',
      unit: 'request',
      explanation: 'Requests to services that are billed by request time.',
      main: { plan: 'request-based' },
    },
    {
      name: 'vcpuSeconds',
      label: 'vCPU',
      unit: 'vCPU-s',
      explanation: 'vCPU × time with at least one request (or × the life of an instance or task), by 100 ms.',
      main: true,
      billedTime: BILLED_TIME,
    },
    {
      name: 'memoryGbSeconds',
      label: 'Memory',
      unit: 'GiB-s',
      explanation: 'Memory (MB ÷ 1024) × the same time.',
      main: true,
      billedTime: BILLED_TIME,
      billedSize: BILLED_SIZE,
    },
    {
      name: 'idleVcpuSeconds',
      label: 'vCPU, kept warm',
      unit: 'vCPU-s',
      explanation: 'vCPU of minimum instances × the time they wait for requests.',
      main: false,
    },
    {
      name: 'idleMemoryGbSeconds',
      label: 'Memory, kept warm',
      unit: 'GiB-s',
      explanation: 'Memory of minimum instances × the time they wait for requests.',
      main: false,
      billedSize: BILLED_SIZE,
    },
    {
      name: 'egressGb',
      label: 'Data sent out',
      unit: 'GiB',
      explanation: 'Data to the internet, not to Asia, Australia or China.',
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
      attributes: { plan: 'request-based' },
      ...GRANTED,
    },
    {
      id: 'vcpuSeconds',
      label: '180,000 vCPU-s at tier 1 prices (240,000 by instance)',
      meters: ['vcpuSeconds', 'idleVcpuSeconds'],
      quantity: '180000',
      unit: 'vCPU-s',
      worth: '4.32',
      ...GRANTED,
    },
    {
      id: 'memoryGbSeconds',
      label: '360,000 GiB-s at tier 1 prices (450,000 by instance)',
      meters: ['memoryGbSeconds', 'idleMemoryGbSeconds'],
      quantity: '360000',
      unit: 'GiB-s',
      worth: '0.9',
      ...GRANTED,
    },
    {
      id: 'egressGb',
      label: '1 GiB sent out from North America',
      meters: ['egressGb'],
      quantity: '1',
      unit: 'GiB',
      ...GRANTED,
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'data sent out from elsewhere', extras: ['gcp-network'] },
    { name: 'logs' },
    { name: 'image storage', extras: ['gcp-artifact-registry'] },
    { name: 'load balancer', extras: ['gcp-network'] },
    { name: 'GPUs and worker pools' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
