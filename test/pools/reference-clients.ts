/**
 * Clients that try again, once more, slowly and plainly: a list of what is to happen, looked through for what comes first.
 * They stand in front of a reference pool, as the engine's stand in front of the engine's.
 */
import type { CallMeasurement } from '../../engine/call-measurement.ts';
import type { Model } from '../../engine/model.ts';
import { randomStream } from '../../engine/random/stream.ts';
import { BUCKETS, bucketOf } from '../../engine/statistics/histogram.ts';
import { requestsOf } from './reference-requests.ts';
import type { Request, Tally } from './reference-tally.ts';

export interface ReferencePool {
  readonly tally: Tally;
  /** Told of each request when it is certain: when it is over, and whether it was answered well. */
  told: (request: Request, atUs: number, isGood: boolean) => void;
  /** When something next happens in it by itself. */
  readonly nextUs: number;
  step(nowUs: number): void;
  accept(request: Request): void;
  beginHorizon(): void;
  endHorizon(): Tally;
}

/** Of things at one time, a lower kind comes first, and of one kind what was planned first. */
const KINDS = ['answer', 'patience', 'retry'] as const;

interface Plan {
  readonly atUs: number;
  readonly kind: (typeof KINDS)[number];
  readonly happen: () => void;
}

interface Call {
  readonly firstUs: number;
  readonly workUs: number;
  attempts: number;
  waitsFor: Request | null;
  end: 'open' | 'gaveUp' | { readonly doneUs: number };
}

class ReferenceClients {
  readonly calls: Call[] = [];
  abandoned = 0;
  private readonly pool: ReferencePool;
  private readonly model: Model;
  private plans: Plan[] = [];
  private savedRetries = 100;
  private readonly jitter;
  private readonly errors;

  constructor(pool: ReferencePool, model: Model, seed: string) {
    this.pool = pool;
    this.model = model;
    this.jitter = randomStream(seed, 'jitter', model.function.name);
    this.errors = randomStream(seed, 'retryErrors', model.function.name);
    pool.told = (request, atUs, isGood) => this.told(request, atUs, isGood);
  }

  call({ arrivedUs, workUs, failed }: Request): void {
    this.playUntil(arrivedUs);
    this.savedRetries = Math.min(100, this.savedRetries + this.retry.budget);
    const call: Call = { firstUs: arrivedUs, workUs, attempts: 0, waitsFor: null, end: 'open' };
    this.calls.push(call);
    this.send(call, arrivedUs, failed);
  }

  playUntil(untilUs: number, kinds: readonly Plan['kind'][] = KINDS): void {
    for (;;) {
      const next = this.nextOf(kinds);
      const nextUs = next?.atUs ?? Number.POSITIVE_INFINITY;
      if (Math.min(nextUs, this.pool.nextUs) > untilUs) return;
      if (this.pool.nextUs <= nextUs) this.pool.step(this.pool.nextUs);
      else {
        this.plans = this.plans.filter((plan) => plan !== next);
        next!.happen();
      }
    }
  }

  private get retry() {
    return this.model.function.retry!;
  }

  private nextOf(kinds: readonly Plan['kind'][]): Plan | undefined {
    const rank = ({ atUs, kind }: Plan) => [atUs, KINDS.indexOf(kind)] as const;
    let best: Plan | undefined;
    for (const plan of this.plans.filter(({ kind }) => kinds.includes(kind))) {
      const [atUs, kind] = rank(plan);
      const [bestUs, bestKind] = best ? rank(best) : [Number.POSITIVE_INFINITY, 0];
      if (atUs < bestUs || (atUs === bestUs && kind < bestKind)) best = plan;
    }
    return best;
  }

  private send(call: Call, nowUs: number, failed: boolean): void {
    const request: Request = { arrivedUs: nowUs, workUs: call.workUs, failed };
    call.attempts++;
    call.waitsFor = request;
    const { timeoutUs } = this.retry;
    const giveUp = () => {
      if (call.waitsFor !== request) return;
      if (call.firstUs >= 0) this.abandoned++;
      this.failed(call, nowUs + timeoutUs);
    };
    if (timeoutUs < Number.POSITIVE_INFINITY)
      this.plans.push({ atUs: nowUs + timeoutUs, kind: 'patience', happen: giveUp });
    this.pool.accept(request);
  }

