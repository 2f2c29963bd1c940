/** A further thread of a long run: prepares the job once and answers each slice it is given with its part. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Slice } from '../engine/index.ts';
import { prepare, type SimulationJob } from './prepare.ts';

const prepared = prepare(workerData as SimulationJob);

parentPort!.on('message', async (slice: Slice) => {
  const { runSlice } = await import('../engine/index.ts');
  parentPort!.postMessage(runSlice((await prepared).scenario, slice));
});
