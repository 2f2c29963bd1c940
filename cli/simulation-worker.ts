/** The thread of `simulateInThread`: takes a job, tells progress, and answers once. */
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { issuesOf } from './bad-input.ts';
import type { OnProgress, SimulationJob } from './prepare.ts';
import { simulateHere } from './simulation.ts';
import type { Message } from './simulation-thread.ts';

/** More messages than anyone can see would only keep the other thread from hearing Ctrl-C. */
const TELL_MS = 50;
let toldAt = Number.NEGATIVE_INFINITY;

function tell(message: Message): void {
  parentPort?.postMessage(message);
}

function tellProgress(progress: Parameters<OnProgress>[0]): void {
  const now = performance.now();
  if (progress.doing !== 'warning' && now - toldAt < TELL_MS) return;
  toldAt = now;
  tell({ kind: 'progress', progress });
}

try {
  tell({ kind: 'done', outcome: await simulateHere(workerData as SimulationJob, tellProgress) });
} catch (error) {
  const issues = issuesOf(error);
  if (!issues) throw error;
  tell({ kind: 'badInput', issues });
}
