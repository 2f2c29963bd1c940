/** Azure services in the Retail Prices API, by the names of service, product, SKU and meter. */
import type { MeterRule } from '../meter-rule.ts';
import { GB_HOURS, GB_SECONDS, HOURS, REQUESTS, SECONDS } from './units.ts';

const PAY_AS_YOU_GO = 'Consumption';

function functions(
  meter: string,
  product: string,
  name: string,
  plan: string,
  units: MeterRule['units'],
): MeterRule {
  return {
    platform: 'azure-functions',
    meter,
    where: { servicename: 'Functions', productname: product, metername: name, type: PAY_AS_YOU_GO },
    attributes: { plan },
    units,
  };
}

const FLEX = 'Flex Consumption';

const FUNCTIONS: readonly MeterRule[] = [
  functions('requests', 'Functions', 'Standard Total Executions', 'consumption', REQUESTS),
  functions('gbSeconds', 'Functions', 'Standard Execution Time', 'consumption', GB_SECONDS),
  functions('requests', FLEX, 'On Demand Total Executions', 'flex', REQUESTS),
  functions('gbSeconds', FLEX, 'On Demand Execution Time', 'flex', GB_SECONDS),
  functions('alwaysReadyBaselineGbSeconds', FLEX, 'Always Ready Baseline', 'flex', GB_SECONDS),
  functions('alwaysReadyGbSeconds', FLEX, 'Always Ready Execution Time', 'flex', GB_SECONDS),
  functions('alwaysReadyRequests', FLEX, 'Always Ready Total Executions', 'flex', REQUESTS),
  functions('vcpuHours', 'Premium Functions', 'Premium vCPU Duration', 'premium', HOURS),
  functions('memoryGbHours', 'Premium Functions', 'Premium Memory Duration', 'premium', GB_HOURS),
];

/** What is bought, and how the answer names it: by the second, or under a savings plan of a term. */
const TERMS = [
  ['on-demand', { type: PAY_AS_YOU_GO }],
  ['savings-plan-1y', { type: 'SavingsPlan', term: '1 Year' }],
  ['savings-plan-3y', { type: 'SavingsPlan', term: '3 Years' }],
] as const;

const CONTAINER_METERS = [
  ['vcpuSeconds', 'Standard vCPU Active Usage', SECONDS],
  ['idleVcpuSeconds', 'Standard vCPU Idle Usage', SECONDS],
  ['memoryGibSeconds', 'Standard Memory Active Usage', GB_SECONDS],
  ['requests', 'Standard Requests', REQUESTS],
] as const;

const CONTAINER_APPS: readonly MeterRule[] = TERMS.flatMap(([commitment, term]) =>
  CONTAINER_METERS.map(([meter, metername, units]) => ({
    platform: 'azure-container-apps',
    meter,
    where: { servicename: ['Azure Container Apps', 'Container Apps'], metername, ...term },
    attributes: { commitment },
    units,
  })),
);

/** By the size's own name in lower case, as our books have it. */
const VIRTUAL_MACHINES: readonly MeterRule[] = [
  {
    platform: 'azure-vm',
    meter: 'instanceHours',
    where: { servicename: 'Virtual Machines', productname: 'Virtual Machines *', type: PAY_AS_YOU_GO },
    lacks: { productname: ['Windows', 'Dedicated Host'], skuname: ['Spot', 'Low Priority'] },
    attributes: { size: '$size', operatingSystem: 'linux' },
    units: HOURS,
  },
];

export const AZURE_RULES: readonly MeterRule[] = [...FUNCTIONS, ...CONTAINER_APPS, ...VIRTUAL_MACHINES];
