/** A study from its job to its answer: opens players, tells how far it is, and closes them whatever happens. */
import type { ReplicationPlayer } from '../../engine/planning/player.ts';
import type { Io } from '../io.ts';
import type { SimulationJob } from '../prepare.ts';
import { withProgress } from '../terminal/progress.ts';
import type { Arguments } from '../verbs/verb.ts';
import { readThreads } from './threads-option.ts';

/** `runsTotal`: how many documents will be played, where that is known beforehand. */
export function withPlayers<T>(
  args: Arguments,
  io: Io,
  job: SimulationJob,
  work: (player: ReplicationPlayer) => Promise<T>,
  runsTotal?: number,
): Promise<T> {
  const threads = readThreads(args);
  return withProgress(args, io, async (onProgress) => {
    const players = io.openPlayers(job, onProgress, threads);
    let runs = 0;
    const playReplications = async (document: unknown) => {
      const played = await players.playReplications(document);
      runs++;
      onProgress({ doing: 'trying', runs, runsTotal });
      return played;
    };
    const play = async (document: unknown) => (await playReplications(document)).result;
    try {
      return await work({ parallel: players.parallel, play, playReplications });
    } finally {
      players.close();
    }
  });
}
