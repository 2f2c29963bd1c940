import { checkNotNegative, checkShare } from './limits.ts';

/**
 * The fewest servers with which at most the share `loss` of requests finds all of them busy (M/G/c/c): Erlang B the other way
 * round. Instances kept ready, beside others that start as they are needed, are such servers: who finds none spills over.
 *
 * `offeredLoad`: arrival rate × mean service time (erlang, no unit), from 0. `loss`: between 0 and 1.
 *
 * Source: as Erlang B, whose value falls with every server more.
 */
export function erlangBServers(offeredLoad: number, loss: number): number {
  checkNotNegative('offered load', offeredLoad);
  checkShare('loss', loss);
  let servers = 0;
  for (let found = 1; found > loss && offeredLoad > 0; ) {
    servers++;
    found = (offeredLoad * found) / (servers + offeredLoad * found);
  }
  return servers;
}
