/** A further thread of a long run: prepares the job, runs its slice and answers with the part. */
import { parentPort, workerData } from 'node:worker_threads';
import { prepare } from './prepare.ts';
import type { SliceJob } from './replication-threads.ts';

const { job, slice } = workerData as SliceJob;
const { scenario, close } = await prepare(job);
const { runSlice } = await import('../engine/index.ts');
const part = runSlice(scenario, slice);
close();
parentPort?.postMessage(part);
