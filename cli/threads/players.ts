/**
 * Threads that play documents for a study, one document at a time each. Every thread reads the traffic files once; only plain
 * data passes between it and this one, which stays free to answer Ctrl-C.
 */
import { availableParallelism } from 'node:os';
import type { Replicated } from '../../engine/index.ts';
import { type OnProgress, type SimulationJob, trafficFiles } from '../prepare.ts';
import { STDIN } from '../read-text.ts';
import { type OpenPlayers, tellOnce } from '../studies/study-player.ts';
import { type AskedThread, startThread } from './asked-thread.ts';
import { stdinOption } from './stdin-option.ts';

/** Each keeps recordings and measurements of its own: memory is to stay flat on large machines too. */
const MOST_THREADS = 8;

/** What a thread answers a document with. */
export interface Played {
  readonly played: Replicated;
  readonly notes: readonly string[];
}
type Thread = AskedThread<unknown, Played>;

export const openPlayers: OpenPlayers = (job, onProgress, wanted) => {
  const tell = tellOnce(onProgress);
  const threads = Array.from({ length: threadsFor(job, wanted) }, () =>
    startThread<unknown, Played, Parameters<OnProgress>[0]>(
      'player-worker',
      { workerData: job, ...stdinOption(job) },
      tell,
    ),
  );
  const idle = [...threads];
  const waiting: ((thread: Thread) => void)[] = [];
  const free = () => new Promise<Thread>((resolve) => waiting.push(resolve));
  const playReplications = async (document: unknown) => {
    const thread = idle.shift() ?? (await free());
    try {
      const { played, notes } = await thread.ask(document);
      for (const text of notes) tell({ doing: 'warning', text });
      return played;
    } finally {
      const next = waiting.shift();
      if (next) next(thread);
      else idle.push(thread);
    }
  };
  return {
    parallel: threads.length,
    play: async (document) => (await playReplications(document)).result,
    playReplications,
    close() {
      for (const thread of threads) thread.close();
    },
  };
};

function threadsFor(job: SimulationJob, wanted: number | undefined): number {
  // What comes through standard input comes once: one thread has it.
  if (trafficFiles(job).includes(STDIN)) return 1;
  return wanted ?? Math.min(availableParallelism(), MOST_THREADS);
}
