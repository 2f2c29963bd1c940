/** The other side of `startThread`: what a thread does with each question. */
import { parentPort } from 'node:worker_threads';
import { issuesOf } from '../bad-input.ts';
import type { Said } from './asked-thread.ts';

/** What `answer` throws, other than BadInput, ends the thread. */
export function answerQuestions<Question, Answer, Tale = never>(
  answer: (question: Question, tell: (tale: Tale) => void) => Promise<Answer>,
): void {
  const say = (said: Said<Answer, Tale>) => parentPort!.postMessage(said);
  parentPort!.on('message', async (question: Question) => {
    try {
      say({ kind: 'answer', answer: await answer(question, (tale) => say({ kind: 'tale', tale })) });
    } catch (error) {
      const issues = issuesOf(error);
      if (!issues) throw error;
      say({ kind: 'badInput', issues });
    }
  });
}
