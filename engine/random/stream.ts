/**
 * Named random streams: one per process, all from the scenario's seed, so that adding a function or a deployment never
 * reshuffles another. Alea, seeded by seedrandom and stepped here so that a whole block of numbers is drawn in one tight
 * loop; a test holds the numbers equal to seedrandom's own.
 */
import alea from 'seedrandom/lib/alea.js';

const TWO_POW_MINUS_32 = 2.3283064365386963e-10;
const HALF_STEP = TWO_POW_MINUS_32 / 2;

export class RandomStream {
  /** Alea's s0, s1, s2 and c: in an array, because a number kept in a field may be boxed at every step. */
  private readonly state: Float64Array;

  constructor(name: string) {
    const { s0, s1, s2, c } = alea(name, { state: true }).state();
    this.state = Float64Array.of(s0, s1, s2, c);
  }

  /** Next number in the open interval (0, 1): one of 2³² equally spaced values, never 0 or 1. */
  next(): number {
    const { state } = this;
    const t = 2091639 * state[0] + state[3] * TWO_POW_MINUS_32;
    state[0] = state[1];
    state[1] = state[2];
    state[3] = Math.floor(t);
    state[2] = t - state[3];
    return state[2] + HALF_STEP;
  }

  /** Writes the next `count` numbers to `out` from index 0. */
  fill(out: Float64Array, count: number): void {
    const { state } = this;
    let s0 = state[0];
    let s1 = state[1];
    let s2 = state[2];
    let c = state[3];
    for (let i = 0; i < count; i++) {
      const t = 2091639 * s0 + c * TWO_POW_MINUS_32;
      s0 = s1;
      s1 = s2;
      c = Math.floor(t);
      s2 = t - c;
      out[i] = s2 + HALF_STEP;
    }
    state[0] = s0;
    state[1] = s1;
    state[2] = s2;
    state[3] = c;
  }
}

/** The stream of one process, e.g. `randomStream('7', 'arrivals', 0)` for "7/arrivals/0". */
export function randomStream(seed: string, ...process: readonly (string | number)[]): RandomStream {
  return new RandomStream([seed, ...process].join('/'));
}
