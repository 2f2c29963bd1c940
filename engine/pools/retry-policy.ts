/** When a client tries again: its backoff, the jitter on it, and the budget that all clients share. */
import type { RetryModel } from '../model.ts';
import type { RandomStream } from '../random/stream.ts';

/** Retries that a budget can save up: the 500 tokens at 5 a retry of the retry quota in the AWS SDKs. */
export const SAVED_RETRIES = 100;

export class RetryPolicy {
  private readonly attempts: number;
  /** Longest wait before each retry in turn, in whole microseconds. */
  private readonly backoffsUs: readonly number[];
  private readonly jitter: RandomStream | null;
  private readonly budget: number;
  /** Retries that the budget still allows; as many as it can save up at first. */
  private saved = SAVED_RETRIES;

  constructor(model: RetryModel, jitter: RandomStream) {
    this.attempts = model.attempts;
    this.backoffsUs = Array.from({ length: model.attempts - 1 }, (_, retry) =>
      Math.round(Math.min(model.backoffUs * model.factor ** retry, model.maxBackoffUs)),
    );
    this.jitter = model.jitter === 'full' ? jitter : null;
    this.budget = model.budget;
  }

  /** A call is made, which earns its share of a retry. */
  called(): void {
    this.saved = Math.min(SAVED_RETRIES, this.saved + this.budget);
  }

  /** Whether a call may be tried again after `tries` attempts; it then will be. */
  allows(tries: number): boolean {
    if (tries >= this.attempts) return false;
    if (this.budget === Number.POSITIVE_INFINITY) return true;
    if (this.saved < 1) return false;
    this.saved--;
    return true;
  }

  /** Time from the failing of attempt number `tries` to the next one: at least 1. */
  waitUs(tries: number): number {
    const backoffUs = this.backoffsUs[tries - 1];
    return this.jitter === null ? backoffUs : 1 + Math.floor(this.jitter.next() * backoffUs);
  }
}
