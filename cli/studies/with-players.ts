/** A study from its job to its answer: opens players, tells how far it is, and closes them whatever happens. */
import type { Player } from '../../engine/planning/player.ts';
import type { Result } from '../../engine/result.ts';
import type { Io } from '../io.ts';
import type { SimulationJob } from '../prepare.ts';
import { withProgress } from '../terminal/progress.ts';
import type { Arguments } from '../verbs/verb.ts';
import { readThreads } from './threads-option.ts';

/** Of a search whose length is known by experience alone: so many deployments will be played, about. */
export interface Expected {
  readonly plans: number;
  /** What is said of it once the first document was played, in so many milliseconds. */
  warning(first: Result, tookMs: number, threads: number): string | undefined;
}

/** `runsTotal`: how many documents will be played, where that is known beforehand. */
export function withPlayers<T>(
  args: Arguments,
  io: Io,
  job: SimulationJob,
  work: (player: Player) => Promise<T>,
  runsTotal?: number | Expected,
): Promise<T> {
  const threads = readThreads(args);
  return withProgress(args, io, async (onProgress) => {
    const players = io.openPlayers(job, onProgress, threads);
    const begun = io.now();
    let runs = 0;
    const play = async (document: unknown) => {
      const result = await players.play(document);
      if (typeof runsTotal !== 'object') {
        runs++;
        onProgress({ doing: 'trying', runs, runsTotal });
        return result;
      }
      runs += result.deployments.length;
      const text =
        runs === result.deployments.length
          ? runsTotal.warning(result, io.now() - begun, threads ?? players.parallel)
          : undefined;
      if (text !== undefined) onProgress({ doing: 'warning', text });
      onProgress({ doing: 'trying', runs, runsTotal: Math.max(runsTotal.plans, runs + 1) });
      return result;
    };
    try {
      return await work({ parallel: players.parallel, play });
    } finally {
      players.close();
    }
  });
}
