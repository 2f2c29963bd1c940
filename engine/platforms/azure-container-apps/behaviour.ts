/**
 * How Azure Container Apps behaves with replicas that are always there, as dated data: sizes, start, scaling, billing, queue.
 * Leaves out scaling to zero, the steps of 1, 4 and 8 replicas, image pull and the start of the application.
 */
import type { Dated } from '../../platform-kinds/dated.ts';
import { bootLikeFargate, frontQueue } from '../../platform-kinds/machines/fleet-facts.ts';
import type { FleetBehaviour } from '../../platform-kinds/machines/fleet-model.ts';
import type { PartRange } from '../../platform-kinds/machines/machine-parts.ts';

export const containerAppsBehaviour = {
  profile: '2025',
  defaultRegion: 'eastus',
  parts: {
    value: {
      vcpu: { min: 0.25, max: 4, step: 0.25 },
      memoryMb: { min: 512, max: 8192 },
      mbPerVcpu: { min: 2048, max: 2048 },
    },
    source: 'https://learn.microsoft.com/azure/container-apps/containers',
    asOf: '2025',
    basis: 'assumed',
    note: '2 GiB for each vCPU; documented to 2 vCPU in 2022, 4 vCPU is recalled',
  },
  boot: bootLikeFargate,
  alarms: {
    value: { periodSec: 30, outPeriods: 1, inPeriods: 10, inBelow: 0.9 },
    source: 'https://learn.microsoft.com/javascript/api/@azure/arm-appcontainers/scale',
    asOf: '2026',
    basis: 'assumed',
    note: 'a look every 30 s and 300 s before replicas go are documented defaults; the tolerance is that of Kubernetes',
  },
  cooldown: {
    value: { outSec: 0, inSec: 0 },
    source: 'https://learn.microsoft.com/azure/container-apps/scale-app',
    asOf: '2026',
    basis: 'assumed',
    note: 'the documented cool-down is for the step to zero',
  },
  metering: {
    value: { stepSec: 1, minimumSec: 0 },
    source: 'https://learn.microsoft.com/azure/container-apps/billing',
    asOf: '2025-12-09',
    basis: 'documented',
  },
  ...frontQueue,
} as const satisfies FleetBehaviour & { readonly parts: Dated<PartRange> };
