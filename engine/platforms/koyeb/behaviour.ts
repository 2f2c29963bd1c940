/**
 * How Koyeb services behave, as dated data: start, autoscaler, billing steps and queue.
 * Leaves out scaling to zero, builds, the start of the application and health checks.
 */
import { bootLikeFargate, frontQueue, scalingLikeEc2 } from '../../platform-kinds/machines/fleet-facts.ts';
import type { FleetBehaviour } from '../../platform-kinds/machines/fleet-model.ts';

export const koyebBehaviour = {
  profile: '2025',
  defaultRegion: '*',
  boot: bootLikeFargate,
  ...scalingLikeEc2,
  metering: {
    value: { stepSec: 1, minimumSec: 1 },
    source: 'https://www.koyeb.com/docs/reference/instances',
    asOf: '2025',
    basis: 'documented',
  },
  ...frontQueue,
} as const satisfies FleetBehaviour;
