import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rootBetween } from '../../../engine/planning/breakeven/root.ts';

describe('root of a difference in cost', () => {
  it('is that of a straight line, whose slope it tells', async () => {
    const root = await rootBetween(async (rate) => 30.37 - 2.7 * rate, 10, 17.8);
    expect(root!.ratePerSec).toBeCloseTo(30.37 / 2.7, 6);
    expect(root!.slope).toBeCloseTo(-2.7, 6);
  });

  it('is found to a thousandth on either side of a bend, where a free quantity ends', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 1.01, max: 1.77, noNaN: true }),
        fc.double({ min: 1, max: 1.78, noNaN: true }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        async (answer, bend, before) => {
          // Rises with the slope `before` up to the bend, with 1 after it.
          const cost = (rate: number) => before * rate + (1 - before) * Math.max(0, rate - bend);
          const root = await rootBetween(async (rate) => cost(rate) - cost(answer), 1, 1.78);
          if (cost(answer) === cost(1)) return;
          expect(Math.abs(cost(root!.ratePerSec) - cost(answer))).toBeLessThan(0.003);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is looked for beside the ends, where chance may have put it', async () => {
    const root = await rootBetween(async (rate) => rate - 10.1, 5, 10);
    expect(root!.ratePerSec).toBeCloseTo(10.1, 6);
  });

  it('is none where there is none', async () => {
    expect(await rootBetween(async () => 1, 5, 10)).toBeUndefined();
  });
});
