import type { DistributionModel } from '../../engine/model.ts';

const POINTS = 500;
/** Mean cold times that the tail reaches out to: beyond lies one in three million. */
const DEPTH = 15;

/**
 * The init that makes init + warm time an exponential time of mean `coldSec`, where the warm time is exponential of mean
 * `warmSec`, the shorter one: nothing with probability warm ÷ cold, else exponential of mean cold. For in Laplace transforms
 * 1 ÷ (1 + s cold) = 1 ÷ (1 + s warm) × (1 + s warm) ÷ (1 + s cold), and the last factor is
 * warm ÷ cold + (1 − warm ÷ cold) ÷ (1 + s cold). Its quantiles, linear in between: the mean is right to 1e-4.
 */
export function initForExponentialCold(warmSec: number, coldSec: number): DistributionModel {
  const nothing = warmSec / coldSec;
  const probabilities = [0];
  const valuesUs = [0];
  for (let point = 0; point <= POINTS; point++) {
    const x = (DEPTH * point) / POINTS;
    probabilities.push(point === POINTS ? 1 : nothing - (1 - nothing) * Math.expm1(-x));
    valuesUs.push(x * coldSec * 1e6);
  }
  return { distribution: 'empirical', probabilities, valuesUs };
}
