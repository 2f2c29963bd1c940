/**
 * The instances of a function pool, those kept ready and those that come with requests: who takes a request, and until when
 * each is busy. An instance is a number; with one request at a time the only event is that it is done.
 */
import type { Measurement } from '../measurement.ts';
import type { FunctionPoolModel } from '../model.ts';
import { randomStream } from '../random/stream.ts';
import type { Account, AccountMember } from './account.ts';
import { Admission, isReserved } from './admission.ts';
import { ColdStart } from './cold-start.ts';
import { EventQueue } from './event-queue.ts';
import type { FaultTimes } from './fault-times.ts';
import { OnDemandInstances } from './on-demand-instances.ts';
import { COLD, PROVISIONED, THROTTLED, WARM } from './outcomes.ts';
import { ProvisionedInstances } from './provisioned-instances.ts';

export class FunctionInstances implements AccountMember {
  counting = false;
  /** Of the instance that was started last. */
  readonly coldStart: ColdStart;
  readonly provisioned: ProvisionedInstances;
  readonly onDemand: OnDemandInstances;
  /** When each of the busy ones is done. */
  readonly completions = new EventQueue();
  readonly reserved: number | null;
  private readonly admission: Admission;
  private readonly measurement: Measurement;

  constructor(
    model: FunctionPoolModel,
    seed: string,
    startUs: number,
    measurement: Measurement,
    faults: FaultTimes,
    account: Account | null,
  ) {
    this.measurement = measurement;
    this.reserved = isReserved(model) ? model.maxInstances : null;
    this.admission = new Admission(model, startUs, faults, account);
    account?.join(this);
    this.provisioned = new ProvisionedInstances(model, seed, startUs, measurement, faults);
    this.onDemand = new OnDemandInstances(model, seed, measurement, this.provisioned.most);
    this.coldStart = new ColdStart(model.coldStart, randomStream(seed, 'coldStart'));
  }

  get taken(): number {
    const { free, ordered } = this.provisioned;
    return this.completions.size + free + ordered;
  }

  /** The one that takes the request at `timesUs[i]`, or -1 when it is refused; sets its start. The caller says until when. */
  assign(timesUs: Float64Array, i: number, start: Uint8Array): number {
    const { admission, completions, provisioned } = this;
    start[i] = THROTTLED;
    if (!admission.request(timesUs[i], completions.size, provisioned.free > 0)) return -1;
    if (provisioned.free > 0) {
      start[i] = PROVISIONED;
      return provisioned.take(timesUs[i]);
    }
    const instance = this.onDemand.take(timesUs[i]);
    if (instance >= 0) {
      start[i] = WARM;
      return instance;
    }
    if (!admission.instance(timesUs[i], completions.size + provisioned.ordered)) return -1;
    start[i] = COLD;
    return this.startInstance(timesUs[i]);
  }

  /** The next that is done becomes free, or ends when its life is over. */
  complete(): void {
    const { completions, provisioned } = this;
    const nowUs = completions.nextUs;
    const instance = completions.pop();
    if (instance < provisioned.most) provisioned.release(instance, nowUs);
    // Provisioned instances with requests in them are in `completions` too.
    else this.onDemand.release(instance, nowUs, completions.size - provisioned.busy);
  }

  beginHorizon(): void {
    this.counting = true;
    this.provisioned.counting = true;
    this.measurement.peakInstances = 0;
    this.noteAlive(0);
  }

  /** There may never have been so many: the busy, and the idle that are not dead yet. */
  noteAlive(nowUs: number): void {
    if (!this.counting) return;
    const alive = this.completions.size + this.provisioned.free + this.onDemand.countIdle(nowUs);
    this.measurement.peakInstances = Math.max(this.measurement.peakInstances, alive);
  }

  /** Books those that outlive the horizon. */
  endHorizon(endUs: number): void {
    const { completions, onDemand, provisioned } = this;
    for (let idle = onDemand.takeAny(endUs); idle >= 0; idle = onDemand.takeAny(endUs)) {
      onDemand.bookLife(idle, endUs);
    }
    while (completions.size > 0) {
      const instance = completions.pop();
      if (instance >= provisioned.most) onDemand.bookLife(instance, endUs);
    }
    provisioned.endHorizon(endUs);
  }

  /** A new instance for a request that waits for it; the delay is left in `coldStart`. */
  private startInstance(nowUs: number): number {
    const { measurement, coldStart } = this;
    coldStart.draw();
    measurement.addInterval(measurement.startingUs, nowUs, nowUs + coldStart.delayUs);
    if (this.counting) {
      measurement.instancesStarted++;
      // Unless they stand elsewhere, no other one is idle, or it had been taken.
      const alive = this.completions.size + this.onDemand.idleBesideNew(nowUs) + 1;
      if (alive > measurement.peakInstances) measurement.peakInstances = alive;
    }
    return this.onDemand.create(nowUs);
  }
}
