import { ServersByLoad } from './servers-by-load.ts';

/** A server with the fewest requests first: none works harder than it must. */
export class LeastLoaded extends ServersByLoad {
  /** No server with a free place has fewer. */
  private lowest = 0;

  protected override nextLoad(): number {
    while (this.lowest < this.places && this.stacks[this.lowest].length === 0) this.lowest++;
    return this.lowest < this.places ? this.lowest : -1;
  }

  protected override came(load: number): void {
    if (load < this.lowest) this.lowest = load;
  }
}
