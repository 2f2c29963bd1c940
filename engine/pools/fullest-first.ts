import { ServersByLoad } from './servers-by-load.ts';

/** A server with the most requests that still has a place first: the others become idle and can go. */
export class FullestFirst extends ServersByLoad {
  /** No server with a free place has more. */
  private highest = -1;

  protected override nextLoad(): number {
    while (this.highest >= 0 && this.stacks[this.highest].length === 0) this.highest--;
    return this.highest;
  }

  protected override came(load: number): void {
    if (load > this.highest) this.highest = load;
  }
}
