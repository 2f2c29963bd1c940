/**
 * How Azure Container Instances behave, as dated data. There is no autoscaler, so boot and alarms are never used.
 * Leaves out image pull, the start of the application and what spreads requests over the container groups.
 */
import type { Dated } from '../../platform-kinds/dated.ts';
import { bootLikeFargate, frontQueue, scalingLikeEc2 } from '../../platform-kinds/machines/fleet-facts.ts';
import type { FleetBehaviour } from '../../platform-kinds/machines/fleet-model.ts';
import type { PartRange } from '../../platform-kinds/machines/machine-parts.ts';

export const containerInstancesBehaviour = {
  profile: '2025',
  defaultRegion: 'eastus',
  parts: {
    value: {
      vcpu: { min: 1, max: 4, step: 1 },
      memoryMb: { min: 1024, max: 16_384 },
    },
    source:
      'https://learn.microsoft.com/azure/container-instances/container-instances-resource-and-quota-limits',
    asOf: '2025',
    basis: 'assumed',
    note: 'recalled; larger container groups are not sold in every region',
  },
  boot: bootLikeFargate,
  ...scalingLikeEc2,
  metering: {
    value: { stepSec: 1, minimumSec: 0 },
    source: 'https://azure.microsoft.com/pricing/details/container-instances/',
    asOf: '2026',
    basis: 'assumed',
    note: 'recalled: by the second, from the pull of the image on',
  },
  ...frontQueue,
} as const satisfies FleetBehaviour & { readonly parts: Dated<PartRange> };
