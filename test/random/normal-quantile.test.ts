import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../engine/random/normal-quantile.ts';

fc.configureGlobal({ seed: 1 });

/** Share below x by the series φ(x) · Σ x^(2k+1) ÷ (1 · 3 · 5 ⋯ (2k+1)), to about 1e-16 for |x| < 4. */
function shareBelow(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 1; Math.abs(term) > 1e-18; k++) {
    term *= (x * x) / (2 * k + 1);
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

describe('normalQuantile', () => {
  // scipy.stats.norm.ppf 1.17; 0.075 is where the first approximation ends, exp(-25) ≈ 1.4e-11 where the second does.
  it.each([
    [2 ** -33, -6.3379577545537895],
    [1e-10, -6.361340902404056],
    [1e-6, -4.753424308822899],
    [0.001, -3.090232306167813],
    [0.025, -1.9599639845400545],
    [0.07, -1.4757910281791706],
    [0.075, -1.4395314709384563],
    [0.08, -1.4050715603096329],
    [0.25, -0.6744897501960817],
    [0.4, -0.2533471031357997],
    [0.6, 0.2533471031357997],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.99, 2.3263478740408408],
    [0.999, 3.090232306167813],
  ])('of %d is %d', (p, x) => {
    expect(Math.abs(normalQuantile(p) / x - 1)).toBeLessThan(2e-15);
  });

  it('is 0 in the middle', () => {
    expect(normalQuantile(0.5)).toBe(0);
  });

  // Whole multiples of 2^-33, so that 1 − p is exact.
  const shares = fc.integer({ min: 1, max: 2 ** 32 }).map((k) => k * 2 ** -33);

  it('is symmetric', () => {
    fc.assert(
      fc.property(shares, (p) => {
        expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 13);
      }),
    );
  });

  it('inverts the distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true }), (p) => {
        expect(Math.abs(shareBelow(normalQuantile(p)) - p)).toBeLessThan(1e-15);
      }),
      { numRuns: 1000 },
    );
  });

  it('rises across the borders of its three parts', () => {
    for (const border of [0.075, 0.925, Math.exp(-25)]) {
      const around = Array.from({ length: 21 }, (_, i) => normalQuantile(border * (1 + (i - 10) * 1e-9)));
      for (let i = 1; i < around.length; i++) expect(around[i]!).toBeGreaterThan(around[i - 1]!);
    }
  });
});
