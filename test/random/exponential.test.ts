import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardExponential } from '../../engine/random/exponential.ts';
import { RandomStream } from '../../engine/random/stream.ts';

fc.configureGlobal({ seed: 1 });

const drawn = (k: number) => (k + 0.5) / 2 ** 32;

describe('standardExponential', () => {
  it('is −ln u for everything a stream can draw', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (k) => {
        expect(Math.abs(standardExponential(drawn(k)) + Math.log(drawn(k)))).toBeLessThan(4e-15);
      }),
      { numRuns: 2000 },
    );
  });

  it('is −ln u at the edges of its table and of its range', () => {
    const powers = Array.from({ length: 32 }, (_, bit) => 2 ** bit);
    const entries = Array.from({ length: 128 }, (_, entry) => 2 ** 31 + entry * 2 ** 24);
    const edges = [...powers, ...entries].flatMap((edge) => [edge - 1, edge, edge + 1]);
    for (const k of [0, 2 ** 32 - 1, ...edges]) {
      expect(Math.abs(standardExponential(drawn(k)) + Math.log(drawn(k)))).toBeLessThan(4e-15);
    }
  });

  it('is above 0 and falls as u rises', () => {
    expect(standardExponential(drawn(2 ** 32 - 1))).toBeGreaterThan(0);
    expect(standardExponential(drawn(0))).toBeCloseTo(33 * Math.LN2, 13);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 - 1 }), (k) => {
        expect(standardExponential(drawn(k))).toBeLessThan(standardExponential(drawn(k - 1)));
      }),
    );
  });

  it('has mean 1 and variance 1', () => {
    const stream = new RandomStream('exponential');
    const n = 200_000;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const x = standardExponential(stream.next());
      sum += x;
      squares += (x - 1) ** 2;
    }
    expect(Math.abs(sum / n - 1)).toBeLessThan(5 / Math.sqrt(n));
    // The fourth central moment is 9.
    expect(Math.abs(squares / n - 1)).toBeLessThan(5 * Math.sqrt(8 / n));
  });
});
