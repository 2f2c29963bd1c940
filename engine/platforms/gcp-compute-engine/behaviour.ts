/**
 * How a managed instance group of Compute Engine behaves, as dated data: boot, autoscaler, billing steps and queue.
 * Leaves out predictive autoscaling, bursts of shared-core types, the start of the application and health checks.
 */
import { bootLikeEc2, frontQueue } from '../../platform-kinds/machines/fleet-facts.ts';
import type { FleetBehaviour } from '../../platform-kinds/machines/fleet-model.ts';

export const computeEngineBehaviour = {
  profile: '2025',
  defaultRegion: 'us-central1',
  boot: bootLikeEc2,
  alarms: {
    value: { periodSec: 60, outPeriods: 1, inPeriods: 10, inBelow: 1 },
    source: 'https://cloud.google.com/compute/docs/autoscaler',
    asOf: '2025',
    basis: 'assumed',
    note: 'recalled: machines go when the last 10 minutes (stabilisation) did not need them; how often it looks is not known, a minute is taken',
  },
  cooldown: {
    value: { outSec: 60, inSec: 60 },
    source: 'https://cloud.google.com/compute/docs/reference/rest/v1/autoscalers',
    asOf: '2026',
    basis: 'documented',
    note: 'the default initialisation period, in which the figures of a new machine are not used',
  },
  metering: {
    value: { stepSec: 1, minimumSec: 60 },
    source: 'https://cloud.google.com/compute/vm-instance-pricing',
    asOf: '2025',
    basis: 'assumed',
    note: 'recalled: by the second, at least a minute',
  },
  ...frontQueue,
} as const satisfies FleetBehaviour;
