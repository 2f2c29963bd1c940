/**
 * How a group of EC2 instances behaves, as dated data: boot, target tracking, billing steps and the queue in front.
 * Leaves out CPU credits of burstable sizes, the start of the application, health checks and draining.
 */
import type { Dated } from '../../platform-kinds/dated.ts';
import type { FleetBehaviour } from '../../platform-kinds/machines/fleet-model.ts';

const ASG_GUIDE = 'https://github.com/awsdocs/amazon-ec2-auto-scaling-user-guide';

export const ec2Behaviour = {
  profile: '2025',
  defaultRegion: 'us-east-1',
  boot: {
    value: { sec: 25.8 },
    source: 'https://github.com/brevdev/ec2-coldboot-research',
    asOf: '2025',
    basis: 'measured',
    note: 'mean from the call to a login; the instance family makes less than 1 s of difference; application start not included',
  },
  alarms: {
    value: { periodSec: 60, outPeriods: 3, inPeriods: 15, inBelow: 0.7 },
    source: ASG_GUIDE,
    asOf: '2026',
    basis: 'assumed',
    note: 'not documented: the alarms that target tracking was seen to make in several published labs, 3 of 3 and 15 of 15 one-minute points, scale-in below 0.7 × target; with detailed monitoring',
  },
  cooldown: {
    value: { outSec: 300, inSec: 300 },
    source: ASG_GUIDE,
    asOf: '2023-04-27',
    basis: 'documented',
    note: 'the default cooldown; stands for the warm-up of new instances too',
  },
  metering: {
    value: { stepSec: 1, minimumSec: 60 },
    source: 'https://aws.amazon.com/ec2/pricing/on-demand/',
    asOf: '2026-11-20',
    basis: 'assumed',
    note: 'Linux; recalled, not read again on the page',
  },
  queue: {
    value: { places: 1000 },
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/',
    asOf: '2026-11-20',
    basis: 'assumed',
    note: 'one queue in front of all instances; a real one depends on the server',
  },
  queueTimeout: {
    value: { sec: 60 },
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/',
    asOf: '2026-11-20',
    basis: 'assumed',
    note: 'the idle timeout of a load balancer, at which a waiting client is given up',
  },
} as const satisfies FleetBehaviour & Record<string, Dated<unknown> | string>;
