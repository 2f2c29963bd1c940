/**
 * Requests of a function pool that call something they share: when one is done is not known at its start, and it is booked when
 * it is. After its start a request needs the processor, then it calls; an instance has one request at a time, so a request is
 * known by its instance. What is still under way at the end of the horizon is billed up to then.
 * Equal times: what comes back from a call comes before what is done with the processor.
 */
import type { Measurement } from '../measurement.ts';
import type { FunctionPoolModel } from '../model.ts';
import type { Calls } from './calls.ts';
import type { Told } from './followed-pool.ts';
import type { FunctionInstances } from './function-instances.ts';
import {
  ANSWERED,
  book,
  bookBusy,
  COLD,
  LOST,
  Outcomes,
  PROVISIONED,
  stepsOf,
  TIMED_OUT,
  WARM,
} from './outcomes.ts';
import type { Requests } from './pool.ts';

const NEVER = Number.POSITIVE_INFINITY;
/** In place of an arrival: no request, or one that nobody waits for. */
const NOBODY = Number.NEGATIVE_INFINITY;

export class CallingCourses {
  /** Told of each request what became of it; null where nobody follows them. */
  told: Told | null = null;
  private readonly model: FunctionPoolModel;
  private readonly instances: FunctionInstances;
  private readonly calls: Calls;
  private readonly measurement: Measurement;
  /** By instance, of its request: */
  private readonly arrivedUs: number[] = [];
  private readonly start: number[] = [];
  private readonly failed: number[] = [];
  /** What its follower calls it. */
  private readonly numbers: number[] = [];
  /** What of its time is not billed, which comes first. */
  private readonly unbilledUs: number[] = [];
  private readonly processedUs: number[] = [];
  private readonly callUs: number[] = [];
  /** When it is cut if it is not done by then, and how it ends then. */
  private readonly endsUs: number[] = [];
  private readonly cutBy: number[] = [];
  /** One row, for the request that is booked. */
  private readonly row: Requests = {
    timesUs: new Float64Array(1),
    worksUs: new Float64Array(1),
    failures: new Uint8Array(1),
  };
  private readonly outcomes = new Outcomes(1);
  private readonly eventUs = new Float64Array(1);

  constructor(
    model: FunctionPoolModel,
    instances: FunctionInstances,
    calls: Calls,
    measurement: Measurement,
  ) {
    this.model = model;
    this.instances = instances;
    this.calls = calls;
    this.measurement = measurement;
  }

  /** An instance takes the request `i`, with a start of that kind. */
  begin(instance: number, { timesUs, worksUs, failures, numbers }: Requests, i: number, start: number): void {
    const { model, eventUs } = this;
    const { coldStart, completions, onDemand, zones } = this.instances;
    const resumeUs = start === WARM ? (onDemand.pauses?.resumeUs(instance, timesUs[i]) ?? 0) : 0;
    const startedUs = timesUs[i] + (start === COLD ? coldStart.delayUs : resumeUs);
    const durationUs = Math.floor(worksUs[i] * model.workScale + 0.5);
    const callUs = Math.min(durationUs, Math.round(worksUs[i] * this.calls.share));
    const lossUs = zones?.lossUs[instance] ?? NEVER;
    const timeoutUs = startedUs + model.timeoutUs;
    this.arrivedUs[instance] = timesUs[i];
    this.start[instance] = start;
    this.failed[instance] = failures?.[i] ?? 0;
    if (numbers !== undefined) this.numbers[instance] = numbers[i];
    this.unbilledUs[instance] = start === COLD ? coldStart.delayUs - coldStart.billedUs : resumeUs;
    this.processedUs[instance] = startedUs + durationUs - callUs;
    this.callUs[instance] = callUs;
    this.endsUs[instance] = Math.min(timeoutUs, lossUs);
    this.cutBy[instance] = lossUs < timeoutUs ? LOST : TIMED_OUT;
    eventUs[0] = Math.min(this.processedUs[instance], this.endsUs[instance]);
    completions.push(eventUs, 0, instance);
  }

