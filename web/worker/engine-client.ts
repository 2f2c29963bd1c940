/**
 * The page's side of its worker: asks, hears of progress, and cancels by ending the thread, which is at once whatever it is
 * doing. A second thread stands ready, so that the next question does not wait for one to start.
 */
import type { Issue } from '../../engine/words/issue.ts';
import type { Kind, Question, Reply, Work } from './messages.ts';

/** The scenario was refused. */
export class RefusedScenario extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map(({ message }) => message).join('; '));
    this.issues = issues;
  }
}

/** Rejected with where something else was asked meanwhile. */
export class Cancelled extends Error {}

interface Pending {
  readonly number: number;
  readonly onProgress: (share: number) => void;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

export class EngineClient {
  private readonly start: () => Worker;
  private worker: Worker;
  private spare: Worker | null = null;
  private pending: Pending | null = null;
  private number = 0;

  constructor(start: () => Worker) {
    this.start = start;
    this.worker = this.listened(start());
  }

  /** One at a time: what was asked before and is not answered yet is cancelled. */
  ask<K extends Kind>(
    kind: K,
    ask: Work[K]['ask'],
    onProgress: (share: number) => void = () => {},
  ): Promise<Work[K]['answer']> {
    this.cancel();
    const number = ++this.number;
    return new Promise((resolve, reject) => {
      this.pending = { number, onProgress, resolve, reject };
      this.worker.postMessage({ ...ask, kind, number } as Question);
      this.spare ??= this.start();
    });
  }

  cancel(): void {
    const { pending } = this;
    if (!pending) return;
    this.pending = null;
    this.worker.terminate();
    this.worker = this.listened(this.spare ?? this.start());
    this.spare = null;
    pending.reject(new Cancelled());
  }

  private listened(worker: Worker): Worker {
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.hear(data);
    worker.onerror = (event) => this.fail(new Error(event.message));
    return worker;
  }

  private hear(reply: Reply): void {
    const { pending } = this;
    if (!pending || reply.number !== pending.number) return;
    if (reply.told === 'progress') {
      pending.onProgress(reply.share);
      return;
    }
    this.pending = null;
    if (reply.told === 'answer') pending.resolve(reply.answer as never);
    else if (reply.told === 'issues') pending.reject(new RefusedScenario(reply.issues));
    else pending.reject(new Error(reply.message));
  }

  private fail(error: Error): void {
    const { pending } = this;
    this.pending = null;
    pending?.reject(error);
  }
}
