/** What Fastly Compute charges at its list rates: requests and vCPU time. Leaves out volume rates (down to 0.20 and 0.02). */
import type { PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  pricing: {
    title: 'Fastly pricing as read by a comparison of 2026',
    url: 'https://www.fastly.com/pricing',
    asOf: '2026',
  },
} as const satisfies Record<string, PriceSource>;

const thirdParty = originsOf(SOURCES)('pricing', 'third-party');
const INCLUDED = {
  scope: 'account',
  period: 'month',
  source: 'pricing',
  asOf: '2026',
  confidence: 'third-party',
} as const;

export const prices = {
  platform: 'fastly-compute',
  name: 'Fastly Compute',
  currency: 'USD',
  asOf: '2026',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'requests',
      label: 'Requests',
      unit: 'request',
      explanation: 'Requests that reach a Compute service.',
      main: true,
    },
    {
      name: 'vcpuMs',
      label: 'vCPU time',
      unit: 'vCPU-ms',
      explanation: 'Time on the processor, of all requests.',
      main: true,
    },
  ],
  grants: [
    {
      id: 'requests',
      label: '10,000,000 requests',
      meters: ['requests'],
      quantity: '10000000',
      unit: 'request',
      ...INCLUDED,
    },
    {
      id: 'vcpuMs',
      label: '100,000,000 vCPU-ms',
      meters: ['vcpuMs'],
      quantity: '100000000',
      unit: 'vCPU-ms',
      ...INCLUDED,
    },
  ],
  prices: [
    flatPrice('requests', '*', '0.0000005', thirdParty),
    flatPrice('vcpuMs', '*', '0.00000005', thirdParty),
  ],
  leftOut: [
    { name: 'delivery of responses', extras: ['fastly-delivery'] },
    { name: 'monthly minimum of older accounts' },
    { name: 'KV, config and secret stores' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
