/** The order of a grid, and what makes a Latin hypercube one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dimension, grid, latinHypercube } from '../../../engine/planning/sweep/design.ts';

const list = (path: string, ...values: unknown[]): Dimension => ({ path, levels: { values } });
const range = (path: string, from: number, to: number, spacing: 'linear' | 'log' = 'linear'): Dimension => ({
  path,
  levels: { range: { from, to, unit: '', spacing, grain: 0 } },
});

describe('a grid', () => {
  it('has all combinations, the last field changing fastest', () => {
    expect(grid([list('a', 1, 2), list('b', 'x', 'y', 'z')])).toEqual([
      [1, 'x'],
      [1, 'y'],
      [1, 'z'],
      [2, 'x'],
      [2, 'y'],
      [2, 'z'],
    ]);
  });
});

describe('a Latin hypercube', () => {
  it('has one point in each stratum of each field', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 5 }),
        fc.string(),
        (count, fields, seed) => {
          const dimensions = Array.from({ length: fields }, (_, i) => range(`f${i}`, 0, count));
          const points = latinHypercube(dimensions, count, seed);
          expect(points).toHaveLength(count);
          for (const [d] of dimensions.entries()) {
            // Six digits may round a place at a stratum's very edge up to the next.
            const strata = points.map((point) => Math.floor(Number(point[d]) - 1e-3));
            const clear = points.every(
              (point) => Number(point[d]) % 1 > 2e-3 && Number(point[d]) % 1 < 0.998,
            );
            if (clear) expect(strata.sort((a, b) => a - b)).toEqual(points.map((_, i) => i));
          }
        },
      ),
    );
  });

  it('spreads evenly over decades where the range is log, and over the values of a list', () => {
    const points = latinHypercube([range('rate', 1, 10_000, 'log'), list('size', 'a', 'b')], 40, '7');
    for (const decade of [1, 10, 100, 1000]) {
      const inIt = points.filter(([rate]) => Number(rate) >= decade && Number(rate) < decade * 10);
      expect(inIt).toHaveLength(10);
    }
    expect(points.filter(([, size]) => size === 'a')).toHaveLength(20);
  });

  it('leaves a field as it is when another one joins, and is another one with another seed', () => {
    const [a, b] = [range('a', 0, 1), range('b', 0, 1)];
    const alone = latinHypercube([a], 50, '1').map(([value]) => value);
    expect(latinHypercube([b, a], 50, '1').map(([, value]) => value)).toEqual(alone);
    expect(latinHypercube([a], 50, '2').map(([value]) => value)).not.toEqual(alone);
    expect(latinHypercube([a, b], 50, '1').every(([x, y]) => x === y)).toBe(false);
  });
});
