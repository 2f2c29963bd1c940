/** Many ways to deploy one function, tried on the same requests. */

import type { ReplicationFigures } from '../precision/intervals.ts';
import type { DeploymentResult } from '../result.ts';
import type { Player, ReplicationPlayer } from './player.ts';

/** In one run at most: enough for the requests, drawn once, to cost little beside playing them. */
const TOGETHER = 4;

/** A deployment as a scenario writes it. */
export type WrittenDeployment = Readonly<Record<string, unknown>>;

/** What a candidate did, and what it did in each replication. */
export interface ReplicatedCandidate {
  readonly result: DeploymentResult;
  readonly replications: readonly ReplicationFigures[];
}

/**
 * What each candidate did, in their order. All see the same arrivals and the same work (common random numbers), so that two of
 * them differ by what they are and not by luck. Their ids are of no importance.
 */
export async function playCandidates(
  player: Player,
  document: object,
  candidates: readonly WrittenDeployment[],
): Promise<DeploymentResult[]> {
  const parts = documentsOf(document, candidates, player);
  const played = await Promise.all(parts.map((each) => player.play(each)));
  return played.flatMap(({ deployments }) => deployments);
}

/** The same, replication by replication: what two of them differ by in each of those is no luck either. */
export async function replicateCandidates(
  player: ReplicationPlayer,
  document: object,
  candidates: readonly WrittenDeployment[],
): Promise<ReplicatedCandidate[]> {
  const parts = documentsOf(document, candidates, player);
  const played = await Promise.all(parts.map((each) => player.playReplications(each)));
  return played.flatMap(({ result, replications }) =>
    result.deployments.map((deployment, d) => ({ result: deployment, replications: replications[d]! })),
  );
}

function documentsOf(document: object, candidates: readonly WrittenDeployment[], player: Player): object[] {
  const parts: object[] = [];
  const together = togetherOf(player, document, candidates.length);
  for (let from = 0; from < candidates.length; from += together) {
    const part = candidates.slice(from, from + together);
    parts.push({
      ...document,
      deployments: part.map((each, i) => ({ ...each, id: `candidate-${from + i}` })),
    });
  }
  return parts;
}

/** Few are shared out among all threads. What is sampled may depend on what is played together: there the threads must not. */
function togetherOf({ parallel }: Player, document: object, candidates: number): number {
  if ('precision' in document) return TOGETHER;
  return Math.max(1, Math.min(TOGETHER, Math.ceil(candidates / parallel)));
}
