/** Many ways to deploy one function, tried on the same requests. */
import type { DeploymentResult } from '../result.ts';
import type { Player } from './player.ts';

/** In one run at most: enough for the requests, drawn once, to cost little beside playing them. */
const TOGETHER = 4;

/** A deployment as a scenario writes it. */
export type WrittenDeployment = Readonly<Record<string, unknown>>;

/**
 * What each candidate did, in their order. All see the same arrivals and the same work (common random numbers), so that two of
 * them differ by what they are and not by luck. Their ids are of no importance.
 */
export async function playCandidates(
  player: Player,
  document: object,
  candidates: readonly WrittenDeployment[],
): Promise<DeploymentResult[]> {
  const parts: WrittenDeployment[][] = [];
  const together = togetherOf(player, document, candidates.length);
  for (let from = 0; from < candidates.length; from += together)
    parts.push(candidates.slice(from, from + together));
  const played = await Promise.all(
    parts.map((part) =>
      player.play({ ...document, deployments: part.map((each, i) => ({ ...each, id: `candidate-${i}` })) }),
    ),
  );
  return played.flatMap(({ deployments }) => deployments);
}

/** Few are shared out among all threads. What is sampled may depend on what is played together: there the threads must not. */
function togetherOf({ parallel }: Player, document: object, candidates: number): number {
  if ('precision' in document) return TOGETHER;
  return Math.max(1, Math.min(TOGETHER, Math.ceil(candidates / parallel)));
}
