/** A further thread of a long run: prepares the job once and answers each slice it is given with its part. */
import { workerData } from 'node:worker_threads';
import type { RunPart, Slice } from '../../engine/index.ts';
import { prepare, type SimulationJob } from '../prepare.ts';
import { answerQuestions } from './answer-questions.ts';

const prepared = prepare(workerData as SimulationJob);

answerQuestions<Slice, RunPart>(async (slice) => {
  const { runSlice } = await import('../../engine/index.ts');
  return runSlice((await prepared).scenario, slice);
});
