/**
 * What IBM Code Engine charges for apps, jobs and functions: vCPU and memory × time, and HTTP requests. One price list in
 * US dollars; IBM's rates differ by the country of the account, which is left out.
 */
import type { PriceBook } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  scenario: {
    title: 'IBM, scenario: estimating the costs of a Code Engine app',
    url: 'https://cloud.ibm.com/docs/billing-usage',
    asOf: '2024-08-14',
  },
} as const;

const SCENARIO = originsOf(SOURCES)('scenario', 'official');
const GRANTED = { scope: 'account', period: 'month', source: 'scenario', asOf: '2024-08-14' } as const;

export const prices = {
  platform: 'ibm-code-engine',
  name: 'IBM Code Engine',
  currency: 'USD',
  asOf: '2024-08-14',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'vcpuSeconds',
      label: 'vCPU',
      unit: 'vCPU-s',
      explanation: 'vCPU of an instance × time, image pull included.',
      main: true,
    },
    {
      name: 'memoryGbSeconds',
      label: 'Memory',
      unit: 'GB-s',
      explanation: 'Memory of an instance (MB ÷ 1024) × time, image pull included.',
      main: true,
    },
    {
      name: 'requests',
      label: 'HTTP requests',
      unit: 'request',
      explanation: 'HTTP calls from outside of the project; calls inside a project are not counted.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'vcpuSeconds',
      label: 'Free vCPU',
      meters: ['vcpuSeconds'],
      quantity: '100000',
      unit: 'vCPU-s',
      ...GRANTED,
    },
    {
      ...{ id: 'memoryGbSeconds', label: 'Free memory', meters: ['memoryGbSeconds'] },
      ...{ quantity: '200000', unit: 'GB-s', ...GRANTED },
    },
    {
      id: 'requests',
      label: 'Free requests',
      meters: ['requests'],
      quantity: '100000',
      unit: 'request',
      ...GRANTED,
    },
  ],
  prices: [
    flatPrice('vcpuSeconds', '*', '0.00003431', SCENARIO),
    flatPrice('memoryGbSeconds', '*', '0.00000356', SCENARIO),
    flatPrice('requests', '*', '0.000000538', SCENARIO),
  ],
  leftOut: [
    { name: 'container registry' },
    { name: 'object storage' },
    { name: 'logs and monitoring' },
    { name: 'rates of other countries' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
