/**
 * One function on a request-scaled platform: an idle instance takes the request, else a new one starts cold. Instances are
 * numbers; an instance that ran out of idle life is found dead when its turn comes, and its end is booked at the time it
 * really was, so nothing is scheduled for it. With one request at a time a request's whole course is known at its start:
 * the only events are completions, and counting is a separate pass over the block.
 * Equal times: a completion comes before an arrival; an instance is usable up to and including its last idle microsecond.
 */
import { Draws } from '../durations/draws.ts';
import { sampler } from '../durations/index.ts';
import type { Measurement } from '../measurement.ts';
import type { FunctionPoolModel } from '../model.ts';
import { randomStream } from '../random/stream.ts';
import { ColdStart } from './cold-start.ts';
import { EventQueue } from './event-queue.ts';
import { Instances } from './instances.ts';
import { book, bookBusy, COLD, Outcomes, PROVISIONED, THROTTLED, WARM } from './outcomes.ts';
import type { Pool, Requests } from './pool.ts';
import { type IdleSet, idleSet } from './routing/index.ts';
import { ScaleOutLimit } from './scale-out.ts';

export class FunctionPool implements Pool {
  readonly measurement: Measurement;
  private readonly model: FunctionPoolModel;
  private readonly limit: number;
  private readonly completions = new EventQueue();
  private readonly instances: Instances;
  private readonly idle: IdleSet;
  private readonly idleLife: Draws;
  private readonly coldStart: ColdStart;
  private readonly scaleOut: ScaleOutLimit;
  /** Provisioned instances carry the numbers below `minInstances`; the free ones, as a stack. */
  private readonly provisioned: Int32Array;
  private provisionedFree: number;
  private readonly outcomes: Outcomes;
  private counting = false;

  constructor(
    model: FunctionPoolModel,
    seed: string,
    startUs: number,
    measurement: Measurement,
    block: number,
  ) {
    this.model = model;
    this.measurement = measurement;
    this.limit = Math.min(model.maxInstances, model.accountConcurrency);
    this.instances = new Instances(model.minInstances);
    this.idle = idleSet(
      model.routing,
      (instance) => this.instances.createdUs[instance],
      () => randomStream(seed, 'routing'),
    );
    this.idleLife = new Draws(sampler(model.idleLife, randomStream(seed, 'idleLife')));
    this.coldStart = new ColdStart(model.coldStart, randomStream(seed, 'coldStart'));
    this.scaleOut = new ScaleOutLimit(model.scaleOut, startUs);
    this.provisioned = Int32Array.from({ length: model.minInstances }, (_, i) => model.minInstances - 1 - i);
    this.provisionedFree = model.minInstances;
    this.outcomes = new Outcomes(block);
  }

