/**
 * How servers of Hetzner Cloud behave, as dated data. There is no autoscaler, so boot and alarms are never used.
 * Leaves out contention of shared vCPU, the start of the application and load balancers.
 */
import { bootLikeEc2, frontQueue, scalingLikeEc2 } from '../../platform-kinds/machines/fleet-facts.ts';
import type { FleetBehaviour } from '../../platform-kinds/machines/fleet-model.ts';

export const hetznerBehaviour = {
  profile: '2025',
  defaultRegion: '*',
  boot: bootLikeEc2,
  ...scalingLikeEc2,
  metering: {
    value: { stepSec: 3600, minimumSec: 3600 },
    source: 'https://docs.hetzner.com/cloud/billing/faq/',
    asOf: '2026',
    basis: 'assumed',
    note: 'recalled: by the started hour up to the price of a month',
  },
  ...frontQueue,
} as const satisfies FleetBehaviour;
