/** Calls that are not over, as columns; their numbers are reused, so that memory grows with those that are open alone. */

const NOBODY = Number.NEGATIVE_INFINITY;

export class OpenCalls {
  /** When its first attempt was sent; -Infinity for a number that is free. */
  readonly firstUs: number[] = [];
  readonly workUs: number[] = [];
  /** Attempts so far. */
  readonly tries: number[] = [];
  /** When the attempt was sent that it waits for; -Infinity where it waits for none. */
  private readonly awaitedUs: number[] = [];
  private readonly freed: number[] = [];

  open(nowUs: number, workUs: number): number {
    const call = this.freed.pop() ?? this.firstUs.length;
    this.firstUs[call] = nowUs;
    this.workUs[call] = workUs;
    this.tries[call] = 0;
    this.awaitedUs[call] = NOBODY;
    return call;
  }

  close(call: number): void {
    this.firstUs[call] = NOBODY;
    this.awaitedUs[call] = NOBODY;
    this.freed.push(call);
  }

  /** An attempt is sent. No two of one number are ever sent at the same time, so the time tells which one it was. */
  send(call: number, nowUs: number): void {
    this.tries[call]++;
    this.awaitedUs[call] = nowUs;
  }

  /** Whether the attempt sent at `sentUs` is the one that the call waits for; others were given up, or of an earlier call. */
  awaits(call: number, sentUs: number): boolean {
    return this.awaitedUs[call] === sentUs;
  }

  settle(call: number): void {
    this.awaitedUs[call] = NOBODY;
  }

  /** Those that are open and were made at or after time 0. */
  get counted(): number {
    return this.firstUs.reduce((count, firstUs) => count + (firstUs >= 0 ? 1 : 0), 0);
  }
}
