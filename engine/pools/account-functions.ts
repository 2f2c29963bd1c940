/**
 * Functions that share an account, a pool each. What one may do depends on what the others do at the time, so all of them are
 * brought to the time of a request before it is played.
 */
import type { FunctionPool } from './function-pool.ts';
import type { Requests } from './pool.ts';

export class AccountFunctions {
  private readonly pools: readonly FunctionPool[];

  constructor(pools: readonly FunctionPool[]) {
    this.pools = pools;
  }

  /** Requests of one of the functions. */
  accept(pool: number, requests: Requests, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      this.advance(requests.timesUs[i]);
      this.pools[pool].accept(requests, i, i + 1);
    }
  }

  beginHorizon(): void {
    this.advance(-1);
    for (const pool of this.pools) pool.beginHorizon();
  }

  endHorizon(endUs: number): void {
    this.advance(endUs);
    for (const pool of this.pools) pool.endHorizon();
  }

  /** Everything that happens up to and including `nowUs`, in order of time, in the first pool first. */
  private advance(nowUs: number): void {
    for (;;) {
      let next = this.pools[0];
      for (const pool of this.pools) if (pool.nextUs < next.nextUs) next = pool;
      if (next.nextUs > nowUs) return;
      next.step();
    }
  }
}