  /** A request is refused. */
  refuse({ timesUs, numbers }: Requests, i: number): void {
    const { measurement } = this;
    if (numbers !== undefined) this.told?.(numbers[i], timesUs[i], timesUs[i], false);
    if (timesUs[i] < 0) return;
    const bin = Math.floor(timesUs[i] / measurement.binUs);
    measurement.arrivals[bin]++;
    measurement.throttled[bin]++;
  }

  /** When the next one is done with something. */
  get nextUs(): number {
    return Math.min(this.calls.nextUs, this.instances.completions.nextUs);
  }

  /** Everything that is done up to and including `untilUs`. */
  settle(untilUs: number): void {
    const { calls, instances } = this;
    const { completions } = instances;
    for (;;) {
      const isCall = calls.nextUs <= completions.nextUs;
      const nowUs = isCall ? calls.nextUs : completions.nextUs;
      if (nowUs > untilUs) return;
      if (!isCall) this.processed(completions.pop(), nowUs);
      else {
        const instance = calls.pass();
        instances.calling = calls.size;
        if (instance >= 0) this.end(instance, nowUs, calls.wasCut);
      }
    }
  }

  /** Books what is still under way when all is settled; returns the instances whose end is not known. */
  endHorizon(endUs: number): number[] {
    const underWay = this.arrivedUs.flatMap((atUs, instance) => (atUs === NOBODY ? [] : [instance]));
    for (const instance of underWay) this.book(instance, endUs, NEVER, ANSWERED);
    return underWay.filter((instance) => this.processedUs[instance] <= endUs);
  }

  /** The request of an instance is done with the processor, or cut before; a ping is over. */
  private processed(instance: number, nowUs: number): void {
    if ((this.arrivedUs[instance] ?? NOBODY) === NOBODY) {
      this.instances.release(instance, nowUs);
      return;
    }
    const { callUs, endsUs, processedUs } = this;
    const isCut = nowUs < processedUs[instance] || (callUs[instance] > 0 && endsUs[instance] === nowUs);
    if (isCut || callUs[instance] === 0) this.end(instance, nowUs, isCut);
    else {
      this.calls.enter(nowUs, instance, callUs[instance], endsUs[instance]);
      this.instances.calling = this.calls.size;
    }
  }

  private end(instance: number, nowUs: number, isCut: boolean): void {
    const ending = isCut ? this.cutBy[instance] : ANSWERED;
    const isGood = ending === ANSWERED && this.failed[instance] === 0;
    this.told?.(this.numbers[instance], this.arrivedUs[instance], nowUs, isGood);
    this.book(instance, nowUs, nowUs, ending);
    this.arrivedUs[instance] = NOBODY;
    if (ending === TIMED_OUT && this.model.timeoutEndsInstance)
      this.instances.onDemand.retireAt(instance, nowUs);
    this.instances.release(instance, nowUs);
  }

  private book(instance: number, billedToUs: number, doneUs: number, ending: number): void {
    const { measurement, model, outcomes, row } = this;
    const arrivedUs = this.arrivedUs[instance];
    row.timesUs[0] = arrivedUs;
    (row.failures as Uint8Array)[0] = this.failed[instance];
    outcomes.start[0] = this.start[instance];
    outcomes.ending[0] = ending;
    outcomes.doneUs[0] = doneUs;
    outcomes.meteredUs[0] = Math.max(0, billedToUs - arrivedUs - this.unbilledUs[instance]);
    if (arrivedUs >= 0) {
      book(measurement, model.metering, row, outcomes, 0, 1);
      return;
    }
    bookBusy(measurement, row, outcomes, 0, 1);
    // What began before the horizon is billed for what of it lies in it, as what outlives it is.
    const billedUs = Math.min(outcomes.meteredUs[0], billedToUs);
    if (billedUs <= 0) return;
    const steps = stepsOf(billedUs, model.metering);
    if (this.start[instance] === PROVISIONED) measurement.provisionedSteps += steps;
    else measurement.onDemandSteps += steps;
  }
}
