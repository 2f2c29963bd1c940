/** Which choices are worth it: by hand, and against comparing each with each. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedOf, cheapestOf, fastestOf, paretoOf } from '../../engine/planning/rightsize/front.ts';
import { interpolatedMs } from '../../engine/planning/rightsize/measured-points.ts';

const at = (total: string, latencyMs: number) => ({ total, latencyMs });

describe('the front', () => {
  const [slow, middle, fast, poor] = [at('1.00', 800), at('1.10', 400), at('4', 100), at('1.2', 500)];
  const all = [poor, fast, slow, middle];

  it('has what no other beats', () => {
    expect(paretoOf(all)).toEqual([fast, slow, middle]);
    expect(cheapestOf(all)).toBe(slow);
    expect(fastestOf(all)).toBe(fast);
  });

  it('balances by weight', () => {
    // Half and half: 1/2 + 8/2 = 4.5, 1.1/2 + 4/2 = 2.55, 4/2 + 1/2 = 2.5, 1.2/2 + 5/2 = 3.1.
    expect(balancedOf(all, 0.5)).toBe(fast);
    // At 60 %: 3.8, 2.26, 2.8, 2.72.
    expect(balancedOf(all, 0.6)).toBe(middle);
    expect(balancedOf(all, 1)).toBe(slow);
    expect(balancedOf(all, 0)).toBe(fast);
  });

  it('of equals takes the better in the other way, then the first', () => {
    const [a, b] = [at('0.00', 50), at('0', 50)];
    expect(cheapestOf([at('0', 90), a, b])).toBe(a);
    expect(fastestOf([at('2', 50), a, b])).toBe(a);
    expect(paretoOf([at('0', 90), a, b, at('2', 50)])).toEqual([a]);
    expect(balancedOf([at('0', 90), a, at('1', 10)], 0.5)).toBe(a);
    expect(balancedOf([at('0', 90), a, at('1', 10)], 0)).toEqual(at('1', 10));
    expect(balancedOf([], 0.5)).toBeUndefined();
  });

  it('has for every choice one that is no dearer and no slower, and none that beats another', () => {
    const choice = fc.record({
      total: fc.integer({ min: 0, max: 9 }).map(String),
      latencyMs: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(
        fc.array(choice, { maxLength: 20 }),
        fc.integer({ min: 0, max: 4 }),
        (choices, quarters) => {
          const front = paretoOf(choices);
          const beats = (a: (typeof choices)[number], b: (typeof choices)[number]) =>
            Number(a.total) <= Number(b.total) && a.latencyMs <= b.latencyMs;
          for (const each of choices) expect(front.some((other) => beats(other, each))).toBe(true);
          for (const a of front) for (const b of front) expect(a !== b && beats(a, b)).toBe(false);
          if (choices.length === 0) return;
          for (const one of [cheapestOf(choices)!, fastestOf(choices)!]) {
            expect(front).toContainEqual(one);
          }
          const balanced = balancedOf(choices, quarters / 4)!;
          expect(front.some((each) => beats(each, balanced))).toBe(true);
        },
      ),
    );
  });
});

describe('between two measured sizes', () => {
  const points = [
    { memoryMb: 128, meanMs: 800 },
    { memoryMb: 512, meanMs: 200 },
    { memoryMb: 1024, meanMs: 200 },
  ];

  it('work that only computes takes the same memory × time', () => {
    expect(interpolatedMs(points, 256)).toBeCloseTo(400, 9);
    expect(interpolatedMs(points, 700)).toBeCloseTo(200, 9);
  });

  it('measured ones are as measured, and beyond them nothing is known', () => {
    expect(points.map(({ memoryMb }) => interpolatedMs(points, memoryMb))).toEqual([800, 200, 200]);
    expect(interpolatedMs(points, 127)).toBeUndefined();
    expect(interpolatedMs(points, 1025)).toBeUndefined();
  });
});
