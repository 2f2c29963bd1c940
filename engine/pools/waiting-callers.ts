/** Callers in line, first come first served; any of them may go before its turn. */
const NONE = -1;

export class WaitingCallers {
  size = 0;
  private first = NONE;
  private last = NONE;
  /** By caller. */
  private readonly workUs: number[] = [];
  private readonly isIn: boolean[] = [];
  private readonly before: number[] = [];
  private readonly after: number[] = [];

  push(caller: number, workUs: number): void {
    this.workUs[caller] = workUs;
    this.isIn[caller] = true;
    this.before[caller] = this.last;
    this.after[caller] = NONE;
    if (this.last === NONE) this.first = caller;
    else this.after[this.last] = caller;
    this.last = caller;
    this.size++;
  }

  /** There must be one, here and below. */
  get firstWorkUs(): number {
    return this.workUs[this.first];
  }

  shift(): number {
    const caller = this.first;
    this.remove(caller);
    return caller;
  }

  /** False for one that is not in line. */
  remove(caller: number): boolean {
    if (!this.isIn[caller]) return false;
    const [before, after] = [this.before[caller], this.after[caller]];
    if (before === NONE) this.first = after;
    else this.after[before] = after;
    if (after === NONE) this.last = before;
    else this.before[after] = before;
    this.isIn[caller] = false;
    this.size--;
    return true;
  }
}
