/** AWS Lambda in the price list: by group, or by the usage type without the sign of its region. */
import type { MeterRule } from '../meter-rule.ts';
import { GB_SECONDS, REQUESTS } from './units.ts';

const X86 = { architecture: 'x86_64' };
const ARM = { architecture: 'arm64' };

function lambda(
  meter: string,
  usage: string,
  units: MeterRule['units'],
  attributes?: MeterRule['attributes'],
): MeterRule {
  return {
    platform: 'aws-lambda',
    meter,
    where: { servicecode: 'AWSLambda', usage },
    units,
    ...(attributes ? { attributes } : {}),
  };
}

export const LAMBDA_RULES: readonly MeterRule[] = [
  lambda('requests', 'Request', REQUESTS, X86),
  lambda('requests', 'Request-ARM', REQUESTS, ARM),
  lambda('gbSeconds', 'Lambda-GB-Second', GB_SECONDS, X86),
  lambda('gbSeconds', 'Lambda-GB-Second-ARM', GB_SECONDS, ARM),
  lambda('provisionedGbSeconds', 'Lambda-Provisioned-Concurrency', GB_SECONDS, X86),
  lambda('provisionedGbSeconds', 'Lambda-Provisioned-Concurrency-ARM', GB_SECONDS, ARM),
  lambda('provisionedDurationGbSeconds', 'Lambda-Provisioned-GB-Second', GB_SECONDS, X86),
  lambda('provisionedDurationGbSeconds', 'Lambda-Provisioned-GB-Second-ARM', GB_SECONDS, ARM),
  // The list writes the usage type of temporary disk in more than one way; its group is always this.
  ...[['AWS-Lambda-Storage-Duration', X86] as const, ['AWS-Lambda-Storage-Duration-ARM', ARM] as const].map(
    ([group, attributes]): MeterRule => ({
      platform: 'aws-lambda',
      meter: 'ephemeralGbSeconds',
      where: { servicecode: 'AWSLambda', group },
      attributes,
      units: GB_SECONDS,
    }),
  ),
];

/** The list prints a row for each region, all at one price. */
function edge(meter: string, usage: string, units: MeterRule['units']): MeterRule {
  const where = { servicecode: 'AWSLambda', usage };
  return { platform: 'aws-lambda-edge', meter, where, units, everywhere: true };
}

export const LAMBDA_EDGE_RULES: readonly MeterRule[] = [
  edge('requests', 'Lambda-Edge-Request', REQUESTS),
  { ...edge('gbSeconds', 'Lambda-Edge-GB-Second', GB_SECONDS), attributes: X86 },
];
