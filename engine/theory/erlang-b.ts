import { checkNotNegative, checkWhole } from './limits.ts';

/**
 * Share of requests that find all servers busy and are turned away (M/G/c/c). With Poisson arrivals it depends on the mean
 * service time alone, whatever the law. A ceiling on concurrency without a queue is such a system.
 *
 * `offeredLoad`: arrival rate × mean service time (erlang, no unit), from 0. `servers`: a whole number from 0.
 * By B(a, 0) = 1 and B(a, c) = a B(a, c − 1) ÷ (c + a B(a, c − 1)): c steps, and no large numbers on the way.
 *
 * Source: A. K. Erlang, Elektroteknikeren 13 (1917); that only the mean counts: B. A. Sevastyanov, Theory of Probability
 * and its Applications 2 (1957).
 */
export function erlangB(offeredLoad: number, servers: number): number {
  checkNotNegative('offered load', offeredLoad);
  checkWhole('servers', servers, 0);
  let loss = 1;
  for (let c = 1; c <= servers; c++) loss = (offeredLoad * loss) / (c + offeredLoad * loss);
  return loss;
}
