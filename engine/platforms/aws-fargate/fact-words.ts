/** How the constants that only Fargate has are told. */
import { seconds, size, span } from '../../platform-kinds/profiles/amounts.ts';
import type { WordsOf } from '../../platform-kinds/profiles/profile.ts';
import type { fargateBehaviour, TaskSize } from './behaviour.ts';

type Own = Pick<typeof fargateBehaviour, 'taskSizes' | 'ephemeralGb' | 'windows' | 'windowsVcpu'>;

export const fargateWords: WordsOf<Own> = {
  taskSizes: {
    label: 'sizes',
    words: (sizes) => `${sizes[0].vcpu} to ${sizes.at(-1)!.vcpu} vCPU`,
    table: (sizes) => ({
      columns: ['vCPU', 'memory', 'in steps of'],
      rows: sizes.map(({ vcpu, minMb, maxMb, ...step }: TaskSize) => [
        String(vcpu),
        span(size(minMb), size(maxMb)),
        step.stepMb === undefined ? 'twice the last' : size(step.stepMb),
      ]),
    }),
  },
  ephemeralGb: { label: 'temporary disk', words: ({ min, max }) => `${min} GB to ${max} GB` },
  windows: {
    label: 'Windows tasks',
    words: ({ architecture, minimumSec }) => `on ${architecture}, billed for ${seconds(minimumSec)} at least`,
  },
  windowsVcpu: { label: 'vCPU of Windows tasks', words: ({ min, max }) => `${min} to ${max}` },
};
