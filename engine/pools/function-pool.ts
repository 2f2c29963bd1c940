/**
 * One function on a request-scaled platform: an idle instance takes the request, else a new one starts cold. With one request
 * at a time a request's whole course is known at its start, and counting is a separate pass over the block.
 * Equal times: a completion comes before a fault, that before a change of what is kept ready, a ping, and an arrival.
 */
import type { Measurement } from '../measurement.ts';
import type { FaultModel, FunctionPoolModel } from '../model.ts';
import { Agenda, timed } from './agenda.ts';
import { FaultTimes } from './fault-times.ts';
import { FunctionInstances } from './function-instances.ts';
import { book, bookBusy, COLD, Outcomes } from './outcomes.ts';
import type { Pool, Requests } from './pool.ts';
import { bookPing, WarmPings } from './warm-pings.ts';

export class FunctionPool implements Pool {
  readonly measurement: Measurement;
  private readonly model: FunctionPoolModel;
  private readonly instances: FunctionInstances;
  /** Of the requests accepted last, beside their columns. */
  readonly outcomes: Outcomes;
  private readonly faults: FaultTimes;
  private readonly agenda: Agenda;
  /** Of what is next on the agenda. */
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
    this.instances = new FunctionInstances(model, seed, startUs, measurement, this.faults);
    this.outcomes = new Outcomes(block);
    this.agenda = this.agendaOf(model.warmPings && new WarmPings(model.warmPings, startUs));
  }

  accept(requests: Requests, from: number, to: number): void {
    const { instances, outcomes, model } = this;
    const { completions, coldStart } = instances;
    const { timesUs, worksUs } = requests;
    const { start, timedOut, doneUs, meteredUs } = outcomes;
    const { workScale, timeoutUs } = model;
    for (let i = from; i < to; i++) {
      const nowUs = timesUs[i];
      if (this.timedUs <= nowUs) this.passTimed(nowUs);
      while (completions.nextUs <= nowUs) instances.complete();
      const instance = instances.assign(timesUs, i, start);
      if (instance < 0) continue;
      // Not Math.round: it compiles to a branch that is wrong every second time.
      let ranUs = Math.floor(worksUs[i] * workScale + 0.5);
      timedOut[i] = ranUs > timeoutUs ? 1 : 0;
      if (ranUs > timeoutUs) ranUs = timeoutUs;
      if (start[i] === COLD) {
        doneUs[i] = nowUs + coldStart.delayUs + ranUs;
        meteredUs[i] = coldStart.billedUs + ranUs;
      } else {
        doneUs[i] = nowUs + ranUs;
        meteredUs[i] = ranUs;
      }
      completions.push(doneUs, i, instance);
      if (timedOut[i] === 1 && model.timeoutEndsInstance) instances.onDemand.retireAt(instance, doneUs[i]);
    }
    if (this.counting) book(this.measurement, model.metering, requests, outcomes, from, to);
    else bookBusy(this.measurement, requests, outcomes, from, to);
  }

  beginHorizon(): void {
    this.passTimed(-1);
    while (this.instances.completions.nextUs <= 0) this.instances.complete();
    this.instances.beginHorizon();
    this.counting = true;
  }

  endHorizon(): void {
    const endUs = this.measurement.horizonUs;
    this.passTimed(endUs);
    while (this.instances.completions.nextUs <= endUs) this.instances.complete();
    this.instances.endHorizon(endUs);
  }

  private agendaOf(pings: WarmPings | null): Agenda {
    const { faults, instances } = this;
    const { onDemand, provisioned } = instances;
    return new Agenda([
      timed(
        () => faults.nextUs,
        (nowUs) => {
          onDemand.replaceAll(nowUs);
          faults.pass();
        },
      ),
      timed(
        () => provisioned.nextUs,
        (nowUs) => {
          provisioned.pass();
          instances.noteAlive(nowUs);
        },
      ),
      ...(pings === null
        ? []
        : [
            timed(
              () => pings.nextUs,
              () => this.ping(pings),
            ),
          ]),
    ]);
  }

  /** What is due by `nowUs`, in its order. */
  private passTimed(nowUs: number): void {
    for (let next = this.agenda.next; ; next = this.agenda.next) {
      this.timedUs = next?.nextUs ?? Number.POSITIVE_INFINITY;
      if (next === undefined || this.timedUs > nowUs) return;
      while (this.instances.completions.nextUs <= this.timedUs) this.instances.complete();
      next.pass();
    }
  }

  /** The pings that are due: each takes an instance as a request does. */
  private ping(pings: WarmPings): void {
    const { instances, measurement } = this;
    const { coldStart, completions } = instances;
    const { start, dueUs, doneUs, runUs } = pings;
    for (let i = 0; i < pings.atOnce; i++) {
      const instance = instances.assign(dueUs, 0, start);
      if (instance < 0) continue;
      const isCold = start[0] === COLD;
      doneUs[0] = dueUs[0] + runUs + (isCold ? coldStart.delayUs : 0);
      completions.push(doneUs, 0, instance);
      bookPing(measurement, this.model.metering, pings, isCold ? coldStart.billedUs : 0);
    }
    pings.passed();
  }
}
