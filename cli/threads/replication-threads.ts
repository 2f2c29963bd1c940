/**
 * Spreads a long run's replications over the machine's cores. Each further thread prepares the same job for itself and runs
 * its slice; the parts come back and merge, byte for byte what one thread alone would have found.
 */
import { availableParallelism } from 'node:os';
import type { Result, RunPart, Scenario, Slice } from '../../engine/index.ts';
import { requestsPlayed } from '../long-run.ts';
import { type OnProgress, type SimulationJob, trafficFiles } from '../prepare.ts';
import { STDIN } from '../read-text.ts';
import { type AskedThread, startThread } from './asked-thread.ts';

/** A thread costs about a tenth of a second to start: what a core simulates in that time, several times over. */
const REQUESTS_WORTH_A_THREAD = 2_000_000;

/** Each keeps a recording and measurements of its own: memory is to stay flat on large machines too. */
const MOST_THREADS = 4;

/** Runs a prepared scenario on as many threads as it is worth, this one among them. */
export async function runOnThreads(
  scenario: Scenario,
  job: SimulationJob,
  onProgress: OnProgress,
): Promise<Result> {
  const { assembleResult, roundAfter, runSlice } = await import('../../engine/index.ts');
  const threads: AskedThread<Slice, RunPart>[] = [];
  const parts: RunPart[] = [];
  try {
    for (let round = roundAfter(scenario, parts); round; round = roundAfter(scenario, parts)) {
      const { first, end } = round;
      const wanted = threadsFor(scenario, job, end - first) - 1;
      while (threads.length < wanted) threads.push(startThread('slice-worker', { workerData: job }));
      const step = threads.length + 1;
      const others = threads.map(({ ask }, i) => ask({ first: first + i + 1, step, end }));
      const tell = (share: number) =>
        onProgress({ doing: 'simulating', share: (first + share * (end - first)) / end });
      parts.push(
        runSlice(scenario, { first, step, end }, { onProgress: tell }),
        ...(await Promise.all(others)),
      );
    }
    return assembleResult(scenario, parts);
  } finally {
    for (const { close } of threads) close();
  }
}

/** As many as so many replications are worth: a precision may take more of them in a later round than in the first. */
function threadsFor(scenario: Scenario, job: SimulationJob, replications: number): number {
  // What came through standard input is gone: only this thread has it.
  if (trafficFiles(job).includes(STDIN)) return 1;
  const requests = (requestsPlayed(scenario) / scenario.model.replications) * replications;
  const worth = 1 + Math.floor(requests / REQUESTS_WORTH_A_THREAD);
  return Math.min(worth, replications, availableParallelism(), MOST_THREADS);
}
