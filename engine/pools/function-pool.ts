/**
 * One function on a request-scaled platform: an idle instance takes the request, else a new one starts cold. Instances are
 * numbers. With one request at a time a request's whole course is known at its start: the only events are completions, and
 * counting is a separate pass over the block.
 * Equal times: a completion comes before a fault, that before a ping, and all before an arrival.
 */
import type { Measurement } from '../measurement.ts';
import type { FaultModel, FunctionPoolModel } from '../model.ts';
import { randomStream } from '../random/stream.ts';
import { ColdStart } from './cold-start.ts';
import { EventQueue } from './event-queue.ts';
import { FaultTimes } from './fault-times.ts';
import { OnDemandInstances } from './on-demand-instances.ts';
import { book, bookBusy, COLD, Outcomes, PROVISIONED, THROTTLED, WARM } from './outcomes.ts';
import type { Pool, Requests } from './pool.ts';
import { RequestWindow } from './request-window.ts';
import { TokenBucket } from './token-bucket.ts';
import { bookPing, WarmPings } from './warm-pings.ts';

export class FunctionPool implements Pool {
  readonly measurement: Measurement;
  private readonly model: FunctionPoolModel;
  private readonly limit: number;
  private readonly completions = new EventQueue();
  private readonly instances: OnDemandInstances;
  private readonly coldStart: ColdStart;
  private readonly scaleOut: TokenBucket;
  private readonly requestRate: TokenBucket;
  private readonly requestWindow: RequestWindow | null;
  /** Provisioned instances carry the numbers below `minInstances`; the free ones, as a stack. */
  private readonly provisioned: Int32Array;
  private provisionedFree: number;
  private readonly outcomes: Outcomes;
  private readonly pings: WarmPings | null;
  private readonly faults: FaultTimes;
  /** Of the next ping or fault. */
  private timedUs = Number.NEGATIVE_INFINITY;
  private counting = false;

  constructor(
    model: FunctionPoolModel,
    seed: string,
    startUs: number,
    measurement: Measurement,
    block: number,
    faults: readonly FaultModel[] = [],
  ) {
    this.faults = new FaultTimes(faults);
    this.model = model;
    this.measurement = measurement;
    this.limit = Math.min(model.maxInstances, model.accountConcurrency, slotsOf(model));
    this.instances = new OnDemandInstances(model, seed, measurement);
    this.coldStart = new ColdStart(model.coldStart, randomStream(seed, 'coldStart'));
    this.scaleOut = new TokenBucket(model.scaleOut, startUs);
    this.requestRate = new TokenBucket(model.requestRate, startUs);
    this.requestWindow = model.requestWindow ? new RequestWindow(model.requestWindow) : null;
    this.provisioned = Int32Array.from({ length: model.minInstances }, (_, i) => model.minInstances - 1 - i);
    this.provisionedFree = model.minInstances;
    this.outcomes = new Outcomes(block);
    this.pings = model.warmPings && new WarmPings(model.warmPings, startUs);
  }

  accept(requests: Requests, from: number, to: number): void {
    const { completions, outcomes, model } = this;
    const { pauses } = this.instances;
    const { timesUs, worksUs } = requests;
    const { start, timedOut, doneUs, meteredUs } = outcomes;
    const { workScale, timeoutUs } = model;
    for (let i = from; i < to; i++) {
      const nowUs = timesUs[i];
      if (this.timedUs <= nowUs) this.passTimed(nowUs);
      while (completions.nextUs <= nowUs) this.complete();
      const instance = this.assign(timesUs, i, start);
      if (instance < 0) continue;
      // Not Math.round: it compiles to a branch that is wrong every second time.
      let ranUs = Math.floor(worksUs[i] * workScale + 0.5);
      timedOut[i] = ranUs > timeoutUs ? 1 : 0;
      if (ranUs > timeoutUs) ranUs = timeoutUs;
      if (start[i] === COLD) {
        doneUs[i] = nowUs + this.coldStart.delayUs + ranUs;
        meteredUs[i] = this.coldStart.billedUs + ranUs;
      } else {
        doneUs[i] = nowUs + ranUs;
        meteredUs[i] = ranUs;
        if (pauses !== null && start[i] === WARM) doneUs[i] += pauses.resumeUs(instance, nowUs);
      }
      completions.push(doneUs, i, instance);
      if (timedOut[i] === 1 && model.timeoutEndsInstance) this.instances.retireAt(instance, doneUs[i]);
    }
    if (this.counting) book(this.measurement, model.metering, requests, outcomes, from, to);
    else bookBusy(this.measurement, requests, outcomes, from, to);
  }

