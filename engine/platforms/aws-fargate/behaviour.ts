/**
 * How an ECS service on Fargate behaves, as dated data: task sizes, start, target tracking, billing steps, queue.
 * Leaves out the launch rate of an account (recalled as 100 at once and 20 per second), image pull by size and interruptions of Spot.
 */
import type { Dated } from '../../platform-kinds/dated.ts';
import type { FleetBehaviour } from '../../platform-kinds/machines/fleet-model.ts';

const TASK_SIZE_PAGE =
  'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html';

/** Memory that a task of this many vCPU may have: from–to in steps. */
export interface TaskSize {
  readonly vcpu: number;
  readonly minMb: number;
  readonly maxMb: number;
  /** Absent where each size is double the last. */
  readonly stepMb?: number;
}

export const fargateBehaviour = {
  profile: '2025',
  defaultRegion: 'us-east-1',
  taskSizes: {
    value: [
      { vcpu: 0.25, minMb: 512, maxMb: 2048 },
      { vcpu: 0.5, minMb: 1024, maxMb: 4096, stepMb: 1024 },
      { vcpu: 1, minMb: 2048, maxMb: 8192, stepMb: 1024 },
      { vcpu: 2, minMb: 4096, maxMb: 16384, stepMb: 1024 },
      { vcpu: 4, minMb: 8192, maxMb: 30720, stepMb: 1024 },
      { vcpu: 8, minMb: 16384, maxMb: 61440, stepMb: 4096 },
      { vcpu: 16, minMb: 32768, maxMb: 122880, stepMb: 8192 },
    ],
    source: TASK_SIZE_PAGE,
    asOf: '2026-11-20',
    basis: 'documented',
  },
  ephemeralGb: {
    value: { min: 20, max: 200 },
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html',
    asOf: '2026-11-20',
    basis: 'documented',
  },
  windows: {
    value: { architecture: 'x86_64', minimumSec: 300 },
    source: 'https://aws.amazon.com/fargate/pricing/',
    asOf: '2026',
    basis: 'documented',
  },
  windowsVcpu: {
    value: { min: 1, max: 4 },
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html',
    asOf: '2026',
    basis: 'documented',
  },
  boot: {
    value: { sec: 30 },
    source: 'https://www.vladionescu.me/posts/scaling-containers-on-aws-in-2022/',
    asOf: '2022',
    basis: 'measured',
    note: 'first task of a scale-out; 3,500 tasks took 4.5 min; application start not included',
  },
  alarms: {
    value: { periodSec: 60, outPeriods: 3, inPeriods: 15, inBelow: 0.9 },
    source: 'https://docs.aws.amazon.com/autoscaling/application/userguide/',
    asOf: '2026',
    basis: 'assumed',
    note: 'not documented: the alarms that target tracking was seen to make in several published labs, 3 of 3 and 15 of 15 one-minute points, scale-in below 0.9 × target',
  },
  cooldown: {
    value: { outSec: 300, inSec: 300 },
    source: 'https://github.com/aws/agent-toolkit-for-aws',
    asOf: '2026-08-20',
    basis: 'documented',
  },
  metering: {
    value: { stepSec: 1, minimumSec: 60 },
    source: 'https://aws.amazon.com/fargate/pricing/',
    asOf: '2026',
    basis: 'documented',
    note: 'from the start of the image pull to the end of the task; Windows at least 5 minutes',
  },
  queue: {
    value: { places: 1000 },
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/',
    asOf: '2026-11-20',
    basis: 'assumed',
    note: 'one queue in front of all tasks; a real one depends on the server',
  },
  queueTimeout: {
    value: { sec: 60 },
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/',
    asOf: '2026-11-20',
    basis: 'assumed',
    note: 'the idle timeout of a load balancer, at which a waiting client is given up',
  },
} as const satisfies FleetBehaviour & Record<string, Dated<unknown> | string>;
