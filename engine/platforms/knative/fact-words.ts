/** How the constants that only Knative has are told. */
import { count, percent, seconds } from '../../platform-kinds/profiles/amounts.ts';
import type { WordsOf } from '../../platform-kinds/profiles/profile.ts';
import type { KnativeBehaviour } from './behaviour.ts';

export const knativeWords: WordsOf<KnativeBehaviour> = {
  kpa: {
    label: 'autoscaler',
    words: (kpa) =>
      `every ${seconds(kpa.tickSec)}, as many pods as keep ${percent(kpa.targetUtilization)} of the target in each over ` +
      `${seconds(kpa.stableWindowSec)}; ${seconds(kpa.panicWindowSec)} count and no pod goes where they ask for ` +
      `${kpa.panicThreshold} times the pods there are; ${count(kpa.maxScaleUpRate)} times as many at most at a look, and ` +
      `1/${kpa.maxScaleDownRate} of them at least; the last one goes ${seconds(kpa.zeroGraceSec)} after it is needed no more`,
  },
  concurrency: {
    label: 'requests in one pod',
    words: ({ target, most }) =>
      `${count(target)} are the target unless told otherwise, ${count(most)} at most`,
  },
  timeout: { label: 'longest request', words: ({ sec }) => `${seconds(sec)} unless told otherwise` },
  podStart: { label: 'start of a pod', words: ({ sec }) => seconds(sec) },
  pod: { label: 'size of a pod', words: ({ vcpu }) => `${vcpu} vCPU unless told otherwise` },
};
