/**
 * Simulates in a thread of its own, so that this one stays free to answer Ctrl-C. The thread does exactly what
 * `simulateHere` does; only plain data passes between the two.
 */
import type { Progress, SimulationJob, Warning } from '../prepare.ts';
import type { Outcome, Simulate } from '../simulation.ts';
import { startThread } from './asked-thread.ts';
import { stdinOption } from './stdin-option.ts';

export const simulateInThread: Simulate = async (job, onProgress) => {
  const thread = startThread<SimulationJob, Outcome, Progress | Warning>(
    'simulation-worker',
    stdinOption(job),
    onProgress,
  );
  try {
    return await thread.ask(job);
  } finally {
    thread.close();
  }
};
