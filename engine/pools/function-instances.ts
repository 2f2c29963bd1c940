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
import type { FaultTimes, Strike } from './fault-times.ts';
import { OnDemandInstances } from './on-demand-instances.ts';
import { COLD, PROVISIONED, THROTTLED, WARM } from './outcomes.ts';
import { ProvisionedInstances } from './provisioned-instances.ts';
import { Zones } from './zones.ts';

export class FunctionInstances implements AccountMember {
  counting = false;
  /** Of the instance that was started last. */
  readonly coldStart: ColdStart;
  readonly provisioned: ProvisionedInstances;
  readonly onDemand: OnDemandInstances;
  /** When each of the busy ones is done, or begins to call. */
  readonly completions = new EventQueue();
  /** Busy ones whose end is not known, because their requests call something. */
  calling = 0;
  /** Null where none is ever lost. */
  readonly zones: Zones | null;
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
    this.zones = Zones.of(faults);
    this.provisioned = new ProvisionedInstances(model, seed, startUs, measurement, {
      faults,
      zones: this.zones,
    });
    this.onDemand = new OnDemandInstances(model, seed, measurement, this.provisioned.most);
    this.onDemand.startWarm(startUs, this.zones);
    this.coldStart = new ColdStart(model.coldStart, randomStream(seed, 'coldStart'));
  }

  /** Requests in flight. */
  get busy(): number {
    return this.completions.size + this.calling;
  }

  get taken(): number {
    const { free, ordered } = this.provisioned;
    return this.busy + free + ordered;
  }

  /** The one that takes the request at `timesUs[i]`, or -1 when it is refused; sets its start. The caller says until when. */
  assign(timesUs: Float64Array, i: number, start: Uint8Array): number {
    const { admission, provisioned } = this;
    start[i] = THROTTLED;
    if (!admission.request(timesUs[i], this.busy, provisioned.free > 0)) return -1;
    if (provisioned.free > 0) {
      start[i] = PROVISIONED;
      return provisioned.take(timesUs[i]);
    }
    const instance = this.onDemand.take(timesUs[i]);
    if (instance >= 0) {
      start[i] = WARM;
      return instance;
    }
    if (!admission.instance(timesUs[i], this.busy + provisioned.ordered)) return -1;
    start[i] = COLD;
    return this.startInstance(timesUs[i]);
  }

  /** The next that is done becomes free, or ends when its life is over. */
  complete(): void {
    const nowUs = this.completions.nextUs;
    this.release(this.completions.pop(), nowUs);
  }

  /** One is done and no longer busy. */
  release(instance: number, nowUs: number): void {
    const { provisioned } = this;
    if (instance < provisioned.most) provisioned.release(instance, nowUs);
    // Provisioned instances with requests in them are busy, too.
    else this.onDemand.release(instance, nowUs, this.busy - provisioned.busy);
  }

  /** Those that it hits are idle, or end when they are done. */
  strike(strike: Strike, nowUs: number): void {
    const { onDemand, provisioned, zones } = this;
    if (strike === 'deploy') onDemand.replaceAll(nowUs);
    if (strike !== 'lost' || zones === null) return;
    onDemand.endIdle(nowUs, (instance) => zones.lossUs[instance] === nowUs);
    provisioned.replace(nowUs, (instance) => zones.lossUs[instance] === nowUs);
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
    const alive = this.busy + this.provisioned.free + this.onDemand.countIdle(nowUs);
    this.measurement.peakInstances = Math.max(this.measurement.peakInstances, alive);
  }

  /** Books those that outlive the horizon; `calling`: those whose end is not known. */
  endHorizon(endUs: number, calling: readonly number[]): void {
    const { completions, onDemand, provisioned } = this;
    for (const instance of calling) if (instance >= provisioned.most) onDemand.bookLife(instance, endUs);
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
    if (this.counting) {
      measurement.instancesStarted++;
      // Unless they stand elsewhere, no other one is idle, or it had been taken.
      const alive = this.busy + this.onDemand.idleBesideNew(nowUs) + 1;
      if (alive > measurement.peakInstances) measurement.peakInstances = alive;
    }
    const instance = this.onDemand.create(nowUs);
    let readyUs = nowUs + coldStart.delayUs;
    if (this.zones !== null) {
      this.zones.place(instance, nowUs);
      readyUs = Math.min(readyUs, this.zones.lossUs[instance]);
    }
    measurement.addInterval(measurement.startingUs, nowUs, readyUs);
    return instance;
  }
}
