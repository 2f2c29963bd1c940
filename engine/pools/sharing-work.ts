/**
 * Requests under way in instances whose processors they share: first the part of a request that needs the processor, then the
 * part that waits (for a database, another service), which overlaps with everything freely or, where
 * all wait for the same thing, is a call. When one ends is not known when it starts, because others come.
 */
import type { SharingModel } from '../model.ts';
import type { Calls } from './calls.ts';
import type { EventQueue } from './event-queue.ts';
import { PROCESSED, subjectOf, WAITED } from './fleet-events.ts';
import { EvenShare } from './pace.ts';
import { SharedProcessor } from './sharing-processor.ts';
import type { UnderWay } from './under-way.ts';

const NONE = -1;

export class SharedWork {
  /** Requests' worth of full speed that all processors together give now. */
  inUse = 0;
  private readonly sharing: SharingModel;
  private readonly requests: UnderWay;
  /** Null where waiting is no more than time. */
  private readonly calls: Calls | null;
  private readonly events: EventQueue;
  /** Time of the event being scheduled. */
  private readonly eventUs = new Float64Array(1);
  /** By instance: its processor, and the one event of it that counts. */
  private readonly processors: SharedProcessor[] = [];
  private readonly lookUs: number[] = [];
  private readonly used: number[] = [];
  /** By instance, the requests on its processor in the order they came, which is that of their timeouts. */
  private readonly oldest: number[] = [];
  private readonly newest: number[] = [];
  private readonly before: number[] = [];
  private readonly after: number[] = [];

  constructor(sharing: SharingModel, requests: UnderWay, events: EventQueue, calls: Calls | null) {
    this.sharing = sharing;
    this.requests = requests;
    this.calls = calls;
    this.events = events;
  }

  /** A request begins that takes `durationUs` alone. */
  start(request: number, nowUs: number, durationUs: number): void {
    const instance = this.requests.instances[request];
    const workUs = durationUs * this.sharing.processorShare;
    this.requests.waitUs[request] = durationUs - workUs;
    if (this.processors[instance] === undefined) this.addProcessor(instance);
    this.processors[instance].enter(nowUs, workUs, request);
    this.join(instance, request);
    this.lookNext(instance);
  }

  /**
   * An instance's processor is looked at. Those that are done with it go on waiting, or call; returns a request that is cut
   * here, or -1. To be called until it returns -1.
   */
  processed(instance: number, nowUs: number): number {
    // Others came or went since it was scheduled, and another event took its place.
    if (this.lookUs[instance] !== nowUs) return NONE;
    const processor = this.processors[instance];
    const { cut, endsUs } = this.requests;
    for (let request = processor.takeDone(nowUs); request !== NONE; request = processor.takeDone(nowUs)) {
      this.part(instance, request);
      this.wait(request, nowUs);
    }
    const request = this.oldest[instance];
    if (request !== NONE && endsUs[request] <= nowUs) {
      processor.remove(nowUs, request);
      this.part(instance, request);
      cut[request] = true;
      return request;
    }
    this.lookNext(instance);
    return NONE;
  }

  /** A request goes on to what it waits for. */
  private wait(request: number, nowUs: number): void {
    const { cut, endsUs, waitUs } = this.requests;
    if (this.calls !== null && waitUs[request] > 0) {
      this.calls.enter(nowUs, request, waitUs[request], endsUs[request]);
      return;
    }
    const doneUs = nowUs + Math.round(waitUs[request]);
    cut[request] = doneUs > endsUs[request];
    this.eventUs[0] = Math.min(endsUs[request], doneUs);
    this.events.push(this.eventUs, 0, subjectOf(WAITED, request));
  }

  private addProcessor(instance: number): void {
    this.processors[instance] = new SharedProcessor(new EvenShare(this.sharing.fullSpeed));
    this.lookUs[instance] = Number.POSITIVE_INFINITY;
    this.used[instance] = 0;
    this.oldest[instance] = NONE;
    this.newest[instance] = NONE;
  }

  /** Schedules the next look at a processor, unless that is already the next. */
  private lookNext(instance: number): void {
    const used = Math.min(this.processors[instance].size, this.sharing.fullSpeed);
    this.inUse += used - this.used[instance];
    this.used[instance] = used;
    const oldest = this.oldest[instance];
    const timeoutUs = oldest === NONE ? Number.POSITIVE_INFINITY : this.requests.endsUs[oldest];
    const nextUs = Math.min(this.processors[instance].nextUs, timeoutUs);
    if (nextUs === this.lookUs[instance]) return;
    this.lookUs[instance] = nextUs;
    if (nextUs === Number.POSITIVE_INFINITY) return;
    this.eventUs[0] = nextUs;
    this.events.push(this.eventUs, 0, subjectOf(PROCESSED, instance));
  }

  private join(instance: number, request: number): void {
    const last = this.newest[instance];
    this.before[request] = last;
    this.after[request] = NONE;
    if (last === NONE) this.oldest[instance] = request;
    else this.after[last] = request;
    this.newest[instance] = request;
  }

  private part(instance: number, request: number): void {
    const [before, after] = [this.before[request], this.after[request]];
    if (before === NONE) this.oldest[instance] = after;
    else this.after[before] = after;
    if (after === NONE) this.newest[instance] = before;
    else this.before[after] = before;
  }
}
