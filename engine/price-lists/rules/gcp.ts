/** Google Cloud services in the Billing Catalog, by service and the description of the SKU. */
import type { MeterRule } from '../meter-rule.ts';
import { GB_HOURS, GB_SECONDS, HOURS, REQUESTS, SECONDS } from './units.ts';

const ON_DEMAND = { commitment: 'on-demand' };

function run(
  meter: string,
  description: readonly string[],
  plan: string,
  units: MeterRule['units'],
  attributes: MeterRule['attributes'] = ON_DEMAND,
): MeterRule {
  return {
    platform: 'gcp-cloud-run',
    meter,
    where: { service: 'Cloud Run', description, usagetype: 'OnDemand' },
    attributes: { plan, ...attributes },
    units,
  };
}

const BY_REQUEST = 'request-based';

const CLOUD_RUN: readonly MeterRule[] = [
  run('requests', ['Requests'], BY_REQUEST, REQUESTS, {}),
  run('vcpuSeconds', bothTiers('CPU', '(Request-based billing)'), BY_REQUEST, SECONDS),
  run('memoryGbSeconds', bothTiers('Memory', '(Request-based billing)'), BY_REQUEST, GB_SECONDS),
  run('idleVcpuSeconds', ['Services Min Instance CPU*'], BY_REQUEST, SECONDS),
  run('idleMemoryGbSeconds', ['Services Min Instance Memory*'], BY_REQUEST, GB_SECONDS),
  run('vcpuSeconds', bothTiers('CPU', '(Instance-based billing)'), 'instance-based', SECONDS),
  run('memoryGbSeconds', bothTiers('Memory', '(Instance-based billing)'), 'instance-based', GB_SECONDS),
  run('vcpuSeconds', ['Jobs CPU*'], 'job', SECONDS),
  run('memoryGbSeconds', ['Jobs Memory*'], 'job', GB_SECONDS),
];

/** Dear regions have SKUs of their own, and some name their region at the end. */
function bothTiers(what: string, billing: string): string[] {
  return [`Services ${what} ${billing}*`, `Services ${what} Tier 2 ${billing}*`];
}

function functions(meter: string, description: readonly string[], units: MeterRule['units']): MeterRule {
  return {
    platform: 'gcp-functions',
    meter,
    where: { service: ['Cloud Run Functions', 'Cloud Functions'], description, usagetype: 'OnDemand' },
    units,
  };
}

/** Families whose SKUs sell vCPU and memory by the hour, each by a processor's maker or without. */
const FAMILIES = [
  ['e2', ['E2']],
  ['n1', ['N1', 'N1 Predefined']],
  ['n2', ['N2']],
  ['n2d', ['N2D', 'N2D AMD']],
  ['t2d', ['T2D', 'T2D AMD']],
  ['c3', ['C3']],
] as const;

const MACHINES: readonly MeterRule[] = FAMILIES.flatMap(([size, names]) =>
  [['vcpuHours', 'Core', HOURS] as const, ['memoryGbHours', 'Ram', GB_HOURS] as const].map(
    ([meter, part, units]) => ({
      platform: 'gcp-compute-engine',
      meter,
      where: {
        service: 'Compute Engine',
        description: names.flatMap((name) => [`${name} Instance ${part}`, `${name} Instance ${part} *`]),
        usagetype: 'OnDemand',
      },
      attributes: { size, ...ON_DEMAND },
      units,
    }),
  ),
);

export const GCP_RULES: readonly MeterRule[] = [
  ...CLOUD_RUN,
  ...MACHINES,
  functions('requests', ['Invocations'], REQUESTS),
  functions('gbSeconds', ['Memory Time', 'Memory Time Tier 2'], GB_SECONDS),
  functions('ghzSeconds', ['CPU Time', 'CPU Time Tier 2'], { 'ghz.s': '1' }),
  functions('idleGhzSeconds', ['CPU Time (min instances)*'], { 'ghz.s': '1' }),
];
