import { erlangC } from './erlang-c.ts';
import { checkPositive } from './limits.ts';

/**
 * Mean time in the queue of a fixed fleet (M/M/c), over all requests, those that do not wait included:
 * Wq = C(a, c) × S ÷ (c − a). In the unit of `meanService`; Infinity from offeredLoad = servers on.
 *
 * `offeredLoad`: arrival rate × mean service time (erlang, no unit), from 0. `servers`: a whole number from 0.
 * `meanService`: above 0. Service is exponential.
 *
 * Source: A. K. Erlang, Elektroteknikeren 13 (1917).
 */
export function erlangCWait(offeredLoad: number, servers: number, meanService: number): number {
  const waiting = erlangC(offeredLoad, servers);
  checkPositive('mean service time', meanService);
  if (offeredLoad >= servers) return Number.POSITIVE_INFINITY;
  return (waiting * meanService) / (servers - offeredLoad);
}
