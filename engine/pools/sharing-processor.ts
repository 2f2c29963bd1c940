/**
 * What several requests use at once, such as the processor of an instance: all go equally fast, as their number decides.
 * Exact, whatever comes and goes: all requests have attained the same service since they came, so the one that is done first
 * is found by a clock of service, not of time. Known as egalitarian processor sharing, here with any speed for any number.
 */
import { EventHeap } from './event-heap.ts';
import type { Pace } from './pace.ts';

const SERVICE = 0;
const AT = 1;
const DONE = 2;
/** Service in microseconds that rounding may take away; far less than any time is told to. */
const ROUNDING_US = 1e-4;

export class SharedProcessor {
  private readonly pace: Pace;
  /** By the service at which each is done. */
  private readonly entries = new EventHeap();
  private sequence = 0;
  /** Service that a request present since the last idle moment has had, at what time, and a place to pass a number in. */
  private readonly clock = new Float64Array(3);

  /** Whoever changes the pace lets it `pass` the time up to then first. */
  constructor(pace: Pace) {
    this.pace = pace;
  }

  /** Requests on it. */
  get size(): number {
    return this.entries.size;
  }

  /** A request comes that takes `workUs` alone. */
  enter(nowUs: number, workUs: number, request: number): void {
    const { clock, entries } = this;
    this.pass(nowUs);
    clock[DONE] = clock[SERVICE] + workUs;
    entries.push(clock, DONE, this.sequence++, request);
  }

  /** When the next request will be done if none comes or goes before, in whole microseconds; Infinity where there is none. */
  get nextUs(): number {
    const { clock, entries } = this;
    if (entries.size === 0) return Number.POSITIVE_INFINITY;
    if (this.isDone) return clock[AT];
    const leftUs = (entries.nextUs - clock[SERVICE]) * this.pace.stretch(entries.size);
    // Later than now in any case: a look that finds nothing done must not be followed by another at the same time.
    return Math.max(clock[AT] + 1, Math.ceil(clock[AT] + leftUs - ROUNDING_US));
  }

  /** The next request that is done by `nowUs`, or -1; it is no longer on the processor. */
  takeDone(nowUs: number): number {
    this.pass(nowUs);
    return this.isDone ? this.entries.pop() : -1;
  }

  /** A request goes before it is done. */
  remove(nowUs: number, request: number): void {
    this.pass(nowUs);
    this.entries.remove(request);
  }

  /** Whether the next request has had all its service. */
  private get isDone(): boolean {
    return this.entries.nextUs <= this.clock[SERVICE] + ROUNDING_US;
  }

  /** Gives everyone the service of the time that has passed. */
  pass(nowUs: number): void {
    const { clock, entries } = this;
    // Idle, the clock of service starts anew, so that it never grows beyond what a number can tell apart.
    if (entries.size === 0) clock[SERVICE] = 0;
    else clock[SERVICE] += (nowUs - clock[AT]) * this.pace.speed(entries.size);
    clock[AT] = nowUs;
  }
}
