/**
 * What Railway charges for what services use (measured, not configured): memory, vCPU, volumes and egress. The plan's fee is
 * a minimum: the bill is the fee or the usage, whichever is more. Leaves out the free plan and discounts by contract.
 */
import type { Price, PriceBook } from '../../money/price-book.ts';
import type { PublishedMonth } from '../../stated-usage/month-share.ts';

/** 43,200 minutes: what prices per month are prices of. */
export const RAILWAY_MONTH: PublishedMonth = { hours: '720', isCap: false };

const SOURCES = {
  plans: {
    title: 'Railway pricing plans',
    url: 'https://docs.railway.com/pricing/plans',
    asOf: '2026-08-07',
  },
} as const;

const PLANS = ['hobby', 'pro'] as const;
const ORIGIN = { source: 'plans', asOf: '2026-08-07' } as const;

/** Every plan has the same prices; they name it because the minimum depends on it. */
function onEveryPlan(meter: string, price: string, note?: string): Price[] {
  return PLANS.map((plan) => ({
    meter,
    region: '*',
    attributes: { plan },
    tiers: [{ price }],
    ...ORIGIN,
    confidence: 'official',
    ...(note === undefined ? {} : { note }),
  }));
}

const PER_MINUTE = 'also published for a minute, rounded: this price ÷ 43,200';

const PRICES: readonly Price[] = [
  ...onEveryPlan('memoryGbMonths', '10', PER_MINUTE),
  ...onEveryPlan('vcpuMonths', '20', PER_MINUTE),
  ...onEveryPlan('volumeGbMonths', '0.15', PER_MINUTE),
  ...onEveryPlan('vmMemoryGbMonths', '50', PER_MINUTE),
  ...onEveryPlan('vmVcpuMonths', '50', PER_MINUTE),
  ...onEveryPlan('egressGb', '0.05', '1 GB = 1,048,576 KB'),
];

export const prices = {
  platform: 'railway',
  name: 'Railway',
  currency: 'USD',
  asOf: '2026-08-07',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: { plan: 'hobby' },
  sources: SOURCES,
  meters: [
    {
      name: 'memoryGbMonths',
      label: 'Memory',
      unit: 'GB-month',
      explanation: 'Memory in use × minutes ÷ 43,200.',
      main: true,
    },
    {
      name: 'vcpuMonths',
      label: 'vCPU',
      unit: 'vCPU-month',
      explanation: 'vCPU in use × minutes ÷ 43,200.',
      main: true,
    },
    {
      name: 'volumeGbMonths',
      label: 'Volumes',
      unit: 'GB-month',
      explanation: 'Size of volumes × minutes ÷ 43,200.',
      main: false,
    },
    {
      name: 'vmMemoryGbMonths',
      label: 'Memory of VMs (beta)',
      unit: 'GB-month',
      explanation: 'Memory that virtual machines use × minutes ÷ 43,200.',
      main: false,
    },
    {
      name: 'vmVcpuMonths',
      label: 'vCPU of VMs (beta)',
      unit: 'vCPU-month',
      explanation: 'vCPU that virtual machines use × minutes ÷ 43,200.',
      main: false,
    },
    { name: 'egressGb', label: 'Egress', unit: 'GB', explanation: 'Data sent to the internet.', main: false },
  ],
  grants: [],
  prices: PRICES,
  minimumCharges: [
    { label: 'Up to the fee of the Hobby plan', amount: '5', attributes: { plan: 'hobby' }, ...ORIGIN },
    { label: 'Up to the fee of the Pro plan', amount: '20', attributes: { plan: 'pro' }, ...ORIGIN },
  ],
  leftOut: [{ name: 'the free plan and trial credit' }, { name: 'object storage' }, { name: 'taxes' }],
} as const satisfies PriceBook;
