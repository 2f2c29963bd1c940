/**
 * What Azure Container Apps charges: the Consumption plan at two price levels, and what is known of dedicated workload
 * profiles and savings plans. Leaves out GPUs, dynamic sessions and the memory of dedicated profiles.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, flatPrices, originsOf } from '../../platform-kinds/price-origin.ts';
import { GRANTS, METERS } from './meters.ts';

const SOURCES = {
  'price-rows-2026-09': {
    title: 'Price rows that togen made from the Azure Retail Prices API',
    url: 'https://github.com/mooncitizen/togen',
    asOf: '2026-09-06',
  },
  'retail-api-uksouth': {
    title: 'Azure Retail Prices API, Container Apps in UK South with savings plans, as kept by togen',
    url: 'https://github.com/mooncitizen/togen',
    asOf: '2026-09-06',
  },
  'korean-sheet': {
    title: 'Azure Container Apps prices of Korea Central as a public cost document quotes them',
    url: 'https://azure.microsoft.com/pricing/details/container-apps/',
    asOf: '2026-05',
  },
  'billing-page': {
    title: 'Billing in Azure Container Apps',
    url: 'https://learn.microsoft.com/azure/container-apps/billing',
    asOf: '2025-12-09',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const ROWS = from('price-rows-2026-09', 'third-party');

const LOWER = [
  ...['eastus', 'eastus2', 'centralus', 'westus3', 'brazilsouth', 'centralindia', 'francecentral'],
  ...['uaenorth', 'koreacentral', 'swedencentral'],
];
const HIGHER = ['australiaeast', 'canadacentral', 'uksouth', 'ukwest', 'westus2', 'westeurope'];
const HIGHER_BUT_WEST_EUROPE = HIGHER.filter((region) => region !== 'westeurope');

/** By the second, without a commitment. */
function replicas(
  regions: readonly string[],
  level: { readonly active: string; readonly idle: string; readonly memory: string },
): Price[] {
  const priced = [
    ...flatPrices('vcpuSeconds', regions, level.active, ROWS),
    ...flatPrices('idleVcpuSeconds', regions, level.idle, ROWS),
    ...flatPrices('memoryGibSeconds', regions, level.memory, ROWS),
  ];
  return priced.map(onDemand);
}

function onDemand(price: Price): Price {
  return { ...price, attributes: { commitment: 'on-demand' } };
}

/** Known in UK South and for active vCPU; the rest is taken to have the same discount. */
function savingsPlan(
  commitment: string,
  discount: string,
  [vcpu, idleVcpu, memory, request, dedicatedVcpu]: readonly [string, string, string, string, string],
): Price[] {
  const note = `price on demand less ${discount}, the discount of active vCPU`;
  const discounted = from('retail-api-uksouth', 'derived', note);
  return [
    flatPrice('vcpuSeconds', 'uksouth', vcpu, from('retail-api-uksouth', 'third-party')),
    flatPrice('idleVcpuSeconds', 'uksouth', idleVcpu, discounted),
    flatPrice('memoryGibSeconds', 'uksouth', memory, discounted),
    flatPrice('requests', 'uksouth', request, discounted),
    flatPrice('dedicatedVcpuHours', 'uksouth', dedicatedVcpu, discounted),
  ].map((price) => ({ ...price, attributes: { commitment } }));
}

const ONE_SOURCE = from('price-rows-2026-09', 'third-party', 'only one source has this higher price');

const PRICES: readonly Price[] = [
  ...replicas(LOWER, { active: '0.000024', idle: '0.000003', memory: '0.000003' }),
  ...replicas(HIGHER, { active: '0.000034', idle: '0.000004', memory: '0.000004' }),
  ...flatPrices('requests', [...LOWER, ...HIGHER_BUT_WEST_EUROPE], '0.0000004', ROWS).map(onDemand),
  onDemand(flatPrice('requests', 'westeurope', '0.00000056', ONE_SOURCE)),
  ...savingsPlan('savings-plan-1y', '15 %', [
    '0.0000289',
    '0.0000034',
    '0.0000034',
    '0.00000034',
    '0.06873015',
  ]),
  ...savingsPlan('savings-plan-3y', '17 %', [
    '0.00002822',
    '0.00000332',
    '0.00000332',
    '0.000000332',
    '0.06711297',
  ]),
  onDemand(flatPrice('dedicatedVcpuHours', 'uksouth', '0.080859', from('retail-api-uksouth', 'third-party'))),
  flatPrice('dedicatedManagementHours', 'koreacentral', '0.1', from('korean-sheet', 'third-party')),
];

export const prices = {
  platform: 'azure-container-apps',
  name: 'Azure Container Apps',
  currency: 'USD',
  asOf: '2026-09-06',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: { commitment: 'on-demand' },
  spendCommitments: ['savings-plan-1y', 'savings-plan-3y'],
  sources: SOURCES,
  meters: METERS,
  grants: GRANTS,
  prices: PRICES,
  leftOut: [
    { name: 'memory of dedicated workload profiles' },
    { name: 'data transfer', extras: ['azure-bandwidth'] },
    { name: 'logs', extras: ['azure-monitor'] },
    { name: 'container registry' },
    { name: 'virtual network and its load balancer' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
