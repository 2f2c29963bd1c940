/**
 * How App Runner behaves with instances that are always provisioned, as dated data: start, scaling, billing and queue.
 * Leaves out pausing, image pull and the start of the application.
 */
import { bootLikeFargate, frontQueue } from '../../platform-kinds/machines/fleet-facts.ts';
import type { FleetBehaviour } from '../../platform-kinds/machines/fleet-model.ts';

export const appRunnerBehaviour = {
  profile: '2025',
  defaultRegion: 'us-east-1',
  boot: bootLikeFargate,
  alarms: {
    value: { periodSec: 30, outPeriods: 1, inPeriods: 10, inBelow: 0.9 },
    source: 'https://docs.aws.amazon.com/apprunner/latest/dg/manage-autoscaling.html',
    asOf: '2025',
    basis: 'assumed',
    note: 'it scales by requests at once, how fast is not documented: the looks of Azure Container Apps are taken',
  },
  cooldown: {
    value: { outSec: 0, inSec: 0 },
    source: 'https://docs.aws.amazon.com/apprunner/latest/dg/manage-autoscaling.html',
    asOf: '2025',
    basis: 'assumed',
    note: 'none is documented',
  },
  metering: {
    value: { stepSec: 1, minimumSec: 0 },
    source: 'https://aws.amazon.com/apprunner/pricing/',
    asOf: '2026',
    basis: 'documented',
    note: 'memory, while an instance is provisioned',
  },
  ...frontQueue,
} as const satisfies FleetBehaviour;
