/**
 * Spreads a long run's replications over the machine's cores. Each further thread prepares the same job for itself and runs
 * its slice; the parts come back and merge, byte for byte what one thread alone would have found.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Result, RunPart, Scenario, Slice } from '../engine/index.ts';
import { expectedPerHorizon } from './long-run.ts';
import { type OnProgress, type SimulationJob, trafficFiles } from './prepare.ts';
import { STDIN } from './read-text.ts';

/** A thread costs about a tenth of a second to start: what a core simulates in that time, several times over. */
const REQUESTS_WORTH_A_THREAD = 2_000_000;

/** Each keeps a recording and measurements of its own: memory is to stay flat on large machines too. */
const MOST_THREADS = 4;

/** What a slice's thread is given. */
export interface SliceJob {
  readonly job: SimulationJob;
  readonly slice: Slice;
}

/** Runs a prepared scenario on as many threads as it is worth, this one among them. */
export async function runOnThreads(
  scenario: Scenario,
  job: SimulationJob,
  onProgress: OnProgress,
): Promise<Result> {
  const { assembleResult, runSlice } = await import('../engine/index.ts');
  const step = threadsFor(scenario, job);
  const others = Array.from({ length: step - 1 }, (_, i) =>
    startSlice({ job, slice: { first: i + 1, step } }),
  );
  try {
    const own = runSlice(
      scenario,
      { first: 0, step },
      { onProgress: (share) => onProgress({ doing: 'simulating', share }) },
    );
    return assembleResult(scenario, [own, ...(await Promise.all(others.map(({ part }) => part)))]);
  } finally {
    for (const { thread } of others) void thread.terminate();
  }
}

function threadsFor({ model, beside }: Scenario, job: SimulationJob): number {
  // What came through standard input is gone: only this thread has it.
  if (trafficFiles(job).includes(STDIN)) return 1;
  const requests = expectedPerHorizon({ model, beside }) * model.replications * model.deployments.length;
  const worth = 1 + Math.floor(requests / REQUESTS_WORTH_A_THREAD);
  return Math.min(worth, model.replications, availableParallelism(), MOST_THREADS);
}

function startSlice(sliceJob: SliceJob): { readonly thread: Worker; readonly part: Promise<RunPart> } {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const thread = new Worker(new URL(`./slice-worker.${extension}`, import.meta.url), {
    workerData: sliceJob,
  });
  const part = new Promise<RunPart>((resolve, reject) => {
    thread.on('message', resolve);
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`a slice of the simulation ended with code ${code}`)));
  });
  // Where another thread fails first, nobody waits for this one any more.
  part.catch(() => {});
  return { thread, part };
}