  private told(request: Request, atUs: number, isGood: boolean): void {
    const call = this.calls.find(({ waitsFor }) => waitsFor === request);
    if (!call || atUs > request.arrivedUs + this.retry.timeoutUs) return;
    const happen = () => {
      call.waitsFor = null;
      if (isGood) call.end = { doneUs: atUs };
      else this.failed(call, atUs);
    };
    this.plans.push({ atUs, kind: 'answer', happen });
  }

  private failed(call: Call, nowUs: number): void {
    const { attempts, backoffUs, factor, maxBackoffUs, jitter, budget } = this.retry;
    call.waitsFor = null;
    if (call.attempts === attempts || (budget < Number.POSITIVE_INFINITY && this.savedRetries < 1)) {
      call.end = 'gaveUp';
      return;
    }
    if (budget < Number.POSITIVE_INFINITY) this.savedRetries--;
    const fullUs = Math.round(Math.min(maxBackoffUs, backoffUs * factor ** (call.attempts - 1)));
    const waitUs = jitter === 'none' ? fullUs : 1 + Math.floor(this.jitter.next() * fullUs);
    const again = () => {
      const { errorShare } = this.model.function;
      this.send(call, nowUs + waitUs, errorShare > 0 && this.errors.next() < errorShare);
    };
    this.plans.push({ atUs: nowUs + waitUs, kind: 'retry', happen: again });
  }
}

export interface CallFigures {
  readonly made: number[];
  readonly succeeded: number[];
  readonly attempts: number;
  readonly abandoned: number;
  readonly gaveUp: number;
  readonly open: number;
  readonly latencySumUs: number;
  readonly latencyMaxUs: number;
  readonly latency: Record<number, number>;
}

/** The pool's tally and the figures of its calls. */
export function playClients(
  pool: ReferencePool,
  model: Model,
  replication: number,
): { readonly tally: Tally; readonly calls: CallFigures } {
  const clients = new ReferenceClients(pool, model, `${model.seed}/${replication}`);
  const requests = requestsOf(model, replication);
  for (const request of requests) if (request.arrivedUs < 0) clients.call(request);
  clients.playUntil(-1);
  pool.beginHorizon();
  for (const request of requests) if (request.arrivedUs >= 0) clients.call(request);
  clients.playUntil(model.horizonUs - 1);
  clients.playUntil(model.horizonUs, ['answer', 'patience']);
  return { tally: pool.endHorizon(), calls: figuresOf(clients, pool.tally) };
}

function figuresOf({ calls, abandoned }: ReferenceClients, tally: Tally): CallFigures {
  const counted = calls.filter(({ firstUs }) => firstUs >= 0);
  const perBin = (some: readonly Call[]) =>
    tally.arrivals.map((_, bin) => some.filter(({ firstUs }) => tally.binOf(firstUs) === bin).length);
  const good = counted.filter(({ end }) => typeof end === 'object');
  const latenciesUs = good.map(({ firstUs, end }) => (end as { doneUs: number }).doneUs - firstUs);
  const latency: Record<number, number> = {};
  for (const us of latenciesUs) latency[bucketOf(us)] = (latency[bucketOf(us)] ?? 0) + 1;
  return {
    made: perBin(counted),
    succeeded: perBin(good),
    attempts: counted.reduce((sum, { attempts }) => sum + attempts, 0),
    abandoned,
    gaveUp: counted.filter(({ end }) => end === 'gaveUp').length,
    open: counted.filter(({ end }) => end === 'open').length,
    latencySumUs: latenciesUs.reduce((sum, us) => sum + us, 0),
    latencyMaxUs: Math.max(0, ...latenciesUs),
    latency,
  };
}

/** The same of a measurement. */
export function callsMeasured(calls: CallMeasurement): CallFigures {
  const { attempts, abandoned, gaveUp, open, latencySumUs, latencyMaxUs } = calls;
  const latency: Record<number, number> = {};
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    if (calls.latency[bucket]! > 0) latency[bucket] = calls.latency[bucket]!;
  const columns = { made: [...calls.made], succeeded: [...calls.succeeded] };
  return { ...columns, attempts, abandoned, gaveUp, open, latencySumUs, latencyMaxUs, latency };
}
