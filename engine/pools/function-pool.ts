/**
 * One function on a request-scaled platform: an idle instance takes the request, else a new one starts cold. With one request
 * at a time a request's whole course is known at its start, and counting is a separate pass over the block.
 * Equal times: a completion comes before a fault, that before a change of what is kept ready, a ping, and an arrival.
 */
import type { Measurement } from '../measurement.ts';
import type { DownstreamModel, FaultModel, FunctionPoolModel } from '../model.ts';
import type { Account } from './account.ts';
import { Agenda, timed } from './agenda.ts';
import { CallingCourses } from './calling-courses.ts';
import { Calls } from './calls.ts';
import { FaultTimes } from './fault-times.ts';
import { FunctionInstances } from './function-instances.ts';
import { ANSWERED, book, bookBusy, COLD, Outcomes, TIMED_OUT, WARM } from './outcomes.ts';
import type { Pool, Requests } from './pool.ts';
import { bookPing, WarmPings } from './warm-pings.ts';

export class FunctionPool implements Pool {
  readonly measurement: Measurement;
  private readonly model: FunctionPoolModel;
  private readonly instances: FunctionInstances;
  /** Of the requests accepted last, beside their columns. */
  readonly outcomes: Outcomes;
  private readonly faults: FaultTimes;
  readonly agenda: Agenda;
  /** Null where requests call nothing that they share. */
  readonly courses: CallingCourses | null;
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
    account: Account | null = null,
    downstream: DownstreamModel | null = null,
  ) {
    this.faults = new FaultTimes(faults);
    this.model = model;
    this.measurement = measurement;
    this.instances = new FunctionInstances(model, seed, startUs, measurement, this.faults, account);
    this.outcomes = new Outcomes(block);
    const calls = downstream && new Calls(downstream, faults);
    this.courses = calls && new CallingCourses(model, this.instances, calls, measurement);
    this.agenda = this.agendaOf(model.warmPings && new WarmPings(model.warmPings, startUs));
  }

  accept(requests: Requests, from: number, to: number): void {
    if (this.courses !== null) {
      this.acceptCalling(this.courses, requests, from, to);
      return;
    }
    const { instances, outcomes, model } = this;
    const { completions, coldStart, zones } = instances;
    const { pauses } = instances.onDemand;
    const { timesUs, worksUs } = requests;
    const { start, ending, doneUs, meteredUs } = outcomes;
    const { workScale, timeoutUs } = model;
    for (let i = from; i < to; i++) {
      const nowUs = timesUs[i];
      if (this.timedUs <= nowUs) this.passTimed(nowUs);
      while (completions.nextUs <= nowUs) instances.complete();
      const instance = instances.assign(timesUs, i, start);
      if (instance < 0) continue;
      // Not Math.round: it compiles to a branch that is wrong every second time.
      let ranUs = Math.floor(worksUs[i] * workScale + 0.5);
      ending[i] = ranUs > timeoutUs ? TIMED_OUT : ANSWERED;
      if (ranUs > timeoutUs) ranUs = timeoutUs;
      if (start[i] === COLD) {
        doneUs[i] = nowUs + coldStart.delayUs + ranUs;
        meteredUs[i] = coldStart.billedUs + ranUs;
      } else {
        doneUs[i] = nowUs + ranUs;
        meteredUs[i] = ranUs;
        if (pauses !== null && start[i] === WARM) doneUs[i] += pauses.resumeUs(instance, nowUs);
      }
      if (zones !== null && doneUs[i] > zones.lossUs[instance]) outcomes.lose(i, zones.lossUs[instance]);
      completions.push(doneUs, i, instance);
      if (ending[i] === TIMED_OUT && model.timeoutEndsInstance)
        instances.onDemand.retireAt(instance, doneUs[i]);
    }
    if (this.counting) book(this.measurement, model.metering, requests, outcomes, from, to);
    else bookBusy(this.measurement, requests, outcomes, from, to);
  }

  /** When something next happens in it by itself; Infinity for never. */
  get nextUs(): number {
    return Math.min(this.settlesUs, this.agenda.next?.nextUs ?? Number.POSITIVE_INFINITY);
  }

  /** What happens at `nextUs`. */
  step(): void {
    const next = this.agenda.next;
    if (next === undefined || this.settlesUs <= next.nextUs) this.settle(this.settlesUs);
    else next.pass();
  }

  beginHorizon(): void {
    this.passTimed(-1);
    this.settle(0);
    this.instances.beginHorizon();
    this.counting = true;
  }

  endHorizon(): void {
    const endUs = this.measurement.horizonUs;
    this.passTimed(endUs);
    this.settle(endUs);
    this.instances.endHorizon(endUs, this.courses?.endHorizon(endUs) ?? []);
  }

  /** Plays what happens by itself up to and including `nowUs`. */
  advance(nowUs: number): void {
    this.passTimed(nowUs);
    this.settle(nowUs);
  }

  /** The same where the end of a request is not known at its start. */
  private acceptCalling(courses: CallingCourses, requests: Requests, from: number, to: number): void {
    const { instances, outcomes } = this;
    const { start } = outcomes;
    for (let i = from; i < to; i++) {
      const nowUs = requests.timesUs[i];
      if (this.timedUs <= nowUs) this.passTimed(nowUs);
      courses.settle(nowUs);
      const instance = instances.assign(requests.timesUs, i, start);
      if (instance < 0) courses.refuse(requests, i);
      else courses.begin(instance, requests, i, start[i]);
    }
  }

  /** Everything that is done up to and including `untilUs`. */
  private settle(untilUs: number): void {
    const { courses, instances } = this;
    if (courses !== null) courses.settle(untilUs);
    else while (instances.completions.nextUs <= untilUs) instances.complete();
  }

  /** When something is next done. */
  private get settlesUs(): number {
    return this.courses?.nextUs ?? this.instances.completions.nextUs;
  }

  private agendaOf(pings: WarmPings | null): Agenda {
    const { faults, instances } = this;
    const { provisioned } = instances;
    const entries = [
      timed(
        () => faults.nextUs,
        (nowUs) => instances.strike(faults.pass(), nowUs),
      ),
      timed(
        () => provisioned.nextUs,
        (nowUs) => {
          provisioned.pass();
          instances.noteAlive(nowUs);
        },
      ),
    ];
    const pingUs = () => pings?.nextUs ?? Number.POSITIVE_INFINITY;
    return new Agenda(pings === null ? entries : [...entries, timed(pingUs, () => this.ping(pings))]);
  }

  /** What is due by `nowUs`, in its order. */
  private passTimed(nowUs: number): void {
    for (let next = this.agenda.next; ; next = this.agenda.next) {
      this.timedUs = next?.nextUs ?? Number.POSITIVE_INFINITY;
      if (next === undefined || this.timedUs > nowUs) return;
      this.settle(this.timedUs);
      next.pass();
    }
  }

  /** The pings that are due: each takes an instance as a request does. */
  private ping(pings: WarmPings): void {
    const { instances, measurement } = this;
    const { coldStart, completions, zones } = instances;
    const { start, dueUs, doneUs, runUs } = pings;
    for (let i = 0; i < pings.atOnce; i++) {
      const instance = instances.assign(dueUs, 0, start);
      if (instance < 0) continue;
      const isCold = start[0] === COLD;
      const resumeUs = start[0] === WARM ? (instances.onDemand.pauses?.resumeUs(instance, dueUs[0]) ?? 0) : 0;
      doneUs[0] = dueUs[0] + runUs + (isCold ? coldStart.delayUs : resumeUs);
      const lossUs = zones?.lossUs[instance] ?? Number.POSITIVE_INFINITY;
      const cutUs = Math.max(0, doneUs[0] - lossUs);
      doneUs[0] -= cutUs;
      completions.push(doneUs, 0, instance);
      bookPing(measurement, this.model.metering, pings, (isCold ? coldStart.billedUs : 0) - cutUs);
    }
    pings.passed();
  }
}
