import { erlangC } from './erlang-c.ts';
import { checkNotNegative, checkShare } from './limits.ts';

/**
 * The fewest servers of one first-come queue (M/M/c) with which at most the share `late` of requests waits longer than
 * `services` mean service times: P(W > t) = C(a, c) e^(−(c − a) t ÷ S).
 *
 * `offeredLoad`: arrival rate × mean service time (erlang, no unit), from 0. `late`: between 0 and 1. `services`: from 0.
 *
 * Source: A. K. Erlang, Elektroteknikeren 13 (1917).
 */
export function erlangCServers(offeredLoad: number, late: number, services: number): number {
  checkNotNegative('offered load', offeredLoad);
  checkShare('late', late);
  checkNotNegative('services', services);
  let servers = Math.floor(offeredLoad) + 1;
  while (erlangC(offeredLoad, servers) * Math.exp(-(servers - offeredLoad) * services) > late) servers++;
  return servers;
}
