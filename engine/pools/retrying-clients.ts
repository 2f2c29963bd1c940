/**
 * Clients that try again, in front of a pool: an attempt that is refused, dropped, fails or takes longer than they wait is sent
 * anew after a backoff, until its attempts are used up. The pool knows nothing of it: what it gets are requests, those tried
 * again among the new ones in order of time. An attempt that is given up goes on in the pool, which answers to nobody.
 * Equal times: the pool's own events, answers, clients that wait no longer, retries, and then a new call.
 */
import type { CallMeasurement } from '../call-measurement.ts';
import type { Measurement } from '../measurement.ts';
import type { FunctionModel, RetryModel } from '../model.ts';
import { type RandomStream, randomStream } from '../random/stream.ts';
import { Deadlines } from './deadlines.ts';
import { EventQueue } from './event-queue.ts';
import type { Fleet } from './fleet.ts';
import { type FollowedPool, followed } from './followed-pool.ts';
import type { FunctionPool } from './function-pool.ts';
import { OpenCalls } from './open-calls.ts';
import type { Pool, Requests } from './pool.ts';
import { RetryPolicy } from './retry-policy.ts';

export class RetryingClients implements Pool {
  readonly measurement: Measurement;
  private readonly pool: FollowedPool;
  private readonly tally: CallMeasurement;
  private readonly policy: RetryPolicy;
  private readonly timeoutUs: number;
  private readonly errorShare: number;
  private readonly errors: RandomStream;
  private readonly calls = new OpenCalls();
  /** When calls learn that an attempt failed, when they wait no longer, and when they try again. */
  private readonly failings = new EventQueue();
  private readonly patience: Deadlines;
  private readonly retries = new EventQueue();
  /** The one request that is being sent. */
  private readonly request;
  private readonly eventUs = new Float64Array(1);

  constructor(
    pool: FunctionPool | Fleet,
    retry: RetryModel,
    { name, errorShare }: FunctionModel,
    seed: string,
    tally: CallMeasurement,
  ) {
    this.measurement = pool.measurement;
    this.tally = tally;
    this.pool = followed(pool, (call, sentUs, atUs, isGood) => this.answered(call, sentUs, atUs, isGood));
    this.policy = new RetryPolicy(retry, randomStream(seed, 'jitter', name));
    this.timeoutUs = retry.timeoutUs;
    this.patience = new Deadlines(retry.timeoutUs);
    this.errorShare = errorShare;
    this.errors = randomStream(seed, 'retryErrors', name);
    this.request = {
      timesUs: new Float64Array(1),
      worksUs: new Float64Array(1),
      failures: errorShare > 0 ? new Uint8Array(1) : null,
      numbers: new Int32Array(1),
    };
  }

  accept({ timesUs, worksUs, failures }: Requests, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const nowUs = timesUs[i];
      this.playUntil(nowUs);
      if (nowUs >= 0) this.tally.recordCall(nowUs);
      this.policy.called();
      this.send(this.calls.open(nowUs, worksUs[i]), nowUs, failures === null ? 0 : failures[i]);
    }
  }

  beginHorizon(): void {
    this.playUntil(-1);
    this.pool.beginHorizon();
  }

  endHorizon(): void {
    const endUs = this.measurement.horizonUs;
    this.playUntil(endUs - 1);
    this.pool.endHorizon();
    while (Math.min(this.failings.nextUs, this.patience.nextUs) <= endUs) this.learn();
    this.tally.open += this.calls.counted;
  }

  /** When a client next learns something, or tries again; Infinity for never. */
  get nextUs(): number {
    return Math.min(this.failings.nextUs, this.patience.nextUs, this.retries.nextUs);
  }

  /** What happens at `nextUs`. */
  step(): void {
    if (Math.min(this.failings.nextUs, this.patience.nextUs) <= this.nextUs) this.learn();
    else this.retry();
  }

  /** Plays everything that happens up to and including `nowUs`. */
  private playUntil(nowUs: number): void {
    const { pool } = this;
    for (;;) {
      const { nextUs } = this;
      const poolUs = pool.nextUs;
      if (Math.min(poolUs, nextUs) > nowUs) return;
      if (poolUs <= nextUs) pool.advance(poolUs);
      else this.step();
    }
  }

  /** The next call learns that its attempt failed, or waits for it no longer. */
  private learn(): void {
    const { calls, failings, patience } = this;
    const atUs = failings.nextUs;
    if (atUs <= patience.nextUs) {
      this.failed(failings.pop(), atUs);
      return;
    }
    const endUs = patience.nextUs;
    const sentUs = patience.firstSinceUs;
    const call = patience.shift();
    if (!calls.awaits(call, sentUs)) return;
    if (calls.firstUs[call] >= 0) this.tally.abandoned++;
    calls.settle(call);
    this.failed(call, endUs);
  }

  private retry(): void {
    const nowUs = this.retries.nextUs;
    const fails = this.errorShare > 0 && this.errors.next() < this.errorShare;
    this.send(this.retries.pop(), nowUs, fails ? 1 : 0);
  }

  private send(call: number, nowUs: number, fails: number): void {
    const { calls, request } = this;
    calls.send(call, nowUs);
    if (calls.firstUs[call] >= 0) this.tally.attempts++;
    this.patience.add(nowUs, call);
    request.timesUs[0] = nowUs;
    request.worksUs[0] = calls.workUs[call];
    if (request.failures !== null) request.failures[0] = fails;
    request.numbers[0] = call;
    this.pool.accept(request, 0, 1);
  }

  /** It is certain how the attempt sent at `sentUs` ends. What comes after the horizon is left open. */
  private answered(call: number, sentUs: number, atUs: number, isGood: boolean): void {
    const { calls, eventUs, measurement, tally } = this;
    if (!calls.awaits(call, sentUs) || atUs > sentUs + this.timeoutUs || atUs > measurement.horizonUs) return;
    calls.settle(call);
    if (isGood) {
      const firstUs = calls.firstUs[call];
      if (firstUs >= 0) tally.recordSuccess(firstUs, atUs);
      calls.close(call);
      return;
    }
    eventUs[0] = atUs;
    this.failings.push(eventUs, 0, call);
  }

  /** An attempt was for nothing: the call is tried again, or given up. */
  private failed(call: number, nowUs: number): void {
    const { calls, eventUs, measurement, policy, tally } = this;
    const isCounted = calls.firstUs[call] >= 0;
    const tries = calls.tries[call];
    if (!policy.allows(tries)) {
      if (isCounted) tally.gaveUp++;
      calls.close(call);
      return;
    }
    eventUs[0] = nowUs + policy.waitUs(tries);
    if (eventUs[0] < measurement.horizonUs) {
      this.retries.push(eventUs, 0, call);
      return;
    }
    if (isCounted) tally.open++;
    calls.close(call);
  }
}
