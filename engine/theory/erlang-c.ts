import { erlangB } from './erlang-b.ts';

/**
 * Share of requests that must wait in the one first-come queue of a fixed fleet (M/M/c), exponential service.
 *
 * `offeredLoad`: arrival rate × mean service time (erlang, no unit), from 0. `servers`: a whole number from 0.
 * 1 from offeredLoad = servers on, where the queue grows without limit.
 * From the loss B of the same system without a queue: C = B ÷ (1 − (a ÷ c)(1 − B)).
 *
 * Source: A. K. Erlang, Elektroteknikeren 13 (1917).
 */
export function erlangC(offeredLoad: number, servers: number): number {
  const loss = erlangB(offeredLoad, servers);
  if (offeredLoad >= servers) return 1;
  return loss / (1 - (offeredLoad / servers) * (1 - loss));
}
