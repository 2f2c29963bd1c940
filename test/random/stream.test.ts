import fc from 'fast-check';
import alea from 'seedrandom/lib/alea.js';
import { describe, expect, it } from 'vitest';
import { RandomStream, randomStream } from '../../engine/random/stream.ts';

fc.configureGlobal({ seed: 1 });

const HALF_STEP = 2 ** -33;

function draws(stream: RandomStream, count: number): number[] {
  return Array.from({ length: count }, () => stream.next());
}

describe('RandomStream', () => {
  it.each(['7/0/arrivals/0', '', 'ünïcode', '1'])('%j is seedrandom’s alea, half a step higher', (name) => {
    const stream = new RandomStream(name);
    const own = alea(name, { state: true });
    for (let i = 0; i < 100_000; i++) {
      if (stream.next() - HALF_STEP !== own()) expect.fail(`draw ${i} differs`);
    }
  });

  it('fills blocks with the numbers that come one by one', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }),
        (name, lengths) => {
          const one = new RandomStream(name);
          const block = new RandomStream(name);
          for (const length of lengths) {
            const out = new Float64Array(50).fill(-1);
            block.fill(out, length);
            expect([...out.subarray(0, length)]).toEqual(draws(one, length));
            expect(out.subarray(length).every((untouched) => untouched === -1)).toBe(true);
            expect(block.next()).toBe(one.next());
          }
        },
      ),
    );
  });

  it('draws from the open unit interval, evenly', () => {
    const numbers = draws(new RandomStream('even'), 200_000);
    const counts = new Array(100).fill(0);
    for (const number of numbers) counts[Math.floor(number * 100)]++;
    expect(Math.min(...numbers.slice(0, 1000))).toBeGreaterThan(0);
    expect(Math.max(...numbers.slice(0, 1000))).toBeLessThan(1);
    const chiSquare = counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    // 99 degrees of freedom: 5 standard deviations.
    expect(Math.abs(chiSquare - 99)).toBeLessThan(5 * Math.sqrt(2 * 99));
  });
});

describe('randomStream', () => {
  it('is named by its path', () => {
    expect(draws(randomStream('7', 'arrivals', 0), 5)).toEqual(draws(new RandomStream('7/arrivals/0'), 5));
  });

  it('gives every process, source and seed numbers of its own', () => {
    const names: [string, ...(string | number)[]][] = [
      ['1', 'arrivals', 0],
      ['1', 'arrivals', 1],
      ['1', 'arrivals', 10],
      ['1', 'work', 'main'],
      ['1', 'work', 'Main'],
      ['2', 'work', 'main'],
      ['1/0', 'work', 'main'],
      ['1/1', 'work', 'main'],
    ];
    const streams = names.map((name) => draws(randomStream(...name), 500));
    for (let i = 0; i < streams.length; i++) {
      for (let j = 0; j < i; j++) {
        const [a, b] = [streams[i]!, streams[j]!];
        expect(a.some((number, n) => number === b[n])).toBe(false);
        // Of 500 independent pairs the correlation has a standard deviation of 0.045.
        expect(Math.abs(correlation(a, b))).toBeLessThan(0.2);
      }
    }
  });
});

function correlation(a: readonly number[], b: readonly number[]): number {
  const covered = a.reduce((sum, x, i) => sum + (x - 0.5) * (b[i]! - 0.5), 0);
  return (12 * covered) / a.length;
}
