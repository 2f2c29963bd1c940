/** Requests under way in the instances of a fleet, as columns by number; numbers are used again. */
import { hasFailed } from './request-tag.ts';

/** A request that leaves its instance. */
export interface Leaving {
  instance: number;
  arrivedUs: number;
  /** Where starts are kept. */
  startedUs: number;
  tag: number;
  failed: boolean;
  timedOut: boolean;
}

export class UnderWay {
  readonly instances: number[] = [];
  /** When each is cut if it is not done by then. */
  readonly endsUs: number[] = [];
  /** What is left to wait for after the part that needs the processor. */
  readonly waitUs: number[] = [];
  /** Whether it was cut. */
  readonly cut: boolean[] = [];
  /** Whether it would be cut with its instance, and not by its timeout. */
  private readonly losable: boolean[] = [];
  private readonly arrivedUs: number[] = [];
  /** Null where nobody asks. */
  private readonly startedUs: number[] | null;
  private readonly tags: number[] = [];
  private readonly freed: number[] = [];

  /** `keepsStarts`: whether it is asked when a request started. */
  constructor(keepsStarts: boolean) {
    this.startedUs = keepsStarts ? [] : null;
  }

  /** One starts, in an instance that is lost at `lossUs`, and may take until `timeoutUs`. */
  add(
    instance: number,
    nowUs: number,
    arrivedUs: number,
    tag: number,
    timeoutUs: number,
    lossUs: number,
  ): number {
    const request = this.freed.pop() ?? this.arrivedUs.length;
    this.instances[request] = instance;
    this.arrivedUs[request] = arrivedUs;
    if (this.startedUs !== null) this.startedUs[request] = nowUs;
    this.tags[request] = tag;
    this.endsUs[request] = Math.min(timeoutUs, lossUs);
    this.losable[request] = lossUs < timeoutUs;
    this.cut[request] = false;
    return request;
  }

  /** Takes a request that is answered, or cut, out of its instance. */
  leave(request: number, leaving: Leaving): void {
    const isLost = this.cut[request] && this.losable[request];
    leaving.instance = this.instances[request];
    leaving.arrivedUs = this.arrivedUs[request];
    if (this.startedUs !== null) leaving.startedUs = this.startedUs[request];
    leaving.tag = this.tags[request];
    leaving.failed = isLost || hasFailed(leaving.tag);
    leaving.timedOut = this.cut[request] && !isLost;
    this.arrivedUs[request] = Number.NEGATIVE_INFINITY;
    this.freed.push(request);
  }

  /** Requests that arrived at or after time 0 and are still under way. */
  get counted(): number {
    return this.arrivedUs.reduce((count, arrivedUs) => count + (arrivedUs >= 0 ? 1 : 0), 0);
  }

  /** When each of them started; nothing where that is not kept. */
  get sinceUs(): number[] {
    return this.startedUs?.filter((_, request) => this.arrivedUs[request] > Number.NEGATIVE_INFINITY) ?? [];
  }
}
