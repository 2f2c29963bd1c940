/**
 * How a pool of Droplets behaves, as dated data: boot, autoscale pool, billing steps and queue.
 * Leaves out contention of shared vCPU, the start of the application and load balancers.
 */
import { bootLikeEc2, frontQueue, scalingLikeEc2 } from '../../platform-kinds/machines/fleet-facts.ts';
import type { FleetBehaviour } from '../../platform-kinds/machines/fleet-model.ts';

export const dropletsBehaviour = {
  profile: '2025',
  defaultRegion: '*',
  boot: bootLikeEc2,
  ...scalingLikeEc2,
  metering: {
    value: { stepSec: 1, minimumSec: 1 },
    source: 'https://docs.digitalocean.com/products/droplets/details/pricing/',
    asOf: '2026',
    basis: 'assumed',
    note: 'by the second since 2026, by the started hour until then: shorter runs of an earlier price book are not rounded up',
  },
  ...frontQueue,
} as const satisfies FleetBehaviour;
