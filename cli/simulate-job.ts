/**
 * Where a job is simulated: a short one here, because a thread takes longer to start than such a job to play; any other in
 * a thread of its own, so that this one stays free to answer Ctrl-C. The result does not depend on it.
 */
import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Scenario } from '../engine/scenario/compile.ts';
import { requestsPlayed } from './long-run.ts';
import { prepare, type SimulationJob, trafficFiles } from './prepare.ts';
import { STDIN } from './read-text.ts';
import { play, type Simulate } from './simulation.ts';
import { simulateInThread } from './threads/simulation-thread.ts';

/** Requests of all replications and deployments that take less than half a second, on a slow machine. */
const SHORT_REQUESTS = 1_000_000;
/** Even where nothing arrives, instances age and scalers look: at most so often, as a rule. */
const STEP_US = 60e6;
/** Longer files are read where they are played, because that would be done twice. */
const SHORT_FILE_BYTES = 256 * 1024;

export const simulateJob: Simulate = async (job, onProgress) => {
  if (!hasShortFiles(job)) return simulateInThread(job, onProgress);
  const prepared = await prepare(job);
  if (isShort(prepared.scenario)) {
    const outcome = await play(prepared, job, onProgress);
    // A Ctrl-C that came meanwhile is heard before anything is written.
    await setImmediate();
    return outcome;
  }
  prepared.close();
  return simulateInThread(job, onProgress);
};

function isShort({ model, beside, precision }: Scenario): boolean {
  // Nobody knows how many rounds it takes.
  if (precision !== null) return false;
  const { horizonUs, warmupUs, replications, deployments } = model;
  const pools = deployments.length * (1 + beside.length);
  const steps = ((horizonUs + warmupUs) / STEP_US) * replications * pools;
  return requestsPlayed({ model, beside, precision }) + steps <= SHORT_REQUESTS;
}

/** Also where there are none. What cannot be looked at is left to whoever reads it. */
function hasShortFiles(job: SimulationJob): boolean {
  return trafficFiles(job).every((file) => file !== STDIN && isShortFile(file));
}

function isShortFile(file: string): boolean {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    return !found || (found.isFile() && found.size <= SHORT_FILE_BYTES);
  } catch {
    return false;
  }
}
