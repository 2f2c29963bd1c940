/** Requests of a fleet that have a processor of their own, and then call something that they share. */
import type { Calls } from './calls.ts';
import type { EventQueue } from './event-queue.ts';
import { PROCESSED_ALONE, subjectOf } from './fleet-events.ts';
import type { UnderWay } from './under-way.ts';

export class CallingWork {
  private readonly requests: UnderWay;
  private readonly events: EventQueue;
  private readonly calls: Calls;
  /** By request: when it is done with its processor. */
  private readonly processedUs: number[] = [];
  private readonly eventUs = new Float64Array(1);

  constructor(requests: UnderWay, events: EventQueue, calls: Calls) {
    this.requests = requests;
    this.events = events;
    this.calls = calls;
  }

  /** A request begins that takes `durationUs` alone, `workUs` at the reference speed. */
  start(request: number, nowUs: number, durationUs: number, workUs: number): void {
    const { requests, eventUs } = this;
    const callUs = Math.min(durationUs, Math.round(workUs * this.calls.share));
    requests.waitUs[request] = callUs;
    this.processedUs[request] = nowUs + durationUs - callUs;
    eventUs[0] = Math.min(this.processedUs[request], requests.endsUs[request]);
    this.events.push(eventUs, 0, subjectOf(PROCESSED_ALONE, request));
  }

  /** It is done with its processor, or cut: whether that is its end. */
  processed(request: number, nowUs: number): boolean {
    const { cut, endsUs, waitUs } = this.requests;
    const calls = waitUs[request] > 0;
    cut[request] = nowUs < this.processedUs[request] || (calls && endsUs[request] === nowUs);
    if (cut[request] || !calls) return true;
    this.calls.enter(nowUs, request, waitUs[request], endsUs[request]);
    return false;
  }
}
