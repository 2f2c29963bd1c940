/** A break-even found in this thread. */
import { prepare } from '../../../cli/prepare.ts';
import { openPlayerHere } from '../../../cli/studies/study-player.ts';
import { type BreakEvenOptions, breakEven, playKeptReady } from '../../../engine/index.ts';
import type { BreakEven, KeptReady } from '../../../engine/planning/breakeven/result.ts';
import type { ReplicationPlayer } from '../../../engine/planning/player.ts';
import type { Scenario } from '../../../engine/scenario/compile.ts';

async function withPlayer<T>(
  document: object,
  work: (scenario: Scenario, player: ReplicationPlayer) => Promise<T>,
): Promise<T> {
  const job = { document, file: 's.yaml', source: 's.yaml', skipBadRows: false };
  const { scenario } = await prepare(job);
  const players = openPlayerHere(job, () => {});
  try {
    return await work(scenario, players);
  } finally {
    players.close();
  }
}

export function foundFor(document: object, options: Partial<BreakEvenOptions>): Promise<BreakEven> {
  const rest = { fromPerSec: 1, pointsPerDecade: 1, level: { throttled: 0.001 }, fewest: 1, ...options };
  return withPlayer(document, (scenario, player) => breakEven(scenario, rest, player));
}

export function keptReadyIn(document: object): Promise<KeptReady[]> {
  return withPlayer(document, (scenario, player) =>
    playKeptReady(scenario, [...scenario.deployments.keys()], player),
  );
}
