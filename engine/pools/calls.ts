/**
 * Requests that are at a deployment's downstream, each known by a number, and until when each may stay there.
 * Equal times: what is done comes before what is cut.
 */
import type { DownstreamModel, FaultModel } from '../model.ts';
import { Downstream } from './downstream.ts';
import { EventHeap } from './event-heap.ts';

const NONE = -1;
/** So many are not worth a look. */
const FEW = 1000;

export class Calls {
  /** How many there are. */
  size = 0;
  /** Whether the last one that came back was not done. */
  wasCut = false;
  /** Part of a request's work that is done there. */
  readonly share: number;
  private readonly downstream: Downstream;
  private readonly limits = new EventHeap();
  private sequence = 0;
  /** By caller: until when it may stay, Infinity for ever and for one that is not there. */
  private readonly endsUs: number[] = [];
  /** A place to pass a time in. */
  private readonly limitUs = new Float64Array(1);

  constructor(model: DownstreamModel, faults: readonly FaultModel[]) {
    this.share = model.share;
    this.downstream = new Downstream(model, faults);
  }

  enter(nowUs: number, caller: number, workUs: number, endsUs: number): void {
    this.size++;
    this.endsUs[caller] = endsUs;
    this.downstream.enter(nowUs, caller, workUs);
    if (endsUs === Number.POSITIVE_INFINITY) return;
    if (this.limits.size > 2 * this.size + FEW) this.forgetReturned();
    this.limit(caller, endsUs);
  }

  private limit(caller: number, endsUs: number): void {
    this.limitUs[0] = endsUs;
    this.limits.push(this.limitUs, 0, this.sequence++, caller);
  }

  /** Limits of those that came back are left behind, for as long as they are few. */
  private forgetReturned(): void {
    const left: (readonly [caller: number, endsUs: number])[] = [];
    while (this.limits.size > 0) {
      const atUs = this.limits.nextUs;
      const caller = this.limits.pop();
      if (this.endsUs[caller] === atUs) left.push([caller, atUs]);
    }
    for (const [caller, atUs] of left) this.limit(caller, atUs);
  }

  /** When to look next. */
  get nextUs(): number {
    return Math.min(this.downstream.nextUs, this.limits.nextUs);
  }

  /** The look at `nextUs`: the caller that comes back, or -1 for none. */
  pass(): number {
    const nowUs = this.nextUs;
    if (this.downstream.nextUs === nowUs) {
      const caller = this.downstream.takeDone(nowUs);
      if (caller >= 0) this.back(caller, false);
      return caller;
    }
    const caller = this.limits.pop();
    // It came back before.
    if (this.endsUs[caller] !== nowUs) return NONE;
    this.downstream.leave(nowUs, caller);
    this.back(caller, true);
    return caller;
  }

  private back(caller: number, wasCut: boolean): void {
    this.size--;
    this.endsUs[caller] = Number.POSITIVE_INFINITY;
    this.wasCut = wasCut;
  }
}
