import type { WorkerOptions } from 'node:worker_threads';
import { type SimulationJob, trafficFiles } from '../prepare.ts';
import { STDIN } from '../read-text.ts';

/** Whether a thread is to have the standard input, because the job's traffic comes through it. */
export function stdinOption(job: SimulationJob): Pick<WorkerOptions, 'stdin'> {
  return { stdin: trafficFiles(job).includes(STDIN) };
}
