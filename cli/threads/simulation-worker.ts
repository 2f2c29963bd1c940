/** The thread of `simulateInThread`: takes a job, tells progress, and answers once. */
import { performance } from 'node:perf_hooks';
import type { OnProgress, Progress, SimulationJob, Warning } from '../prepare.ts';
import { type Outcome, simulateHere } from '../simulation.ts';
import { answerQuestions } from './answer-questions.ts';

/** More messages than anyone can see would only keep the other thread from hearing Ctrl-C. */
const TELL_MS = 50;
let toldAt = Number.NEGATIVE_INFINITY;

answerQuestions<SimulationJob, Outcome, Progress | Warning>((job, tell) => {
  const tellNowAndThen: OnProgress = (progress) => {
    const now = performance.now();
    if (progress.doing !== 'warning' && now - toldAt < TELL_MS) return;
    toldAt = now;
    tell(progress);
  };
  return simulateHere(job, tellNowAndThen);
});
