/**
 * Simulates in a thread of its own, so that this one stays free to answer Ctrl-C. The thread does exactly what
 * `simulateHere` does; only plain data passes between the two.
 */
import { Worker } from 'node:worker_threads';
import { BadInput } from './bad-input.ts';
import { type Progress, trafficFiles, type Warning } from './prepare.ts';
import { STDIN } from './read-text.ts';
import type { Outcome, Simulate } from './simulation.ts';

/** What the thread tells. */
export type Message =
  | { readonly kind: 'progress'; readonly progress: Progress | Warning }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'badInput'; readonly issues: readonly string[] };

export const simulateInThread: Simulate = (job, onProgress) => {
  // The built thread is JavaScript; its name differs from the source's only there.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const stdin = trafficFiles(job).includes(STDIN);
  const thread = new Worker(new URL(`./simulation-worker.${extension}`, import.meta.url), {
    workerData: job,
    stdin,
  });
  if (stdin) process.stdin.pipe(thread.stdin!);
  return new Promise<Outcome>((resolve, reject) => {
    thread.on('message', (message: Message) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else if (message.kind === 'done') resolve(message.outcome);
      else reject(new BadInput(...message.issues));
    });
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`the simulation ended with code ${code} and no result`)));
  }).finally(() => {
    // Whoever feeds us may go on for ever; nobody listens any more.
    if (stdin) process.stdin.destroy();
    void thread.terminate();
  });
};
