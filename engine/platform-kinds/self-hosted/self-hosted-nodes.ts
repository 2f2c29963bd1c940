/**
 * Self-hosted platforms in the simulator whose own scaling is not played: a fleet of nodes, each with as many requests as its
 * vCPU carry. Containers, their starts and scaling to zero are left out: what costs money is the nodes.
 */
import { frontQueue } from '../machines/fleet-facts.ts';
import type { FleetBehaviour } from '../machines/fleet-model.ts';
import { machineOfSize, machinePlatform } from '../machines/machine-platform.ts';
import { machineHours } from '../machines/machine-time.ts';
import { NODE_SIZES } from './node-sizes.ts';

export const nodesBehaviour = {
  profile: '2025',
  defaultRegion: 'us-east-1',
  boot: {
    value: { sec: 150 },
    source: 'https://www.vladionescu.me/posts/scaling-containers-on-aws-in-2022/',
    asOf: '2022',
    basis: 'measured',
    note: 'first pods on nodes that EKS had to add; application start not included',
  },
  alarms: {
    value: { periodSec: 60, outPeriods: 1, inPeriods: 10, inBelow: 0.5 },
    source: 'https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/FAQ.md',
    asOf: '2025',
    basis: 'assumed',
    note: 'recalled defaults of the cluster autoscaler: nodes go when half used or less for 10 minutes; that pods ask for nodes within a minute is assumed',
  },
  cooldown: {
    value: { outSec: 0, inSec: 600 },
    source: 'https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/FAQ.md',
    asOf: '2025',
    basis: 'assumed',
    note: 'recalled default: 10 minutes between a new node and the next removal',
  },
  metering: {
    value: { stepSec: 1, minimumSec: 60 },
    source: 'https://aws.amazon.com/ec2/pricing/on-demand/',
    asOf: '2026',
    basis: 'assumed',
    note: 'as EC2 and Compute Engine bill their machines',
  },
  ...frontQueue,
} as const satisfies FleetBehaviour;

export const simulatedNodes = machinePlatform({
  behaviour: nodesBehaviour,
  knobs: ['size'],
  machine: (knobs, _, issues, book) => machineOfSize(knobs, NODE_SIZES, 'm5.large', issues, book),
  meters: () => ['nodeHours'],
  meter: (usage, _, month) => [{ meter: 'nodeHours', quantity: machineHours(usage, month) }],
  assumptions: () => [
    'the function is in place on every node: pods, their starts and scaling to zero are left out',
    'all of a node’s vCPU serve requests: what the platform itself needs is left out',
    'no managed control plane is billed',
  ],
});
