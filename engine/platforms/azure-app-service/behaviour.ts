/**
 * How instances of an App Service plan behave, as dated data: start, autoscale rules, billing steps and queue.
 * Leaves out automatic scaling by HTTP load, the start of the application and health checks.
 */
import { azureAutoscale, bootLikeFargate, frontQueue } from '../../platform-kinds/machines/fleet-facts.ts';
import type { FleetBehaviour } from '../../platform-kinds/machines/fleet-model.ts';

export const appServiceBehaviour = {
  profile: '2025',
  defaultRegion: 'eastus',
  boot: bootLikeFargate,
  ...azureAutoscale,
  metering: {
    value: { stepSec: 1, minimumSec: 0 },
    source: 'https://azure.microsoft.com/pricing/details/app-service/linux/',
    asOf: '2025',
    basis: 'assumed',
    note: 'recalled: by the second, for as long as the plan has the instance',
  },
  ...frontQueue,
} as const satisfies FleetBehaviour;
