/** Requests under way in the instances of a fleet, as columns by number; numbers are used again. */

/** A request that leaves its instance. */
export interface Leaving {
  instance: number;
  arrivedUs: number;
  startedUs: number;
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
  private readonly startedUs: number[] = [];
  private readonly failed: boolean[] = [];
  private readonly freed: number[] = [];

  /** One starts, in an instance that is lost at `lossUs`, and may take until `timeoutUs`. */
  add(
    instance: number,
    nowUs: number,
    arrivedUs: number,
    failed: boolean,
    timeoutUs: number,
    lossUs: number,
  ): number {
    const request = this.freed.pop() ?? this.arrivedUs.length;
    this.instances[request] = instance;
    this.arrivedUs[request] = arrivedUs;
    this.startedUs[request] = nowUs;
    this.failed[request] = failed;
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
    leaving.startedUs = this.startedUs[request];
    leaving.failed = this.failed[request] || isLost;
    leaving.timedOut = this.cut[request] && !isLost;
    this.arrivedUs[request] = Number.NEGATIVE_INFINITY;
    this.freed.push(request);
  }

  /** When each request started that arrived at or after time 0 and is still under way. */
  counted(): number[] {
    return this.startedUs.filter((_, request) => this.arrivedUs[request] >= 0);
  }
}
