/**
 * Where a function of the rate changes its sign, in few and dear evaluations: false position in which the end that stays counts
 * for half at each step. (The Illinois rule halves it when it has stayed twice, which takes longer where curves have bends.)
 */

export interface Root {
  readonly ratePerSec: number;
  /** Of the function there, per request per second. */
  readonly slope: number;
}

const WIDTH = 0.001;
const MOST_STEPS = 12;
/** Points nearer than this to the root say little about the slope: bills are rounded to cents. */
const APART = 0.02;

/**
 * The root between two rates, to a thousandth of it. Where the signs at the ends are the same after all, which chance may do
 * to a root beside an end, the ends move apart; undefined where that does not help.
 */
export async function rootBetween(
  valueAt: (ratePerSec: number) => Promise<number>,
  lowPerSec: number,
  highPerSec: number,
): Promise<Root | undefined> {
  const seen: [rate: number, value: number][] = [];
  const evaluate = async (rate: number) => {
    const value = await valueAt(rate);
    seen.push([rate, value]);
    return value;
  };
  let [low, high] = [lowPerSec, highPerSec];
  let [atLow, atHigh] = await Promise.all([evaluate(low), evaluate(high)]);
  for (let tries = 0; atLow * atHigh > 0; tries++) {
    if (tries === 3) return undefined;
    if (Math.abs(atLow) < Math.abs(atHigh)) {
      low *= 0.95;
      atLow = await evaluate(low);
    } else {
      high *= 1.05;
      atHigh = await evaluate(high);
    }
  }
  let root = low;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = atHigh === atLow ? low : (low * atHigh - high * atLow) / (atHigh - atLow);
    const isNear = Math.abs(next - root) < WIDTH * next && step > 0;
    root = next;
    if (isNear || high - low < WIDTH * low) break;
    const value = await evaluate(next);
    if (value === 0) break;
    if (value * atHigh > 0) {
      [high, atHigh] = [next, value];
      atLow /= 2;
    } else {
      [low, atLow] = [next, value];
      atHigh /= 2;
    }
  }
  return { ratePerSec: root, slope: slopeAt(root, seen) };
}

/** Between the nearest points on either side that are far enough away. */
function slopeAt(root: number, seen: readonly (readonly [number, number])[]): number {
  const sorted = [...seen].sort(([a], [b]) => a - b);
  const below = sorted.filter(([rate]) => rate <= root * (1 - APART)).at(-1) ?? sorted[0]!;
  const above = sorted.find(([rate]) => rate >= root * (1 + APART)) ?? sorted.at(-1)!;
  return (above[1] - below[1]) / (above[0] - below[0]);
}
