/** A thread of `openPlayers`: plays one document after another, and reads the traffic files once. */
import { workerData } from 'node:worker_threads';
import { type OnProgress, prepare, type SimulationJob } from '../prepare.ts';
import { Recordings } from '../recordings.ts';
import { answerQuestions } from './answer-questions.ts';
import type { Played } from './players.ts';

const recordings = new Recordings();

answerQuestions<unknown, Played, Parameters<OnProgress>[0]>(async (document, tell) => {
  const job = { ...(workerData as SimulationJob), document };
  const { scenario, notes } = await prepare(job, tell, recordings);
  const { runReplications } = await import('../../engine/index.ts');
  return { played: runReplications(scenario), notes };
});
