/** How the constants of fleets are told. */
import type { Dated } from '../dated.ts';
import type { FleetConstants } from '../machines/fleet-model.ts';
import type { AlarmScaling, HpaScaling } from '../machines/fleet-scaling.ts';
import type { PartRange } from '../machines/machine-parts.ts';
import { count, percent, seconds, size, span } from './amounts.ts';
import type { WordsOf } from './profile.ts';

type Constants = FleetConstants & AlarmScaling & HpaScaling & { readonly parts: Dated<PartRange> };

export const fleetWords: WordsOf<Constants> = {
  parts: {
    label: 'sizes',
    words({ vcpu, memoryMb, mbPerVcpu }) {
      const each = mbPerVcpu && `${span(size(mbPerVcpu.min), size(mbPerVcpu.max))} with each vCPU`;
      const parts = [
        `${span(String(vcpu.min), String(vcpu.max))} vCPU in steps of ${vcpu.step}`,
        span(size(memoryMb.min), size(memoryMb.max)),
      ];
      return [...parts, ...(each === undefined ? [] : [each])].join(', ');
    },
  },
  boot: { label: 'start of an instance', words: ({ sec }) => seconds(sec) },
  alarms: {
    label: 'autoscaler',
    words({ periodSec, outPeriods, inPeriods, inBelow }) {
      const below = inBelow === 1 ? 'it' : `${percent(inBelow)} of it`;
      const out =
        outPeriods === 1 ? '1 look above the target adds' : `${outPeriods} looks above the target add`;
      const gone = inPeriods === 1 ? `1 below ${below} removes` : `${inPeriods} below ${below} remove`;
      return `looks every ${seconds(periodSec)}: ${out} instances, ${gone} some`;
    },
  },
  cooldown: {
    label: 'pause of the autoscaler',
    words({ outSec, inSec }) {
      if (outSec === inSec) return outSec === 0 ? 'none' : `${seconds(outSec)} after every change`;
      const after = (sec: number) => (sec === 0 ? 'none' : seconds(sec));
      return `${after(outSec)} after instances came, ${after(inSec)} after some went`;
    },
  },
  hpa: {
    label: 'autoscaler',
    words: ({ syncSec, tolerance, downStabilizationSec, up }) =>
      `every ${seconds(syncSec)}, pods × busy share ÷ target, rounded up, unless that share is within ${percent(tolerance)} ` +
      `of the target; at most ${percent(up.share)} or ${up.pods} pods more at a look, whichever is more; as many stay as any ` +
      `look of the last ${seconds(downStabilizationSec)} asked for`,
  },
  metering: {
    label: 'billed time',
    words({ stepSec, minimumSec }) {
      const least = minimumSec <= stepSec ? '' : `, ${seconds(minimumSec)} at least`;
      return `in steps of ${seconds(stepSec)}${least}`;
    },
  },
  queue: { label: 'queue', words: ({ places }) => `${count(places)} places in front of all instances` },
  queueTimeout: { label: 'longest wait', words: ({ sec }) => `${seconds(sec)} in the queue` },
};
