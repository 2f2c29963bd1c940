/**
 * How containers of DigitalOcean App Platform behave, as dated data: start, autoscaler, billing steps and queue.
 * Leaves out builds, contention of shared vCPU and the start of the application.
 */
import { bootLikeFargate, frontQueue, scalingLikeEc2 } from '../../platform-kinds/machines/fleet-facts.ts';
import type { FleetBehaviour } from '../../platform-kinds/machines/fleet-model.ts';

export const appPlatformBehaviour = {
  profile: '2025',
  defaultRegion: '*',
  boot: bootLikeFargate,
  ...scalingLikeEc2,
  metering: {
    value: { stepSec: 1, minimumSec: 60 },
    source: 'https://docs.digitalocean.com/products/app-platform/details/pricing/',
    asOf: '2026',
    basis: 'documented',
  },
  ...frontQueue,
} as const satisfies FleetBehaviour;
