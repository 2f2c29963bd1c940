/** From a job to a result: prepare it, play it and bill it. */
import type { Result } from '../engine/result.ts';
import { type OnProgress, type Prepared, prepare, type SimulationJob } from './prepare.ts';

export interface Outcome {
  readonly result: Result;
  /** What the reader of traffic files noticed. */
  readonly notes: readonly string[];
}

/** Throws BadInput. */
export type Simulate = (job: SimulationJob, onProgress: OnProgress) => Promise<Outcome>;

/** Simulates in this thread, which is busy until it is done, and in further ones where the run is long. */
export const simulateHere: Simulate = async (job, onProgress) =>
  play(await prepare(job, onProgress), job, onProgress);

/** Plays what is prepared already, and closes it. */
export async function play(
  { scenario, notes, close }: Prepared,
  job: SimulationJob,
  onProgress: OnProgress,
): Promise<Outcome> {
  const { runOnThreads } = await import('./threads/replication-threads.ts');
  try {
    return { result: await runOnThreads(scenario, job, onProgress), notes };
  } finally {
    close();
  }
}
