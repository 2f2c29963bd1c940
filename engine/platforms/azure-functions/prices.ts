/**
 * What Azure Functions charges on the Consumption, Flex Consumption and Elastic Premium plans. Functions on an App
 * Service plan or on Container Apps are billed by those books. Flex and Premium are known in East US only.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Attributes, Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, type Origin, originsOf } from '../../platform-kinds/price-origin.ts';
import { GRANTS, METERS } from './meters.ts';
import { PREMIUM_SIZES } from './sizes.ts';

const SOURCES = {
  'retail-api-functions': {
    title: 'Azure Retail Prices API, Functions, East US, read after April 2026',
    url: "https://prices.azure.com/api/retail/prices?$filter=serviceName%20eq%20'Functions'%20and%20armRegionName%20eq%20'eastus'",
    asOf: '2026',
  },
  'price-rows-2026-09': {
    title: 'Price rows of 25 regions that togen made from the Azure Retail Prices API',
    url: 'https://github.com/mooncitizen/togen',
    asOf: '2026-09-06',
  },
  'premium-plan': {
    title: 'Azure Functions Premium plan: no charge for executions',
    url: 'https://learn.microsoft.com/azure/azure-functions/functions-premium-plan',
    asOf: '2025',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);

/** Regions in which Consumption was seen at the price of East US. */
const SAME_PRICE_REGIONS = [
  ...[
    'australiaeast',
    'brazilsouth',
    'canadacentral',
    'centralindia',
    'centralus',
    'eastus2',
    'francecentral',
  ],
  ...['germanywestcentral', 'japaneast', 'koreacentral', 'northeurope', 'norwayeast', 'polandcentral'],
  ...['southafricanorth', 'southcentralus', 'southeastasia', 'swedencentral', 'switzerlandnorth', 'uaenorth'],
  ...['uksouth', 'ukwest', 'westeurope', 'westus2', 'westus3'],
] as const;

function bought(attributes: Attributes, price: Price): Price {
  return { ...price, attributes };
}

function consumption(region: string, origin: Origin): Price[] {
  const plan = { plan: 'consumption' };
  return [
    bought(plan, flatPrice('requests', region, '0.0000002', origin)),
    bought(plan, flatPrice('gbSeconds', region, '0.000016', origin)),
  ];
}

function eastUs(meter: string, price: string, attributes: Attributes, note?: string): Price {
  return bought(
    attributes,
    flatPrice(meter, 'eastus', price, from('retail-api-functions', 'official', note)),
  );
}

const FLEX = { plan: 'flex' };
const ALL_PROVISIONED_TIME =
  'charged for all provisioned time, as the metric counts it; another page says only for idle time';

const PRICES: readonly Price[] = [
  ...consumption('eastus', from('retail-api-functions', 'official')),
  ...SAME_PRICE_REGIONS.flatMap((region) => consumption(region, from('price-rows-2026-09', 'third-party'))),
  eastUs('requests', '0.0000004', FLEX),
  eastUs('gbSeconds', '0.000026', FLEX),
  eastUs('alwaysReadyBaselineGbSeconds', '0.000004', FLEX, ALL_PROVISIONED_TIME),
  eastUs('alwaysReadyGbSeconds', '0.000016', FLEX),
  eastUs('alwaysReadyRequests', '0.0000004', FLEX),
  // The price of a vCPU and a GiB is that of every size; the size says how many of them an instance has.
  ...Object.keys(PREMIUM_SIZES).flatMap((size) => [
    eastUs('vcpuHours', '0.173', { plan: 'premium', size }),
    eastUs('memoryGbHours', '0.0123', { plan: 'premium', size }),
  ]),
  bought({ plan: 'premium' }, flatPrice('requests', 'eastus', '0', from('premium-plan', 'recalled'))),
];

export const prices = {
  platform: 'azure-functions',
  name: 'Azure Functions',
  currency: 'USD',
  asOf: '2026-09-06',
  validFrom: '2024-12-01',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: { plan: 'consumption', size: 'ep1' },
  sources: SOURCES,
  meters: METERS,
  grants: GRANTS,
  prices: PRICES,
  leftOut: [
    { name: 'storage account of the app', extras: ['azure-blob-storage', 'azure-storage-queues'] },
    { name: 'logs and telemetry', extras: ['azure-monitor'] },
    { name: 'data transfer', extras: ['azure-bandwidth'] },
    { name: 'API gateway', extras: ['azure-api-management'] },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
