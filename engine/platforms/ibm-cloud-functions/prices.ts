/**
 * What IBM Cloud Functions (managed Apache OpenWhisk) charged: memory × time in steps of 100 ms. Closed to new customers
 * on 2023-12-28 and removed in October 2024; kept to compare with what came after.
 */
import type { PriceBook } from '../../money/price-book.ts';

const SOURCES = {
  'pricing-page': {
    title: 'Bluemix OpenWhisk pricing page, about 2017',
    url: 'https://console.ng.bluemix.net/openwhisk/learn/pricing',
    asOf: '2017',
  },
} as const;

const ORIGIN = { source: 'pricing-page', asOf: '2017' } as const;

export const prices = {
  platform: 'ibm-cloud-functions',
  name: 'IBM Cloud Functions (until October 2024)',
  currency: 'USD',
  asOf: '2017',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'gbSeconds',
      label: 'Duration',
      unit: 'GB-s',
      explanation: 'Invocations × memory (MB ÷ 1024) × time, rounded up to 100 ms. Invocations cost nothing.',
      main: true,
      billedTime: [{ stepSec: '0.1', minimumSec: '0.1' }],
    },
  ],
  grants: [
    {
      ...{ id: 'gbSeconds', label: 'Free duration', meters: ['gbSeconds'], quantity: '400000', unit: 'GB-s' },
      ...{ scope: 'account', period: 'month', ...ORIGIN },
    },
  ],
  prices: [
    {
      meter: 'gbSeconds',
      region: '*',
      tiers: [{ price: '0.000017' }],
      ...ORIGIN,
      confidence: 'official',
      note: 'retired: no new customers after 2023-12-28, removed in October 2024',
    },
  ],
  leftOut: [{ name: 'API gateway' }, { name: 'logs and monitoring' }, { name: 'taxes' }],
} as const satisfies PriceBook;
