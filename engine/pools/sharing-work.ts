/**
 * Requests under way in instances whose processors they share: first the part of a request that needs the processor, then the
 * part that waits (for a database, another service), which overlaps with everything freely. When one ends is not known when
 * it starts, because others come.
 */
import type { SharingModel } from '../model.ts';
import type { EventQueue } from './event-queue.ts';
import { PROCESSED, subjectOf, WAITED } from './fleet-events.ts';
import { SharedProcessor } from './sharing-processor.ts';

const NONE = -1;

/** A request that leaves its instance. */
export interface Leaving {
  instance: number;
  arrivedUs: number;
  tag: number;
  timedOut: boolean;
}

export class SharedWork {
  /** Requests' worth of full speed that all processors together give now. */
  inUse = 0;
  private readonly sharing: SharingModel;
  private readonly timeoutUs: number;
  private readonly events: EventQueue;
  /** Time of the event being scheduled. */
  private readonly eventUs = new Float64Array(1);
  /** By instance: its processor, and the one event of it that counts. */
  private readonly processors: SharedProcessor[] = [];
  private readonly lookUs: number[] = [];
  private readonly used: number[] = [];
  /** By request. */
  private readonly instances: number[] = [];
  private readonly arrivedUs: number[] = [];
  private readonly endsUs: number[] = [];
  private readonly waitUs: number[] = [];
  private readonly tags: number[] = [];
  private readonly timedOut: boolean[] = [];
  private readonly freed: number[] = [];
  /** By instance, the requests on its processor in the order they came, which is that of their timeouts. */
  private readonly oldest: number[] = [];
  private readonly newest: number[] = [];
  private readonly before: number[] = [];
  private readonly after: number[] = [];

  constructor(sharing: SharingModel, timeoutUs: number, events: EventQueue) {
    this.sharing = sharing;
    this.timeoutUs = timeoutUs;
    this.events = events;
  }

  /** A request begins that takes `durationUs` alone. */
  start(instance: number, nowUs: number, arrivedUs: number, durationUs: number, tag: number): void {
    const request = this.freed.pop() ?? this.arrivedUs.length;
    const workUs = durationUs * this.sharing.processorShare;
    this.instances[request] = instance;
    this.arrivedUs[request] = arrivedUs;
    this.endsUs[request] = nowUs + this.timeoutUs;
    this.waitUs[request] = durationUs - workUs;
    this.tags[request] = tag;
    if (this.processors[instance] === undefined) this.addProcessor(instance);
    this.processors[instance].enter(nowUs, workUs, request);
    this.join(instance, request);
    this.lookNext(instance);
  }

  /**
   * An instance's processor is looked at. Those that are done with it go on waiting; returns a request that its timeout ends
   * here, or -1. To be called until it returns -1.
   */
  processed(instance: number, nowUs: number): number {
    // Others came or went since it was scheduled, and another event took its place.
    if (this.lookUs[instance] !== nowUs) return NONE;
    const processor = this.processors[instance];
    for (let request = processor.takeDone(nowUs); request !== NONE; request = processor.takeDone(nowUs)) {
      this.part(instance, request);
      const doneUs = nowUs + Math.round(this.waitUs[request]);
      this.timedOut[request] = doneUs > this.endsUs[request];
      this.eventUs[0] = Math.min(this.endsUs[request], doneUs);
      this.events.push(this.eventUs, 0, subjectOf(WAITED, request));
    }
    const request = this.oldest[instance];
    if (request !== NONE && this.endsUs[request] <= nowUs) {
      processor.remove(nowUs, request);
      this.part(instance, request);
      this.timedOut[request] = true;
      return request;
    }
    this.lookNext(instance);
    return NONE;
  }

  /** Takes a request that is answered, or stopped, out of its instance. */
  leave(request: number, leaving: Leaving): void {
    leaving.instance = this.instances[request];
    leaving.arrivedUs = this.arrivedUs[request];
    leaving.tag = this.tags[request];
    leaving.timedOut = this.timedOut[request];
    this.arrivedUs[request] = Number.NEGATIVE_INFINITY;
    this.freed.push(request);
  }

  /** Requests that arrived at or after time 0 and are still under way. */
  get counted(): number {
    return this.arrivedUs.reduce((count, arrivedUs) => count + (arrivedUs >= 0 ? 1 : 0), 0);
  }

  private addProcessor(instance: number): void {
    this.processors[instance] = new SharedProcessor(this.sharing.fullSpeed);
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
    const timeoutUs = oldest === NONE ? Number.POSITIVE_INFINITY : this.endsUs[oldest];
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
