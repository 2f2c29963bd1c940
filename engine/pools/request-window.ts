import type { RequestWindowModel } from '../model.ts';

/** So many requests in each minute or day, whenever in it they come: counted anew when the next one begins. */
export class RequestWindow {
  private readonly most: number;
  private readonly everyUs: number;
  private number = Number.NEGATIVE_INFINITY;
  private count = 0;

  constructor({ most, everyUs }: RequestWindowModel) {
    this.most = most;
    this.everyUs = everyUs;
  }

  /** Whether the window of `nowUs` has room for one more, which then counts; calls come in order of time. */
  take(nowUs: number): boolean {
    const number = Math.floor(nowUs / this.everyUs);
    if (number !== this.number) {
      this.number = number;
      this.count = 0;
    }
    if (this.count >= this.most) return false;
    this.count++;
    return true;
  }
}
