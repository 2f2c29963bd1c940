/**
 * Threads that play documents for a study, one document at a time each. Every thread reads the traffic files once; only plain
 * data passes between it and this one, which stays free to answer Ctrl-C.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Replicated } from '../../engine/index.ts';
import { BadInput } from '../bad-input.ts';
import { type OnProgress, type SimulationJob, trafficFiles } from '../prepare.ts';
import { STDIN } from '../read-text.ts';
import { type OpenPlayers, tellOnce } from './study-player.ts';

/** Each keeps recordings and measurements of its own: memory is to stay flat on large machines too. */
const MOST_THREADS = 8;

/** What a thread is asked: a document to play. It answers each with one `Answer`, after any number of `Tale`s. */
export type Question = { readonly document: unknown };
export type Answer =
  | { readonly kind: 'played'; readonly played: Replicated; readonly notes: readonly string[] }
  | { readonly kind: 'badInput'; readonly issues: readonly string[] };
/** What it tells meanwhile. */
export type Tale = { readonly kind: 'progress'; readonly progress: Parameters<OnProgress>[0] };

export const openPlayers: OpenPlayers = (job, onProgress, wanted) => {
  const tell = tellOnce(onProgress);
  const threads = Array.from({ length: threadsFor(job, wanted) }, () => startThread(job, tell));
  const idle = [...threads];
  const waiting: ((thread: PlayerThread) => void)[] = [];
  const free = () => new Promise<PlayerThread>((resolve) => waiting.push(resolve));
  const playReplications = async (document: unknown) => {
    const thread = idle.shift() ?? (await free());
    try {
      return await thread.play(document);
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

interface PlayerThread {
  play(document: unknown): Promise<Replicated>;
  close(): void;
}

function startThread(job: SimulationJob, onProgress: OnProgress): PlayerThread {
  const stdin = trafficFiles(job).includes(STDIN);
  const file = import.meta.url.endsWith('.ts') ? './player-worker.ts' : './player-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), { workerData: job, stdin });
  if (stdin) process.stdin.pipe(worker.stdin!);
  let settle: { resolve: (played: Replicated) => void; reject: (error: unknown) => void } | undefined;
  worker.on('message', (message: Answer | Tale) => {
    if (message.kind === 'progress') onProgress(message.progress);
    else if (message.kind === 'badInput') settle?.reject(new BadInput(...message.issues));
    else {
      for (const text of message.notes) onProgress({ doing: 'warning', text });
      settle?.resolve(message.played);
    }
  });
  worker.on('error', (error) => settle?.reject(error));
  worker.on('exit', (code) => settle?.reject(new Error(`a thread of the study ended with code ${code}`)));
  return {
    play(document) {
      return new Promise((resolve, reject) => {
        settle = { resolve, reject };
        worker.postMessage({ document } satisfies Question);
      });
    },
    close() {
      settle = undefined;
      if (stdin) process.stdin.destroy();
      void worker.terminate();
    },
  };
}
