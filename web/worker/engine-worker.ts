/** The thread in which all simulation and billing happens. It answers one question at a time and ends when the page says so. */
import { breakEven, runReplications, runScenario } from '../../engine/index.ts';
import type { ReplicationPlayer } from '../../engine/planning/player.ts';
import { compiled, Refused } from './compiled.ts';
import type { Kind, Question, Reply, Work } from './messages.ts';
import { previewOf } from './preview.ts';

type Tell = (share: number) => void;
type Answers = { readonly [K in Kind]: (ask: Work[K]['ask'], tell: Tell) => Promise<Work[K]['answer']> };

/** More often than a screen is drawn nobody sees. */
const TELL_MS = 50;

const answers: Answers = {
  run: async ({ document }, tell) => runScenario(await compiled(document), { onProgress: tell }),
  preview: async ({ document }) => runScenario(await compiled(previewOf(await compiled(document)))),
  curve: async ({ document }) => breakEven(await compiled(document), CURVE, here),
};

const CURVE = { fromPerSec: 0.1, toPerSec: 100, pointsPerDecade: 5, level: { throttled: 0.001 }, fewest: 1 };

/** Plays the documents of a study in this thread, one after the other. */
const here: ReplicationPlayer = {
  parallel: 1,
  play: async (document) => (await here.playReplications(document)).result,
  playReplications: async (document) => runReplications(await compiled(document)),
};

interface Port {
  postMessage(reply: Reply): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Question>) => void): void;
}
const port = globalThis as unknown as Port;

port.addEventListener('message', async ({ data: question }) => {
  const { number, kind } = question;
  let toldAt = 0;
  const tell = (share: number) => {
    const now = performance.now();
    if (now - toldAt < TELL_MS) return;
    toldAt = now;
    port.postMessage({ number, told: 'progress', share });
  };
  try {
    const answer = await (answers[kind] as Answers['run'])(question, tell);
    port.postMessage({ number, told: 'answer', answer });
  } catch (error) {
    if (error instanceof Refused) port.postMessage({ number, told: 'issues', issues: error.issues });
    else port.postMessage({ number, told: 'fault', message: String(error) });
  }
});
