/**
 * How Render services behave, as dated data: start, autoscaler, billing steps and queue.
 * Leaves out builds, the start of the application and health checks.
 */
import { bootLikeFargate, frontQueue, scalingLikeEc2 } from '../../platform-kinds/machines/fleet-facts.ts';
import type { FleetBehaviour } from '../../platform-kinds/machines/fleet-model.ts';

export const renderBehaviour = {
  profile: '2025',
  defaultRegion: '*',
  boot: bootLikeFargate,
  ...scalingLikeEc2,
  metering: {
    value: { stepSec: 1, minimumSec: 1 },
    source: 'https://render.com/pricing',
    asOf: '2026',
    basis: 'documented',
    note: 'a monthly price, prorated by the second',
  },
  ...frontQueue,
} as const satisfies FleetBehaviour;
