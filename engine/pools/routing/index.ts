import type { Routing } from '../../model.ts';
import type { RandomStream } from '../../random/stream.ts';
import { ByAge } from './by-age.ts';
import type { IdleSet } from './idle-set.ts';
import { LeastRecentFirst } from './least-recent.ts';
import { MostRecentFirst } from './most-recent.ts';
import { AnyAtRandom } from './random.ts';

/** The idle instances of a pool in the order its routing hands them out. */
export function idleSet(
  routing: Routing,
  createdUs: (instance: number) => number,
  stream: () => RandomStream,
): IdleSet {
  switch (routing) {
    case 'mostRecent':
      return new MostRecentFirst();
    case 'leastRecent':
      return new LeastRecentFirst();
    case 'newest':
    case 'oldest':
      return new ByAge(routing, createdUs);
    case 'random':
      return new AnyAtRandom(stream());
  }
}

export type { IdleSet };
