/**
 * How pods of GKE Autopilot behave under the horizontal pod autoscaler, as dated data: sizes, start, scaling, billing, queue.
 * Leaves out the bin packing of nodes, pods that fit on a running node, image pull and the start of the application.
 */
import type { Dated } from '../../platform-kinds/dated.ts';
import { frontQueue, podAutoscale } from '../../platform-kinds/machines/fleet-facts.ts';
import type { FleetBehaviour } from '../../platform-kinds/machines/fleet-model.ts';
import type { PartRange } from '../../platform-kinds/machines/machine-parts.ts';

export const autopilotBehaviour = {
  profile: '2025',
  defaultRegion: 'us-central1',
  parts: {
    value: {
      vcpu: { min: 0.25, max: 30, step: 0.25 },
      memoryMb: { min: 512, max: 112_640 },
      mbPerVcpu: { min: 1024, max: 6656 },
    },
    source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/autopilot-resource-requests',
    asOf: '2025',
    basis: 'assumed',
    note: 'recalled: general-purpose pods, 1 to 6.5 GiB for each vCPU, without bursting',
  },
  boot: {
    value: { sec: 60 },
    source: 'https://www.vladionescu.me/posts/scaling-containers-on-aws-in-2022/',
    asOf: '2022',
    basis: 'assumed',
    note: 'not known for Autopilot: pods on Fargate under EKS took about 60 s; a pod that fits on a running node starts in seconds',
  },
  ...podAutoscale,
  metering: {
    value: { stepSec: 1, minimumSec: 60 },
    source: 'https://cloud.google.com/kubernetes-engine/pricing',
    asOf: '2026',
    basis: 'assumed',
    note: 'recalled: by the second, at least a minute',
  },
  ...frontQueue,
} as const satisfies FleetBehaviour & { readonly parts: Dated<PartRange> };
