/**
 * The gamma function and its relatives, as far as fitting a gamma or Weibull law needs them. Everything in logarithms,
 * because shapes far below 1 give quantiles that a double cannot hold.
 */
import { normalQuantile } from '../random/normal-quantile.ts';

/** Lanczos' approximation with g = 7 and nine terms (coefficients by P. Godfrey, 2001): relative error about 1e-15. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  let sum = LANCZOS[0]!;
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (z + i);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * P(shape, e^logX), the share of a gamma law with scale 1 that lies below e^logX.
 * Series below shape + 1, continued fraction (Lentz) above: Abramowitz and Stegun 6.5.29 and 6.5.31.
 */
export function gammaShareBelow(shape: number, logX: number): number {
  const x = Math.exp(logX);
  const front = shape * logX - x - logGamma(shape);
  return x < shape + 1
    ? Math.exp(front) * lowerSeries(shape, x)
    : 1 - Math.exp(front) * upperFraction(shape, x);
}

const PRECISION = 1e-16;

function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; term > sum * PRECISION; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let product = d;
  for (let n = 1, change = 0; Math.abs(change - 1) > 4 * PRECISION && n < 100_000; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    change = c * d;
    product *= change;
  }
  return product;
}

/** Above it the cube-root law of Wilson and Hilferty (1931) is exact to about 1e-8. */
const CUBE_ROOT_SHAPE = 100_000;

/** ln of the quantile of a gamma law with scale 1: Newton's steps on ln x, kept inside a bracket. */
export function logGammaQuantile(shape: number, p: number): number {
  const cubeRoot = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  if (shape > CUBE_ROOT_SHAPE) return Math.log(shape) + 3 * Math.log(cubeRoot);
  // For small x, P ≈ x^shape ÷ Γ(shape + 1), which is also an upper bound on P: the quantile is never lower.
  let low = (Math.log(p) + logGamma(shape + 1)) / shape;
  let high = Math.max(low, Math.log(shape + 10 * Math.sqrt(shape) + 10 - 2 * Math.log1p(-p))) + 1;
  let logX = cubeRoot > 0.1 ? Math.log(shape) + 3 * Math.log(cubeRoot) : low;
  for (let i = 0; i < 100 && high - low > 1e-14; i++) {
    if (!(logX > low && logX < high)) logX = (low + high) / 2;
    const excess = gammaShareBelow(shape, logX) - p;
    if (excess > 0) high = logX;
    else low = logX;
    const slope = Math.exp(shape * logX - Math.exp(logX) - logGamma(shape));
    const next = logX - excess / slope;
    if (Math.abs(next - logX) < 1e-14) return next;
    logX = next;
  }
  return logX;
}
