/**
 * Behaviour that fleets share where a provider's own figures are not known: the queue in front, the start of a machine or
 * a container, and how an autoscaler looks. Everything taken from a sibling says so and counts as assumed.
 */
import type { Dated } from '../dated.ts';
import type { FleetConstants } from './fleet-model.ts';
import type { AlarmScaling, HpaScaling } from './fleet-scaling.ts';

const LOAD_BALANCER = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/';
const AZURE_AUTOSCALE = 'https://learn.microsoft.com/azure/azure-monitor/autoscale/autoscale-overview';
const KUBERNETES_HPA = 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/';
const FARGATE_STARTS = 'https://www.vladionescu.me/posts/scaling-containers-on-aws-in-2022/';
const EC2_SCALING = 'https://github.com/awsdocs/amazon-ec2-auto-scaling-user-guide';

export const frontQueue = {
  queue: {
    value: { places: 1000 },
    source: LOAD_BALANCER,
    asOf: '2026-11-20',
    basis: 'assumed',
    note: 'one queue in front of all instances; a real one depends on the server',
  },
  queueTimeout: {
    value: { sec: 60 },
    source: LOAD_BALANCER,
    asOf: '2026-11-20',
    basis: 'assumed',
    note: 'the idle timeout of a load balancer of AWS, at which a waiting client is given up',
  },
} as const satisfies Pick<FleetConstants, 'queue' | 'queueTimeout'>;

export const bootLikeEc2: Dated<{ readonly sec: number }> = {
  value: { sec: 25.8 },
  source: 'https://github.com/brevdev/ec2-coldboot-research',
  asOf: '2025',
  basis: 'assumed',
  note: 'not known for this provider: the mean measured on EC2; application start not included',
};

export const bootLikeFargate: Dated<{ readonly sec: number }> = {
  value: { sec: 30 },
  source: FARGATE_STARTS,
  asOf: '2022',
  basis: 'assumed',
  note: 'not known for this provider: the first task of a scale-out on Fargate; application start not included',
};

/** Also stands where a fleet cannot scale, and is never used there. */
export const scalingLikeEc2: AlarmScaling = {
  alarms: {
    value: { periodSec: 60, outPeriods: 3, inPeriods: 15, inBelow: 0.7 },
    source: EC2_SCALING,
    asOf: '2026',
    basis: 'assumed',
    note: 'not known for this provider: target tracking of an EC2 Auto Scaling group, as published labs saw it',
  },
  cooldown: {
    value: { outSec: 300, inSec: 300 },
    source: EC2_SCALING,
    asOf: '2023-04-27',
    basis: 'assumed',
    note: 'not known for this provider: the default cooldown of an EC2 Auto Scaling group',
  },
};

export const azureAutoscale: AlarmScaling = {
  alarms: {
    value: { periodSec: 60, outPeriods: 10, inPeriods: 10, inBelow: 0.4 },
    source: AZURE_AUTOSCALE,
    asOf: '2025',
    basis: 'assumed',
    note: 'recalled defaults of a rule: one-minute grain over 10 minutes, out above 70 % and in below 30 %; the size wanted is reached in one step',
  },
  cooldown: {
    value: { outSec: 300, inSec: 300 },
    source: AZURE_AUTOSCALE,
    asOf: '2025',
    basis: 'assumed',
    note: 'recalled default of a rule: 5 minutes',
  },
};

export const podAutoscale: HpaScaling = {
  hpa: {
    value: {
      syncSec: 15,
      tolerance: 0.1,
      downStabilizationSec: 300,
      up: { share: 1, pods: 4 },
    },
    source: KUBERNETES_HPA,
    asOf: '2021-12',
    basis: 'documented',
    note: 'the defaults of Kubernetes 1.23, which one autoscaler can change for itself; the program grows to 4 pods at first, rather than by 4, where no behaviour is stated; the readiness delay of 30 s and the 5 min of initialisation change nothing for pods that are ready once and for all',
  },
};
