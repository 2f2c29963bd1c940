/** What most providers leave undocumented of their instances, as the assumptions that take its place. */
import type { Dated } from './dated.ts';
import type { PoolBehaviour } from './pools/pool-behaviour.ts';

/** Any idle instance gets a request, instances live as long as they are used, and new ones come without limit. */
export function undocumented(
  source: string,
  asOf: string,
): Pick<PoolBehaviour, 'accountConcurrency' | 'routing' | 'instanceLifeSec' | 'scaleOut'> {
  const origin = { source, asOf, basis: 'assumed', note: 'not documented' } as const;
  return {
    accountConcurrency: { value: null, ...origin },
    routing: { value: 'random', ...origin },
    instanceLifeSec: { value: null, ...origin },
    scaleOut: { value: null, ...origin },
  };
}

/** A fixed idle life; a pool of no cold starts has no use for a better one. */
export function fixedIdleLife(
  seconds: number,
  origin: Omit<Dated<unknown>, 'value'>,
): PoolBehaviour['idleLife'] {
  return { value: { idleSec: [seconds], goneShare: [1] }, ...origin };
}
