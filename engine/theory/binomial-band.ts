import { checkShare, checkWhole } from './limits.ts';

/**
 * The central band of a binomial law: the narrowest whole numbers [low, high] that leave at most (1 − coverage) ÷ 2 on
 * either side. How many of `trials` true 95 % intervals may miss the truth before something is wrong, too few included.
 *
 * `trials`: a whole number from 0. `probability`: of each; `coverage`: such as 0.999. Both between 0 and 1, ends excluded.
 * By summing the law outwards from its mode, so it is right also where the probability of 0 is too small for a double.
 *
 * Source: exact binomial test (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934).
 */
export function binomialBand(
  trials: number,
  probability: number,
  coverage: number,
): [low: number, high: number] {
  checkWhole('trials', trials, 0);
  checkShare('probability', probability);
  checkShare('coverage', coverage);
  const weights = binomialWeights(trials, probability);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const tail = ((1 - coverage) / 2) * total;
  let low = 0;
  for (let below = weights[0]!; below <= tail; below += weights[low]!) low++;
  let high = trials;
  for (let above = weights[trials]!; above <= tail; above += weights[high]!) high--;
  return [low, high];
}

/** P(X = k) for k = 0…trials, relative to the most likely k. */
function binomialWeights(trials: number, probability: number): Float64Array {
  const weights = new Float64Array(trials + 1);
  const mode = Math.min(trials, Math.floor((trials + 1) * probability));
  weights[mode] = 1;
  const odds = probability / (1 - probability);
  for (let k = mode; k < trials; k++) weights[k + 1] = weights[k]! * ((trials - k) / (k + 1)) * odds;
  for (let k = mode; k > 0; k--) weights[k - 1] = weights[k]! * (k / (trials - k + 1) / odds);
  return weights;
}
