/** Ends a try to fetch that takes too long. */
export class TryClock {
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;

  constructor(timeoutMs: number) {
    const tooLate = new DOMException('too late', 'TimeoutError');
    this.timer = setTimeout(() => this.controller.abort(tooLate), timeoutMs);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** From now on the whole time again. */
  restart(): void {
    this.timer.refresh();
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
