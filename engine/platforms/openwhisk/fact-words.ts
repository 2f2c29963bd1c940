/** How the constants that only OpenWhisk has are told. */
import { count, seconds } from '../../platform-kinds/profiles/amounts.ts';
import { quantiles } from '../../platform-kinds/profiles/pool-words.ts';
import type { WordsOf } from '../../platform-kinds/profiles/profile.ts';
import type { OpenWhiskBehaviour } from './behaviour.ts';

export const openwhiskWords: WordsOf<OpenWhiskBehaviour> = {
  timeout: {
    label: 'longest request',
    words: ({ usual, most }) => `${seconds(usual)} unless told otherwise, ${seconds(most)} at most`,
  },
  namespaceConcurrency: {
    label: 'requests at once',
    words: (most) => `${count(most)} of a namespace; more are refused`,
  },
  namespacePerMinute: {
    label: 'requests by time',
    words: (most) => `${count(most)} of a namespace in each minute; more are refused`,
  },
  homeInvoker: {
    label: 'routing',
    words: () =>
      'to the home invoker while that has a slot free, then to the next in a fixed order: also where a container is warm on another',
  },
  invokerMemory: {
    label: 'memory for containers',
    words: () => 'all of a node, unless told otherwise',
  },
  containerVcpu: { label: 'processor of a container', words: () => 'all of its node' },
  containerStart: { label: 'cold start', words: (start) => `${quantiles(start)}, whatever the runtime` },
};
