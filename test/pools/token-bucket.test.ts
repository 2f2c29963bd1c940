import { describe, expect, it } from 'vitest';
import { TokenBucket } from '../../engine/pools/token-bucket.ts';
import { SEC } from '../engine/small-models.ts';

/** How many of `tries` at one time are let through. */
function takeAt(limit: TokenBucket, nowUs: number, tries: number): number {
  return Array.from({ length: tries }, () => limit.take(nowUs)).filter(Boolean).length;
}

describe('TokenBucket', () => {
  it('lets a burst through, then refills continuously', () => {
    const limit = new TokenBucket({ burst: 10, perSec: 4 }, 0);
    expect(takeAt(limit, 0, 15)).toBe(10);
    expect(takeAt(limit, 0.2 * SEC, 3)).toBe(0);
    expect(takeAt(limit, 0.25 * SEC, 3)).toBe(1);
    expect(takeAt(limit, 1.25 * SEC, 9)).toBe(4);
    expect(takeAt(limit, 2 * SEC, 9)).toBe(3);
  });

  it('holds no more than a burst, however long nothing was taken', () => {
    const limit = new TokenBucket({ burst: 3, perSec: 100 }, -1000 * SEC);
    expect(takeAt(limit, 1000 * SEC, 9)).toBe(3);
    expect(takeAt(limit, 2000 * SEC, 9)).toBe(3);
  });

  it('counts parts of a token, also while it is asked again and again', () => {
    const limit = new TokenBucket({ burst: 1, perSec: 1 }, 0);
    const taken = Array.from({ length: 101 }, (_, tenth) => limit.take((tenth * SEC) / 10));
    expect(taken.flatMap((isTaken, tenth) => (isTaken ? [tenth] : []))).toEqual([
      0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100,
    ]);
  });

  it('never gives more than its burst and its rate, and wastes nothing under pressure', () => {
    const limit = new TokenBucket({ burst: 50, perSec: 7 }, 0);
    let taken = 0;
    for (let ms = 0; ms <= 20_000; ms++) {
      if (limit.take(ms * 1000)) taken++;
      expect(taken).toBeLessThanOrEqual(50 + (7 * ms) / 1000);
    }
    expect(taken).toBe(50 + 140);
  });

  it('is no limit where there is no rule, and a wall at nothing', () => {
    const open = new TokenBucket(null, 0);
    expect(takeAt(open, 0, 10_000)).toBe(10_000);
    const shut = new TokenBucket({ burst: 0, perSec: 5 }, 0);
    expect(takeAt(shut, 100 * SEC, 10)).toBe(0);
  });
});
