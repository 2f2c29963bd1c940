/** Whether two sizes may cost the same. Both play the same requests, so that it is their difference, run by run, that tells. */
import type { ReplicationFigures } from '../../precision/intervals.ts';
import type { DeploymentResult } from '../../result.ts';
import { around, interval95 } from '../../statistics/interval.ts';

interface Played {
  readonly played: Pick<DeploymentResult, 'bill'>;
  readonly replications: readonly Pick<ReplicationFigures, 'billTotal'>[];
}

/**
 * Whether the 95 % interval of what the one costs more holds 0; from one replication, whether their bills are the same. The
 * intervals of two sizes by themselves would overlap wherever both have much luck in common.
 */
export function mayCostTheSame(a: Played, b: Played): boolean {
  if (a.played.bill.total === b.played.bill.total) return true;
  const more = Number(b.played.bill.total) - Number(a.played.bill.total);
  const each = b.replications.map(
    ({ billTotal }, i) => Number(billTotal) - Number(a.replications[i]!.billTotal),
  );
  const [low, high] = around(more, interval95(each));
  return low !== null && low <= 0 && high >= 0;
}
