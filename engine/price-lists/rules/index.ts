/** All rules by which official lists become meters of ours. What no rule names is counted, never guessed. */
import type { MeterRule } from '../meter-rule.ts';
import { LAMBDA_EDGE_RULES, LAMBDA_RULES } from './aws-functions.ts';
import { EC2_RULES, FARGATE_RULES, NETWORK_RULES } from './aws-servers.ts';
import { SERVICE_RULES } from './aws-services.ts';
import { AZURE_RULES } from './azure.ts';
import { GCP_RULES } from './gcp.ts';

export const METER_RULES: readonly MeterRule[] = [
  ...LAMBDA_RULES,
  ...LAMBDA_EDGE_RULES,
  ...EC2_RULES,
  ...FARGATE_RULES,
  ...NETWORK_RULES,
  ...SERVICE_RULES,
  ...AZURE_RULES,
  ...GCP_RULES,
];