  beginHorizon(): void {
    this.passTimed(-1);
    while (this.completions.nextUs <= 0) this.complete();
    // Everything alive at 0 counts for the peak: the busy, and the idle that are not dead yet.
    this.measurement.peakInstances =
      this.completions.size + this.provisionedFree + this.instances.countIdle(0);
    this.counting = true;
  }

  endHorizon(): void {
    const { completions, instances, measurement, model } = this;
    const endUs = measurement.horizonUs;
    this.passTimed(endUs);
    while (completions.nextUs <= endUs) this.complete();
    for (let idle = instances.takeAny(endUs); idle >= 0; idle = instances.takeAny(endUs)) {
      instances.bookLife(idle, endUs);
    }
    while (completions.size > 0) {
      const instance = completions.pop();
      if (instance >= model.minInstances) instances.bookLife(instance, endUs);
    }
    for (let instance = 0; instance < model.minInstances; instance++) instances.bookLife(instance, endUs);
  }

  /** The instance that takes the request at `timesUs[i]`, or -1 when it is refused; sets its start. */
  private assign(timesUs: Float64Array, i: number, start: Uint8Array): number {
    start[i] = THROTTLED;
    if (this.requestWindow !== null && !this.requestWindow.take(timesUs[i])) return -1;
    if (this.completions.size >= this.limit || !this.requestRate.take(timesUs[i])) return -1;
    if (this.provisionedFree > 0) {
      start[i] = PROVISIONED;
      return this.provisioned[--this.provisionedFree];
    }
    const instance = this.instances.take(timesUs[i]);
    if (instance >= 0) {
      start[i] = WARM;
      return instance;
    }
    if (!this.faults.canStart(timesUs[i]) || !this.scaleOut.take(timesUs[i])) return -1;
    start[i] = COLD;
    return this.startInstance(timesUs[i]);
  }

  /** A new instance for a request that waits for it; the delay is left in `coldStart`. */
  private startInstance(nowUs: number): number {
    const { measurement, coldStart } = this;
    coldStart.draw();
    measurement.addInterval(measurement.startingUs, nowUs, nowUs + coldStart.delayUs);
    if (this.counting) {
      measurement.instancesStarted++;
      const alive = this.completions.size + this.provisionedFree + this.instances.idleBesideNew(nowUs) + 1;
      if (alive > measurement.peakInstances) measurement.peakInstances = alive;
    }
    return this.instances.create(nowUs);
  }

  /** Pings and faults that are due by `nowUs`, in their order. */
  private passTimed(nowUs: number): void {
    const { faults, pings } = this;
    for (;;) {
      const pingUs = pings === null ? Number.POSITIVE_INFINITY : pings.nextUs;
      this.timedUs = Math.min(pingUs, faults.nextUs);
      if (this.timedUs > nowUs) return;
      while (this.completions.nextUs <= this.timedUs) this.complete();
      if (pings !== null && pingUs < faults.nextUs) this.ping(pings);
      else {
        this.instances.replaceAll(faults.nextUs);
        faults.pass();
      }
    }
  }

  /** The pings that are due: each takes an instance as a request does. */
  private ping(pings: WarmPings): void {
    const { completions, coldStart, measurement } = this;
    const { start, dueUs, doneUs, runUs } = pings;
    for (let i = 0; i < pings.atOnce; i++) {
      const instance = this.assign(dueUs, 0, start);
      if (instance < 0) continue;
      const isCold = start[0] === COLD;
      const resumeUs = start[0] === WARM ? (this.instances.pauses?.resumeUs(instance, dueUs[0]) ?? 0) : 0;
      doneUs[0] = dueUs[0] + runUs + (isCold ? coldStart.delayUs : resumeUs);
      completions.push(doneUs, 0, instance);
      bookPing(measurement, this.model.metering, pings, isCold ? coldStart.billedUs : 0);
    }
    pings.passed();
  }

  /** The next completion: the instance becomes free, or ends when its life is over. */
  private complete(): void {
    const { completions, model } = this;
    const nowUs = completions.nextUs;
    const instance = completions.pop();
    // Provisioned instances with requests in them are in `completions` too.
    const provisionedBusy = model.minInstances - this.provisionedFree;
    if (instance < model.minInstances) this.provisioned[this.provisionedFree++] = instance;
    else this.instances.release(instance, nowUs, completions.size - provisionedBusy);
  }
}

/** Requests that the machines of the pool run at once. */
function slotsOf({ invokers }: FunctionPoolModel): number {
  return invokers ? invokers.count * invokers.slots : Number.POSITIVE_INFINITY;
}
