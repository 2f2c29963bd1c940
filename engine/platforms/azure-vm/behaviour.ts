/**
 * How a scale set of Azure virtual machines behaves, as dated data: boot, autoscale rules, billing steps and queue.
 * Leaves out CPU credits of B sizes, the start of the application, health checks and zones.
 */
import { azureAutoscale, bootLikeEc2, frontQueue } from '../../platform-kinds/machines/fleet-facts.ts';
import type { FleetBehaviour } from '../../platform-kinds/machines/fleet-model.ts';

export const azureVmBehaviour = {
  profile: '2025',
  defaultRegion: 'eastus',
  boot: bootLikeEc2,
  ...azureAutoscale,
  metering: {
    value: { stepSec: 1, minimumSec: 0 },
    source: 'https://azure.microsoft.com/pricing/details/virtual-machines/linux/',
    asOf: '2026',
    basis: 'assumed',
    note: 'recalled: by the second, for as long as the machine is allocated',
  },
  ...frontQueue,
} as const satisfies FleetBehaviour;
