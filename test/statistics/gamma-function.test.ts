import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gammaShareBelow, logGamma, logGammaQuantile } from '../../engine/statistics/gamma-function.ts';

describe('gamma function', () => {
  it.each([
    [1, 0],
    [2, 0],
    [5, Math.log(24)],
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [0.1, 2.252712651734206],
    [171, 706.573062245787],
  ])('ln Γ(%d) = %d', (x, value) => {
    expect(logGamma(x)).toBeCloseTo(value, 11);
  });

  it('has the shares of the exponential and of the Erlang law', () => {
    for (const x of [0.01, 0.5, 1, 3, 20]) {
      expect(gammaShareBelow(1, Math.log(x))).toBeCloseTo(1 - Math.exp(-x), 13);
      expect(gammaShareBelow(2, Math.log(x))).toBeCloseTo(1 - Math.exp(-x) * (1 + x), 13);
    }
  });

  it('has the quantiles of chi-squared tables', () => {
    // Half of the 95 % points of chi-squared with 1, 10 and 100 degrees of freedom.
    expect(2 * Math.exp(logGammaQuantile(0.5, 0.95))).toBeCloseTo(3.841458820694124, 9);
    expect(2 * Math.exp(logGammaQuantile(5, 0.95))).toBeCloseTo(18.307038053275146, 9);
    expect(2 * Math.exp(logGammaQuantile(50, 0.95))).toBeCloseTo(124.34211340400407, 8);
  });

  it('inverts itself', () => {
    const shapes = fc.double({ min: Math.log(0.01), max: Math.log(5000), noNaN: true });
    const shares = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(shapes, shares, (logShape, p) => {
        const shape = Math.exp(logShape);
        expect(gammaShareBelow(shape, logGammaQuantile(shape, p))).toBeCloseTo(p, 9);
      }),
    );
  });

  it('joins the cube-root law smoothly', () => {
    const below = logGammaQuantile(99_999, 0.99) - Math.log(99_999);
    const above = logGammaQuantile(100_001, 0.99) - Math.log(100_001);
    expect(above).toBeCloseTo(below, 6);
  });
});
