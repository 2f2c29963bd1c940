/** How often a run was repeated, which is what its intervals rest on. */
import type { Result } from '../../engine/result.ts';

export function replicationsOf({ deployments }: Result): number {
  return deployments[0]?.interval.replications ?? 1;
}

/** ` in 20 batches each`, where an interval is that of batches. */
export function batchesWords({ deployments }: Result): string {
  const batches = deployments.find(({ interval }) => interval.batches)?.interval.batches;
  const each = (deployments[0]?.interval.replications ?? 1) > 1 ? ' each' : '';
  return batches ? ` in ${batches.perReplication} batches${each}` : '';
}
