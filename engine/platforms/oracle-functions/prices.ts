/** What Oracle Functions charges: invocations and memory × time. */
import type { PriceBook } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'price-list': {
    title: 'OCI price list, quoted in a public repository',
    url: 'https://www.oracle.com/cloud/price-list/',
    asOf: '2026-09-20',
  },
} as const;

const LIST = originsOf(SOURCES)('price-list', 'third-party');
const GRANTED = {
  scope: 'account',
  period: 'month',
  source: 'price-list',
  asOf: '2026-09-20',
  confidence: 'third-party',
} as const;

export const prices = {
  platform: 'oracle-functions',
  name: 'Oracle Functions',
  currency: 'USD',
  asOf: '2026-09-20',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'requests',
      label: 'Invocations',
      unit: 'invocation',
      explanation: 'Every invocation.',
      main: true,
    },
    {
      name: 'gbSeconds',
      label: 'Duration',
      unit: 'GB-s',
      explanation: 'Invocations × memory (MB ÷ 1024) × time.',
      main: true,
    },
  ],
  grants: [
    {
      ...{ id: 'requests', label: 'Free invocations', meters: ['requests'] },
      ...{ quantity: '2000000', unit: 'invocation', ...GRANTED },
    },
    {
      id: 'gbSeconds',
      label: 'Free duration',
      meters: ['gbSeconds'],
      quantity: '400000',
      unit: 'GB-s',
      ...GRANTED,
    },
  ],
  prices: [flatPrice('requests', '*', '0.0000002', LIST), flatPrice('gbSeconds', '*', '0.00001417', LIST)],
  leftOut: [
    { name: 'provisioned concurrency' },
    { name: 'API gateway' },
    { name: 'container registry' },
    { name: 'data transfer' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