  accept(requests: Requests, from: number, to: number): void {
    const { completions, outcomes, model } = this;
    const { timesUs, worksUs } = requests;
    const { start, timedOut, doneUs, meteredUs } = outcomes;
    const { workScale, timeoutUs } = model;
    for (let i = from; i < to; i++) {
      const nowUs = timesUs[i];
      while (completions.nextUs <= nowUs) this.complete();
      const instance = this.assign(timesUs, i);
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
      }
      completions.push(doneUs, i, instance);
      if (timedOut[i] === 1 && model.timeoutEndsInstance) this.instances.retireAt(instance, doneUs[i]);
    }
    if (this.counting) book(this.measurement, model.metering, requests, outcomes, from, to);
    else bookBusy(this.measurement, requests, outcomes, from, to);
  }

  beginHorizon(): void {
    while (this.completions.nextUs <= 0) this.complete();
    // Everything alive at 0 counts for the peak: the busy, and the idle that are not dead yet.
    const alive: number[] = [];
    for (let instance = this.takeIdle(0); instance >= 0; instance = this.takeIdle(0)) alive.push(instance);
    // A stack is put back from the bottom; of instances of one age, the one idle longest must stay first.
    if (this.model.routing === 'mostRecent') alive.reverse();
    for (const instance of alive) this.idle.put(instance);
    this.measurement.peakInstances = this.completions.size + this.provisionedFree + alive.length;
    this.counting = true;
  }

  endHorizon(): void {
    const { completions, measurement, model } = this;
    const endUs = measurement.horizonUs;
    while (completions.nextUs <= endUs) this.complete();
    for (let instance = this.takeIdle(endUs); instance >= 0; instance = this.takeIdle(endUs)) {
      this.bookLife(instance, endUs);
    }
    while (completions.size > 0) {
      const instance = completions.pop();
      if (instance >= model.minInstances) this.bookLife(instance, endUs);
    }
    for (let instance = 0; instance < model.minInstances; instance++) this.bookLife(instance, endUs);
  }

  /** The instance that takes the request at `timesUs[i]`, or -1 when it is refused; sets its start. */
  private assign(timesUs: Float64Array, i: number): number {
    const { start } = this.outcomes;
    start[i] = THROTTLED;
    if (this.completions.size >= this.limit) return -1;
    if (this.provisionedFree > 0) {
      start[i] = PROVISIONED;
      return this.provisioned[--this.provisionedFree];
    }
    const { instances } = this;
    let instance = this.idle.take();
    if (instance >= 0 && instances.expiresUs[instance] < timesUs[i]) {
      this.end(instance, instances.expiresUs[instance]);
      instance = this.takeIdle(timesUs[i]);
    }
    if (instance >= 0) {
      start[i] = WARM;
      return instance;
    }
    if (!this.scaleOut.take(timesUs[i])) return -1;
    start[i] = COLD;
    return this.startInstance(timesUs[i]);
  }

  /** An idle instance that is still alive, or -1; the dead ones met on the way are booked and freed. */
  private takeIdle(nowUs: number): number {
    const { idle, instances } = this;
    for (;;) {
      const instance = idle.take();
      if (instance < 0 || instances.expiresUs[instance] >= nowUs) return instance;
      this.end(instance, instances.expiresUs[instance]);
    }
  }

  /** A new instance for a request that waits for it; the delay is left in `coldStart`. */
  private startInstance(nowUs: number): number {
    const { measurement, coldStart } = this;
    coldStart.draw();
    measurement.addInterval(measurement.startingUs, nowUs, nowUs + coldStart.delayUs);
    if (this.counting) {
      measurement.instancesStarted++;
      const alive = this.completions.size + this.provisionedFree + 1;
      if (alive > measurement.peakInstances) measurement.peakInstances = alive;
    }
    return this.instances.create(nowUs, nowUs + this.model.instanceLifeUs);
  }

  /** The next completion: the instance becomes free, or ends when its life is over. */
  private complete(): void {
    const { completions, instances } = this;
    const nowUs = completions.nextUs;
    const instance = completions.pop();
    if (instance < this.model.minInstances) {
      this.provisioned[this.provisionedFree++] = instance;
      return;
    }
    const idleUntilUs = nowUs + this.idleLife.next();
    if (!instances.retire || instances.retiresUs[instance] > idleUntilUs)
      instances.expiresUs[instance] = idleUntilUs;
    else if (instances.retiresUs[instance] > nowUs)
      instances.expiresUs[instance] = instances.retiresUs[instance];
    else {
      this.end(instance, nowUs);
      return;
    }
    this.idle.put(instance);
  }

  private end(instance: number, atUs: number): void {
    const { measurement, instances } = this;
    if (atUs >= 0 && atUs <= measurement.horizonUs) {
      measurement.instancesEnded++;
      measurement.endedLifeUs += atUs - instances.createdUs[instance];
    }
    this.bookLife(instance, atUs);
    instances.free(instance);
  }

  private bookLife(instance: number, toUs: number): void {
    const { measurement } = this;
    measurement.addInterval(measurement.aliveUs, this.instances.createdUs[instance], toUs);
  }
}
