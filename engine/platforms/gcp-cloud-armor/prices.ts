/** What Cloud Armor Standard charges: policies, rules and requests. */
import type { Price, PriceBook } from '../../money/price-book.ts';

const QUOTED = { source: 'quoted-2026-09', asOf: '2026-09-28', confidence: 'third-party' } as const;

const PRICES: readonly Price[] = [
  { meter: 'policyMonths', region: '*', tiers: [{ price: '5' }], ...QUOTED },
  { meter: 'ruleMonths', region: '*', tiers: [{ price: '1' }], ...QUOTED },
  { meter: 'requests', region: '*', tiers: [{ price: '0.00000075' }], ...QUOTED },
];

export const prices = {
  platform: 'gcp-cloud-armor',
  name: 'Google Cloud Armor',
  currency: 'USD',
  asOf: '2026-09-28',
  lineRounding: { mode: 'half-up', decimals: 2 },
  totalRoundedOnce: true,
  regions: [],
  attributeDefaults: {},
  sources: {
    'quoted-2026-09': {
      title: 'Cloud Armor pricing page, quoted in a public cost document',
      url: 'https://cloud.google.com/armor/pricing',
      asOf: '2026-09-28',
    },
  },
  meters: [
    {
      name: 'policyMonths',
      label: 'Policies',
      unit: 'policy-month',
      explanation: 'Security policies.',
      main: true,
    },
    {
      name: 'ruleMonths',
      label: 'Rules',
      unit: 'rule-month',
      explanation: 'Rules in the policies.',
      main: false,
    },
    {
      name: 'requests',
      label: 'Requests',
      unit: 'request',
      explanation: 'Requests that a policy looks at.',
      main: true,
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'load balancer', extras: ['gcp-network'] },
    { name: 'Cloud Armor Enterprise' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
