/** A thread of `openPlayers`: plays one document after another, and reads the traffic files once. */
import { parentPort, workerData } from 'node:worker_threads';
import { issuesOf } from '../bad-input.ts';
import { prepare, type SimulationJob } from '../prepare.ts';
import { Recordings } from '../recordings.ts';
import type { Answer, Question, Tale } from './players.ts';

const recordings = new Recordings();

async function answer(document: unknown): Promise<Answer> {
  try {
    const job = { ...(workerData as SimulationJob), document };
    const { scenario, notes } = await prepare(job, tell, recordings);
    const { runReplications } = await import('../../engine/index.ts');
    return { kind: 'played', played: runReplications(scenario), notes };
  } catch (error) {
    const issues = issuesOf(error);
    if (!issues) throw error;
    return { kind: 'badInput', issues };
  }
}

function tell(progress: Tale['progress']): void {
  parentPort!.postMessage({ kind: 'progress', progress } satisfies Tale);
}

parentPort!.on('message', async ({ document }: Question) => {
  parentPort!.postMessage(await answer(document));
});
