import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gamma } from '../../engine/statistics/gamma.ts';

fc.configureGlobal({ seed: 1 });

const relativeError = (got: number, wanted: number) => Math.abs(got / wanted - 1);

describe('gamma', () => {
  it('is the factorial of whole numbers', () => {
    let factorial = 1;
    for (let n = 1; n <= 30; n++) {
      expect(relativeError(gamma(n), factorial)).toBeLessThan(1e-13);
      factorial *= n;
    }
  });

  it.each([
    [0.5, Math.sqrt(Math.PI)],
    [1.5, Math.sqrt(Math.PI) / 2],
    [2.5, (3 * Math.sqrt(Math.PI)) / 4],
    [1 / 3, 2.678938534707747],
    [0.1, 9.513507698668732],
    [1.4616321449683622, 0.8856031944108887],
  ])('of %d is %d', (x, value) => {
    expect(relativeError(gamma(x), value)).toBeLessThan(1e-14);
  });

  it('of x + 1 is x times that of x', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (x) => {
        expect(relativeError(gamma(x + 1), x * gamma(x))).toBeLessThan(1e-12);
      }),
    );
  });
});
