/** A study from its job to its answer: opens players, tells how far it is, and closes them whatever happens. */
import type { ReplicationPlayer } from '../../engine/planning/player.ts';
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
  work: (player: ReplicationPlayer) => Promise<T>,
  runsTotal?: number | Expected,
): Promise<T> {
  const threads = readThreads(args);
  return withProgress(args, io, async (onProgress) => {
    const players = io.openPlayers(job, onProgress, threads);
    const begun = io.now();
    let runs = 0;
    let isLong = false;
    const playReplications = async (document: unknown) => {
      const played = await players.playReplications(document);
      if (typeof runsTotal !== 'object') {
        runs++;
        onProgress({ doing: 'trying', runs, runsTotal });
        return played;
      }
      const isFirst = runs === 0;
      runs += played.result.deployments.length;
      if (isFirst) {
        const text = runsTotal.warning(played.result, io.now() - begun, threads ?? players.parallel);
        isLong = text !== undefined;
        if (text !== undefined) onProgress({ doing: 'warning', text });
      }
      // Of short searches no more is known than how far they are.
      const total = isLong ? Math.max(runsTotal.plans, runs + 1) : undefined;
      onProgress({ doing: 'trying', runs, runsTotal: total });
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
