/**
 * How Lightsail servers behave, as dated data. There is no autoscaler, so boot and alarms are never used.
 * Leaves out CPU credits, the start of the application and load balancers.
 */
import { bootLikeEc2, frontQueue, scalingLikeEc2 } from '../../platform-kinds/machines/fleet-facts.ts';
import type { FleetBehaviour } from '../../platform-kinds/machines/fleet-model.ts';

export const lightsailBehaviour = {
  profile: '2025',
  defaultRegion: 'us-east-1',
  boot: bootLikeEc2,
  ...scalingLikeEc2,
  metering: {
    value: { stepSec: 3600, minimumSec: 3600 },
    source:
      'https://docs.aws.amazon.com/lightsail/latest/userguide/amazon-lightsail-frequently-asked-questions-faq-billing-and-account-management.html',
    asOf: '2026',
    basis: 'documented',
  },
  ...frontQueue,
} as const satisfies FleetBehaviour;
