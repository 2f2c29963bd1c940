/** The closed forms against published or independently computed figures, to every digit there is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialBand } from '../../engine/theory/binomial-band.ts';
import { erlangB } from '../../engine/theory/erlang-b.ts';
import { erlangC } from '../../engine/theory/erlang-c.ts';
import { erlangCWait } from '../../engine/theory/erlang-c-wait.ts';
import {
  balancedHyperexponential,
  constantGaps,
  erlangGaps,
  exponentialGaps,
  hyperexponentialGaps,
} from '../../engine/theory/gap-transforms.ts';
import { keepAliveColdShare } from '../../engine/theory/keep-alive-cold-share.ts';
import { keepAliveInstanceLifeSec } from '../../engine/theory/keep-alive-instance-life.ts';
import { littleNumber } from '../../engine/theory/little.ts';
import { pollaczekKhinchineWait } from '../../engine/theory/pollaczek-khinchine.ts';
import { renewalLoss } from '../../engine/theory/renewal-loss.ts';

describe('Erlang B', () => {
  it.each([
    [10, 10, 0.2145823431],
    [20, 10, 0.5379631686],
    [10, 15, 0.0364969455],
    [100, 110, 0.0274634484],
    [1000, 1000, 0.0248119176],
    [2016, 1000, 0.5044545819],
  ])('of %d erlang on %d servers', (load, servers, loss) => {
    expect(erlangB(load, servers)).toBeCloseTo(loss, 10);
  });

  it('at its limits', () => {
    expect(erlangB(3, 0)).toBe(1);
    expect(erlangB(0, 3)).toBe(0);
    expect(erlangB(1e-3, 1)).toBeCloseTo(1e-3 / 1.001, 16);
    expect(erlangB(1e6, 2e6)).toBeLessThan(1e-300);
  });

  it('is the share of the last state of a birth and death process', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 60, noNaN: true }), fc.integer({ min: 0, max: 80 }), (a, c) => {
        let term = 1;
        let sum = 1;
        for (let k = 1; k <= c; k++) sum += term *= a / k;
        expect(erlangB(a, c)).toBeCloseTo(term / sum, 12);
      }),
    );
  });
});

describe('Erlang C', () => {
  it.each([
    [8, 10, 0.4091801508, 0.2045900754],
    [90, 100, 0.2169404809, 0.0216940481],
  ])('of %d erlang on %d servers', (load, servers, waiting, wait) => {
    expect(erlangC(load, servers)).toBeCloseTo(waiting, 10);
    expect(erlangCWait(load, servers, 1)).toBeCloseTo(wait, 10);
    expect(erlangCWait(load, servers, 30)).toBeCloseTo(30 * erlangCWait(load, servers, 1), 12);
  });

  it('is M/M/1 on one server', () => {
    for (const load of [0, 0.1, 0.5, 0.99]) {
      expect(erlangC(load, 1)).toBeCloseTo(load, 14);
      expect(erlangCWait(load, 1, 2)).toBeCloseTo(pollaczekKhinchineWait(load, 2, 1), 10);
    }
  });

  it('makes everyone wait for ever from full load on', () => {
    for (const [load, servers] of [
      [10, 10],
      [11, 10],
      [0, 0],
    ] as const) {
      expect(erlangC(load, servers)).toBe(1);
      expect(erlangCWait(load, servers, 1)).toBe(Number.POSITIVE_INFINITY);
    }
  });
});

describe('Pollaczek–Khinchine', () => {
  it('is half of M/M/1 with constant service, and grows without limit towards full load', () => {
    expect(pollaczekKhinchineWait(0.7, 3, 0)).toBeCloseTo(0.5 * pollaczekKhinchineWait(0.7, 3, 1), 14);
    expect(pollaczekKhinchineWait(0.5, 1, 0)).toBe(0.5);
    expect(pollaczekKhinchineWait(0.8, 0.25, 4)).toBeCloseTo(2.5, 14);
    expect(pollaczekKhinchineWait(1, 1, 0)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("Little's law", () => {
  it('of 0.9 a second for 1.99134 s', () => {
    expect(littleNumber(0.9, 1.99134)).toBeCloseTo(1.792206, 12);
  });
});

describe('keep-alive', () => {
  it.each([
    [0.001863, 0.326998, 0.673002, 1104.73],
    [1 / 180, 0.035674, 0.964326, 4865.7],
  ])('of %d requests a second and 600 s', (rate, cold, alive, lifeSec) => {
    expect(keepAliveColdShare(rate, 600)).toBeCloseTo(cold, 6);
    expect(1 - keepAliveColdShare(rate, 600)).toBeCloseTo(alive, 6);
    expect(Math.abs(keepAliveInstanceLifeSec(rate, 600) / lifeSec - 1)).toBeLessThan(1e-5);
  });

  it('is a renewal process: of a life and the gap to the next, the life is the share alive', () => {
    for (const rate of [1e-6, 0.001, 0.01]) {
      const life = keepAliveInstanceLifeSec(rate, 600);
      expect(life / (life + 1 / rate)).toBeCloseTo(1 - keepAliveColdShare(rate, 600), 12);
    }
  });
});

describe('renewal loss', () => {
  it.each([
    ['constant gaps', constantGaps(10), 0.1551089827],
    ['Erlang-2 gaps', erlangGaps(10, 2), 0.187944495],
    [
      'hyperexponential gaps of squared variation 4',
      hyperexponentialGaps(balancedHyperexponential(10, 4)),
      0.2964709214,
    ],
    ['Poisson arrivals', exponentialGaps(10), 0.2145823431],
  ])('of 10 erlang on 10 servers with %s', (_, gaps, loss) => {
    expect(renewalLoss(gaps, 1, 10)).toBeCloseTo(loss, 10);
  });

  it('of equal gaps on one server is e^-1 at load 1', () => {
    expect(renewalLoss(constantGaps(1), 1, 1)).toBeCloseTo(Math.exp(-1), 15);
    expect(renewalLoss(constantGaps(5), 5, 1)).toBeCloseTo(Math.exp(-1), 15);
  });

  it('of Poisson arrivals is Erlang B, also in large', () => {
    for (const [load, servers] of [
      [0.5, 0],
      [0.5, 3],
      [100, 110],
      [1000, 1000],
    ] as const) {
      expect(renewalLoss(exponentialGaps(load), 1, servers)).toBeCloseTo(erlangB(load, servers), 11);
    }
  });

  it('has gaps of the stated mean and variation: φ′(0) and φ″(0)', () => {
    for (const [gaps, variation] of [
      [constantGaps(3), 0],
      [erlangGaps(3, 2), 0.5],
      [exponentialGaps(3), 1],
      [hyperexponentialGaps(balancedHyperexponential(3, 4)), 4],
    ] as const) {
      // −ln φ(s) = mean s − variance s² ÷ 2 + …
      const s = 1e-3;
      const [one, two] = [-Math.log(gaps(s)), -Math.log(gaps(2 * s))];
      expect((2 * one - two / 2) / s).toBeCloseTo(1 / 3, 5);
      expect((2 * one - two) / s ** 2 / (1 / 9)).toBeCloseTo(variation, 1);
    }
  });
});

describe('binomial band', () => {
  it('leaves at most the tails outside and no less than it must', () => {
    // Exact tails of Binomial(20, 0.5): P(X ≤ 3) = 1351/2^20, P(X ≤ 4) = 6196/2^20, P(X ≤ 5) = 21700/2^20.
    expect(binomialBand(20, 0.5, 1 - (2 * 6197) / 2 ** 20)).toEqual([5, 15]);
    expect(binomialBand(20, 0.5, 1 - (2 * 6195) / 2 ** 20)).toEqual([4, 16]);
    expect(binomialBand(20, 0.5, 0.95)).toEqual([6, 14]);
  });

  it('ends at none and at all', () => {
    expect(binomialBand(0, 0.05, 0.999)).toEqual([0, 0]);
    expect(binomialBand(10, 0.05, 0.999)).toEqual([0, 4]);
    expect(binomialBand(10, 0.95, 0.999)).toEqual([6, 10]);
  });

  it('is where the normal law has it for many trials, even if none at all is unthinkable', () => {
    // 0.95^20000 is 1e-446. Mean 1000, standard deviation 30.8, 3.29 of them.
    const [low, high] = binomialBand(20_000, 0.05, 0.999);
    expect(Math.abs(low - 898.6)).toBeLessThan(2);
    expect(Math.abs(high - 1101.4)).toBeLessThan(4);
  });
});

describe('limits', () => {
  it.each([
    [() => erlangB(-1, 2), 'offered load must be a number from 0, got -1'],
    [() => erlangB(1, 1.5), 'servers must be a whole number from 0, got 1.5'],
    [() => erlangC(Number.NaN, 2), 'offered load must be a number from 0, got NaN'],
    [() => erlangCWait(1, 2, 0), 'mean service time must be a number above 0, got 0'],
    [() => pollaczekKhinchineWait(0.5, 1, -1), 'squared variation must be a number from 0, got -1'],
    [() => littleNumber(1, Number.POSITIVE_INFINITY), 'mean time must be a number from 0, got Infinity'],
    [() => keepAliveColdShare(-1, 600), 'rate must be a number from 0, got -1'],
    [() => keepAliveInstanceLifeSec(0, 600), 'rate must be a number above 0, got 0'],
    [() => renewalLoss(constantGaps(1), 0, 1), 'service rate must be a number above 0, got 0'],
    [() => erlangGaps(1, 0), 'stages must be a whole number from 1, got 0'],
    [() => balancedHyperexponential(1, 0.5), 'squared variation must be a number from 1, got 0.5'],
    [() => binomialBand(10, 1, 0.9), 'probability must be between 0 and 1, got 1'],
  ])('%#', (formula, message) => {
    expect(formula).toThrow(new RangeError(message));
  });
});
