/**
 * What Huawei FunctionGraph charges: requests and memory × time. Time of reserved instances shares the free quantity.
 * The price of a reserved instance's idle time is not known.
 */
import type { PriceBook } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  examples: {
    title: 'Huawei FunctionGraph billing examples',
    url: 'https://support.huaweicloud.com/intl/en-us/price-functiongraph/functiongraph_00_0011.html',
    asOf: '2024-09-09',
  },
  artifact: {
    title: 'Demystifying Serverless Costs on Public Platforms (EuroSys 26), prices of the artifact',
    url: 'https://github.com/ubc-cirrus-lab/demystifying-serverless-costs',
    asOf: '2025-09-19',
  },
} as const;

const from = originsOf(SOURCES);
const GRANTED = { scope: 'account', period: 'month', source: 'examples', asOf: '2024-09-09' } as const;
/** Not bought: how the form asks for the rule of reserved instances. */
const RESERVED = { plan: 'reserved' } as const;

export const prices = {
  platform: 'huawei-functiongraph',
  name: 'Huawei FunctionGraph',
  currency: 'USD',
  asOf: '2025-09-19',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    { name: 'requests', label: 'Requests', unit: 'request', explanation: 'Every request.', main: true },
    {
      name: 'gbSeconds',
      label: 'Duration',
      unit: 'GB-s',
      explanation:
        'Memory (MB ÷ 1024) × time: of requests by the millisecond; of reserved instances by the second, at least a minute.',
      main: true,
      billedTime: [
        { stepSec: '1', minimumSec: '60', attributes: RESERVED },
        // Since 2024; a page of October 2023 says 1 s.
        { stepSec: '0.001', minimumSec: '0.001' },
      ],
    },
  ],
  grants: [
    {
      id: 'requests',
      label: 'Free requests',
      meters: ['requests'],
      quantity: '1000000',
      unit: 'request',
      ...GRANTED,
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
  prices: [
    flatPrice('requests', '*', '0.0000002', from('examples', 'official')),
    flatPrice('gbSeconds', '*', '0.00001667', from('artifact', 'third-party')),
  ],
  leftOut: [
    { name: 'idle time of reserved instances' },
    { name: 'outbound traffic' },
    { name: 'logs' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
