/**
 * Functions that share an account, a pool each, with the clients in front of it where these try again. What one may do depends
 * on what the others do at the time, so all of them are brought to the time of a request before it is played.
 */
import type { FunctionPool } from './function-pool.ts';
import type { Requests } from './pool.ts';
import type { RetryingClients } from './retrying-clients.ts';

export class AccountFunctions {
  private readonly fronts: readonly (FunctionPool | RetryingClients)[];
  /** The pools before the clients: who learns something learns it of them. */
  private readonly movers: readonly (FunctionPool | RetryingClients)[];

  /** `clients`: of each pool, null where they do not try again. */
  constructor(pools: readonly FunctionPool[], clients: readonly (RetryingClients | null)[]) {
    this.fronts = pools.map((pool, f) => clients[f] ?? pool);
    this.movers = [...pools, ...clients.filter((each) => each !== null)];
  }

  /** Requests of one of the functions. */
  accept(fn: number, requests: Requests, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      this.advance(requests.timesUs[i]);
      this.fronts[fn].accept(requests, i, i + 1);
    }
  }

  beginHorizon(): void {
    this.advance(-1);
    for (const front of this.fronts) front.beginHorizon();
  }

  endHorizon(endUs: number): void {
    this.advance(endUs - 1);
    for (const front of this.fronts) front.endHorizon();
  }

  /** Everything that happens up to and including `nowUs`, in order of time. */
  private advance(nowUs: number): void {
    for (;;) {
      let next = this.movers[0];
      for (const mover of this.movers) if (mover.nextUs < next.nextUs) next = mover;
      if (next.nextUs > nowUs) return;
      next.step();
    }
  }
}
