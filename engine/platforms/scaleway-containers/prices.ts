/** What Scaleway Serverless Containers charges, in euro: memory and vCPU of instances × time. */
import type { PriceBook } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  faq: {
    title: 'Scaleway Serverless Containers FAQ',
    url: 'https://www.scaleway.com/en/docs/serverless-containers/faq/',
    asOf: '2025-04-02',
  },
} as const;

const FAQ = originsOf(SOURCES)('faq', 'official');
const GRANTED = { scope: 'account', period: 'month', source: 'faq', asOf: '2025-04-02' } as const;

export const prices = {
  platform: 'scaleway-containers',
  name: 'Scaleway Serverless Containers',
  currency: 'EUR',
  asOf: '2025-04-02',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'memoryGbSeconds',
      label: 'Memory',
      unit: 'GB-s',
      explanation: 'Memory of an instance (MB ÷ 1024) × time.',
      main: true,
    },
    {
      name: 'vcpuSeconds',
      label: 'vCPU',
      unit: 'vCPU-s',
      explanation: 'vCPU of an instance × time.',
      main: true,
    },
  ],
  grants: [
    {
      ...{ id: 'memoryGbSeconds', label: 'Free memory', meters: ['memoryGbSeconds'] },
      ...{ quantity: '400000', unit: 'GB-s', ...GRANTED },
    },
    {
      id: 'vcpuSeconds',
      label: 'Free vCPU',
      meters: ['vcpuSeconds'],
      quantity: '200000',
      unit: 'vCPU-s',
      ...GRANTED,
    },
  ],
  prices: [
    flatPrice('memoryGbSeconds', '*', '0.0000010', FAQ),
    flatPrice('vcpuSeconds', '*', '0.0000100', FAQ),
  ],
  leftOut: [{ name: 'container registry' }, { name: 'logs beyond the free part' }, { name: 'VAT' }],
} as const satisfies PriceBook;
