/**
 * How Scaleway Serverless Containers behave with a minimum scale of one, as dated data: sizes, start, scaling, billing, queue.
 * Leaves out scaling to zero, starts in anticipation, image pull and the start of the application.
 */
import type { Dated } from '../../platform-kinds/dated.ts';
import { bootLikeFargate, frontQueue } from '../../platform-kinds/machines/fleet-facts.ts';
import type { FleetBehaviour } from '../../platform-kinds/machines/fleet-model.ts';
import type { PartRange } from '../../platform-kinds/machines/machine-parts.ts';

export const scalewayContainersBehaviour = {
  profile: '2025',
  defaultRegion: '*',
  parts: {
    value: {
      vcpu: { min: 0.07, max: 6, step: 0.01 },
      memoryMb: { min: 128, max: 12_288 },
    },
    source:
      'https://www.scaleway.com/en/docs/serverless-containers/reference-content/containers-limitations/',
    asOf: '2025-03-13',
    basis: 'documented',
    note: 'the page has 12,228 MB, taken for 12 GB',
  },
  boot: bootLikeFargate,
  alarms: {
    value: { periodSec: 6, outPeriods: 1, inPeriods: 5, inBelow: 0.9 },
    source:
      'https://www.scaleway.com/en/docs/serverless-containers/reference-content/containers-limitations/',
    asOf: '2025-03-13',
    basis: 'assumed',
    note: '30 s before an instance goes are documented; the look every 6 s is the panic window of Knative, the tolerance that of Kubernetes',
  },
  cooldown: {
    value: { outSec: 0, inSec: 0 },
    source:
      'https://www.scaleway.com/en/docs/serverless-containers/reference-content/containers-autoscaling/',
    asOf: '2025-02-18',
    basis: 'assumed',
    note: 'none is documented',
  },
  metering: {
    value: { stepSec: 1, minimumSec: 0 },
    source: 'https://www.scaleway.com/en/docs/serverless-containers/faq/',
    asOf: '2025-04-02',
    basis: 'assumed',
    note: 'prices are of a second; the step is not documented',
  },
  ...frontQueue,
} as const satisfies FleetBehaviour & { readonly parts: Dated<PartRange> };
