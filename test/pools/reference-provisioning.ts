/** What is kept ready while that changes, once more: after every change and every request, what is there is held against what is wanted. */
import { sampler } from '../../engine/durations/index.ts';
import type { ProvisioningModel, ReadyBySchedule } from '../../engine/model.ts';
import { randomStream } from '../../engine/random/stream.ts';
import type { ReferenceFaults } from './reference-faults.ts';
import { type ReferenceScaler, referenceScaler } from './reference-scalers.ts';
import type { Tally } from './reference-tally.ts';

export interface Provisioned {
  readonly provisioned: true;
  readonly createdUs: number;
  readonly paidSinceUs: number;
  readonly retiresUs: number;
  /** When it is lost. */
  readonly lossUs: number;
  doneUs: number;
  expiresUs: number;
  /** On none of the machines. */
  readonly invoker: -1;
}

interface Ordered {
  readonly atUs: number;
  readonly startsUs: number;
  readonly readyUs: number;
}

export class ReferenceProvisioning {
  readonly ready: Provisioned[] = [];
  ordered: Ordered[] = [];
  private busy = 0;
  private wanted: number;
  private readonly model: ProvisioningModel;
  private readonly tally: Tally;
  private readonly faults: ReferenceFaults;
  private readonly alarms: ReferenceScaler | null;
  private readonly drawDelayUs: () => number;
  private atUs: number;
  private changedUs: number;

  constructor(
    model: ProvisioningModel,
    tally: Tally,
    faults: ReferenceFaults,
    seed: string,
    startUs: number,
  ) {
    this.model = model;
    this.tally = tally;
    this.faults = faults;
    const delay = sampler(model.delay, randomStream(seed, 'provisioning'));
    this.drawDelayUs = () => Math.round(delay.sample());
    const { ready } = model;
    this.alarms = ready.by === 'alarms' ? referenceScaler(ready.alarms, startUs) : null;
    this.wanted = ready.by === 'alarms' ? ready.minInstances : scheduledAt(ready, startUs);
    this.atUs = startUs;
    this.changedUs = startUs;
    for (let i = 0; i < this.wanted; i++)
      this.ready.push(provisioned(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, faults.place(startUs)));
  }

  get alive(): number {
    return this.ready.length + this.busy;
  }

  get nextUs(): number {
    const { ready } = this.model;
    const askedUs = ready.by === 'alarms' ? this.alarms!.nextUs : nextChange(ready, this.changedUs);
    return Math.min(askedUs, ...this.ordered.map(({ readyUs }) => readyUs));
  }

  take(nowUs: number): Provisioned | undefined {
    this.pass(nowUs);
    const instance = this.ready.pop();
    if (instance) this.busy++;
    return instance;
  }

  free(instance: Provisioned, nowUs: number): void {
    this.pass(nowUs);
    this.busy--;
    if (this.alive + this.ordered.length >= this.wanted) this.end(instance, nowUs);
    else this.ready.push(instance);
  }

  /** The next thing that happens, at `nextUs`. */
  happen(counting: boolean): void {
    const nowUs = this.nextUs;
    this.pass(nowUs);
    const come = this.ordered.filter(({ readyUs }) => readyUs === nowUs);
    if (come.length > 0) {
      this.ordered = this.ordered.filter(({ readyUs }) => readyUs !== nowUs);
      for (const { atUs, startsUs, readyUs } of come) {
        this.ready.push(provisioned(startsUs, atUs, this.faults.place(nowUs)));
        this.tally.starting.push([startsUs, readyUs]);
        if (counting) this.tally.counts.instancesStarted++;
      }
      return;
    }
    this.changedUs = nowUs;
    this.wanted =
      this.model.ready.by === 'alarms'
        ? this.alarms!.look(this.alive, this.wanted, this.model.ready, 0)
        : scheduledAt(this.model.ready, nowUs);
    this.adjust(nowUs);
  }

  /** Those in the zone that is lost now are free. */
  loseZone(nowUs: number): void {
    this.pass(nowUs);
    const lost = this.ready.filter(({ lossUs }) => lossUs === nowUs);
    for (const instance of lost) {
      this.ready.splice(this.ready.indexOf(instance), 1);
      // What takes its place is paid for from now on.
      this.closeAt(instance, nowUs);
      if (instance.createdUs > Number.NEGATIVE_INFINITY) this.tally.ended(instance.createdUs, nowUs);
    }
    if (lost.length > 0) this.adjust(nowUs);
  }

