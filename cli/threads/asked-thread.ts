/** A thread that is asked one question at a time and answers each with one message, with any number of others before it. */
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { BadInput } from '../bad-input.ts';

/** What a thread says: an answer, that the input was bad, or something on the way. */
export type Said<Answer, Tale = never> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'badInput'; readonly issues: readonly string[] }
  | { readonly kind: 'tale'; readonly tale: Tale };

export interface AskedThread<Question, Answer> {
  /** Rejects with BadInput, with what the thread threw, or because it ended. */
  ask(question: Question): Promise<Answer>;
  close(): void;
}

/**
 * `name`: of the thread's module beside this file, whose extension is another one once it is built. With `stdin` it has this
 * process's standard input to itself.
 */
export function startThread<Question, Answer, Tale = never>(
  name: string,
  options: WorkerOptions,
  onTale: (tale: Tale) => void = () => {},
): AskedThread<Question, Answer> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./${name}.${extension}`, import.meta.url), options);
  if (options.stdin) process.stdin.pipe(worker.stdin!);
  let settle: { resolve: (answer: Answer) => void; reject: (error: unknown) => void } | undefined;
  worker.on('message', (said: Said<Answer, Tale>) => {
    if (said.kind === 'answer') settle?.resolve(said.answer);
    else if (said.kind === 'badInput') settle?.reject(new BadInput(...said.issues));
    else onTale(said.tale);
  });
  worker.on('error', (error) => settle?.reject(error));
  worker.on('exit', (code) => settle?.reject(new Error(`the thread ${name} ended with code ${code}`)));
  return {
    ask(question) {
      const answer = new Promise<Answer>((resolve, reject) => {
        settle = { resolve, reject };
        worker.postMessage(question);
      });
      // Where another thread fails first, nobody waits for this one any more.
      answer.catch(() => {});
      return answer;
    },
    close() {
      settle = undefined;
      // Whoever feeds us may go on for ever; nobody listens any more.
      if (options.stdin) process.stdin.destroy();
      void worker.terminate();
    },
  };
}
