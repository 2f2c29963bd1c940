/**
 * What the requests of a deployment call and wait for, such as a database: so many connections, in front of which the others
 * wait in the order they come, and calls that slow each other down. Exact, also where it becomes slower for a while.
 */
import type { DownstreamModel, FaultModel } from '../model.ts';
import { Contended } from './pace.ts';
import { SharedProcessor } from './sharing-processor.ts';
import { WaitingCallers } from './waiting-callers.ts';

const NEVER = Number.POSITIVE_INFINITY;

export class Downstream {
  private readonly connections: number;
  private readonly pace: Contended;
  private readonly service: SharedProcessor;
  private readonly line = new WaitingCallers();
  private readonly slow: readonly Extract<FaultModel, { fault: 'slowDownstream' }>[];
  /** When it becomes slower or faster, in order. */
  private readonly changesUs: readonly number[];
  private changed = 0;

  constructor({ connections, contention, coherency }: DownstreamModel, faults: readonly FaultModel[]) {
    this.connections = connections;
    this.pace = new Contended(contention, coherency);
    this.service = new SharedProcessor(this.pace);
    this.slow = faults.filter((each) => each.fault === 'slowDownstream');
    this.changesUs = this.slow.flatMap(({ fromUs, toUs }) => [fromUs, toUs]).sort((a, b) => a - b);
  }

  /** A call comes that takes `workUs` alone. */
  enter(nowUs: number, caller: number, workUs: number): void {
    this.catchUp(nowUs);
    if (this.service.size < this.connections) this.service.enter(nowUs, workUs, caller);
    else this.line.push(caller, workUs);
  }

  /** When it is to be looked at next: a call is done by then, or all take longer or less long from then on. */
  get nextUs(): number {
    const changeUs = this.service.size === 0 ? NEVER : (this.changesUs[this.changed] ?? NEVER);
    return Math.min(this.service.nextUs, changeUs);
  }

  /** Whose call is done by `nowUs`, or -1. */
  takeDone(nowUs: number): number {
    this.catchUp(nowUs);
    const caller = this.service.takeDone(nowUs);
    if (caller >= 0) this.admit(nowUs);
    return caller;
  }

  /** A caller goes before its call is done, or has begun. */
  leave(nowUs: number, caller: number): void {
    this.catchUp(nowUs);
    if (this.line.remove(caller)) return;
    this.service.remove(nowUs, caller);
    this.admit(nowUs);
  }

  /** The first in line gets the connection that has become free. */
  private admit(nowUs: number): void {
    if (this.line.size > 0) this.service.enter(nowUs, this.line.firstWorkUs, this.line.shift());
  }

  private catchUp(nowUs: number): void {
    for (; this.changesUs[this.changed] <= nowUs; this.changed++) {
      const atUs = this.changesUs[this.changed];
      this.service.pass(atUs);
      const now = this.slow.filter(({ fromUs, toUs }) => atUs >= fromUs && atUs < toUs);
      this.pace.factor = now.reduce((product, { factor }) => product * factor, 1);
    }
  }
}