  endHorizon(): void {
    const { tally } = this;
    for (const each of this.ready) this.closeAt(each, tally.horizonUs);
    for (const { atUs } of this.ordered) this.pay(atUs, tally.horizonUs);
  }

  closeAt({ createdUs, paidSinceUs }: Provisioned, atUs: number): void {
    this.tally.alive.push([createdUs, atUs]);
    this.pay(paidSinceUs, atUs);
  }

  private adjust(nowUs: number): void {
    const missing = this.wanted - this.alive - this.ordered.length;
    if (missing > 0) {
      const startsUs = this.faults.whenStarted(nowUs + this.drawDelayUs());
      const readyUs = startsUs + Math.round((missing / this.model.perSec) * 1e6);
      for (let i = 0; i < missing; i++) this.ordered.push({ atUs: nowUs, startsUs, readyUs });
    }
    const excess = () => this.alive + this.ordered.length - this.wanted;
    while (excess() > 0 && this.ordered.length > 0) this.payRounded(this.ordered.pop()!.atUs, nowUs);
    while (excess() > 0 && this.ready.length > 0) this.end(this.ready.pop()!, nowUs);
  }

  private end(instance: Provisioned, nowUs: number): void {
    this.tally.alive.push([instance.createdUs, nowUs]);
    this.payRounded(instance.paidSinceUs, nowUs);
    if (instance.createdUs > Number.NEGATIVE_INFINITY) this.tally.ended(instance.createdUs, nowUs);
  }

  private payRounded(sinceUs: number, toUs: number): void {
    const isExact = sinceUs === Number.NEGATIVE_INFINITY || this.model.paidStepUs === 1;
    let untilUs = isExact ? toUs : sinceUs;
    while (untilUs < toUs) untilUs += this.model.paidStepUs;
    this.pay(sinceUs, untilUs);
  }

  private pay(sinceUs: number, toUs: number): void {
    const fromUs = Math.max(0, sinceUs);
    if (toUs > fromUs) this.tally.counts.provisionedUs += toUs - fromUs;
  }

  private pass(nowUs: number): void {
    this.alarms?.pass(nowUs - this.atUs, this.busy, this.alive);
    this.atUs = nowUs;
  }
}

function provisioned(createdUs: number, paidSinceUs: number, lossUs: number): Provisioned {
  return {
    provisioned: true,
    createdUs,
    paidSinceUs,
    retiresUs: Number.POSITIVE_INFINITY,
    lossUs,
    doneUs: 0,
    expiresUs: 0,
    invoker: -1,
  };
}

/** As many as always: a schedule that never changes, with nothing to wait for. */
export function constantly(instances: number): ProvisioningModel {
  const century = 4e15;
  return {
    ready: {
      by: 'schedule',
      cycleUs: century,
      cycleStartUs: -century / 2,
      changes: [{ atUs: 0, instances }],
    },
    delay: { distribution: 'constant', valueUs: 0 },
    perSec: Number.POSITIVE_INFINITY,
    paidStepUs: 1,
  };
}

/** What a schedule asks for at a time: its last change, in this cycle or the one before. */
function scheduledAt({ changes, cycleUs, cycleStartUs }: ReadyBySchedule, timeUs: number): number {
  let latest = { atUs: Number.NEGATIVE_INFINITY, instances: 0 };
  for (const { atUs, instances } of changes) {
    const before = Math.floor((timeUs - cycleStartUs - atUs) / cycleUs);
    const thenUs = cycleStartUs + atUs + before * cycleUs;
    if (thenUs > latest.atUs) latest = { atUs: thenUs, instances };
  }
  return latest.instances;
}

function nextChange({ changes, cycleUs, cycleStartUs }: ReadyBySchedule, afterUs: number): number {
  const times = changes.map(({ atUs }) => {
    const cycles = Math.floor((afterUs - cycleStartUs - atUs) / cycleUs) + 1;
    return cycleStartUs + atUs + cycles * cycleUs;
  });
  return Math.min(...times);
}
