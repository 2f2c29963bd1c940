import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineBinUs } from '../../engine/timeline-bins.ts';

fc.configureGlobal({ seed: 1 });

const SEC = 1e6;
const HOUR = 3600 * SEC;
const DAY = 24 * HOUR;

describe('timelineBinUs', () => {
  it.each([
    [1, SEC],
    [300 * SEC, SEC],
    [300 * SEC + 1, 2 * SEC],
    [HOUR, 15 * SEC],
    [DAY, 300 * SEC],
    [7 * DAY, HOUR],
    [30 * DAY, 3 * HOUR],
    [365 * DAY, 2 * DAY],
    [10 * 365.25 * DAY, 14 * DAY],
    [30 * 365 * DAY, 37 * DAY],
  ])('of %d µs is %d µs', (horizonUs, binUs) => {
    expect(timelineBinUs(horizonUs)).toBe(binUs);
  });

  it('covers any horizon in at most 300 whole bins of whole seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 52 }), (horizonUs) => {
        const binUs = timelineBinUs(horizonUs);
        expect(Math.ceil(horizonUs / binUs)).toBeLessThanOrEqual(300);
        expect(binUs % SEC).toBe(0);
      }),
    );
  });
});
