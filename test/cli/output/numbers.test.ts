import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount, formatMilliseconds, formatMoment, formatShare } from '../../../cli/output/numbers.ts';

describe('formatMilliseconds', () => {
  it.each([
    [0, '0 ms'],
    [0.42, '0.42 ms'],
    [9.87, '9.9 ms'],
    [61, '61 ms'],
    [349.6, '350 ms'],
    [999.4, '999 ms'],
    [999.6, '1 s'],
    [1234, '1.2 s'],
    [59_990, '1 min'],
    [90_000, '1.5 min'],
    [7_200_000, '2 h'],
    [172_800_000, '2 d'],
    [null, '–'],
    [Number.NaN, '–'],
  ])('%s is %s', (ms, text) => {
    expect(formatMilliseconds(ms)).toBe(text);
  });
});

describe('formatShare', () => {
  it.each([
    [0, '0 %'],
    [0.0013, '0.13 %'],
    [0.5, '50 %'],
    [0.125, '13 %'],
    [1, '100 %'],
    [0.99999, '>99.9 %'],
    [1e-9, '<0.001 %'],
  ])('%s is %s', (share, text) => {
    expect(formatShare(share)).toBe(text);
  });

  it('never calls a part nothing or everything', () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, max: 1 - 2 ** -53, noNaN: true }), (share) => {
        expect(['0 %', '100 %']).not.toContain(formatShare(share));
      }),
    );
  });
});

describe('formatCount', () => {
  it.each([
    [1_891_713.4, '1,891,713'],
    [12.5, '12.5'],
    [3.25, '3.3'],
    [0, '0'],
    [1e21, '1,000,000,000,000,000,000,000'],
  ])('%s is %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });
});

describe('formatMoment', () => {
  it.each([
    [0, '0 s'],
    [30, '30 s'],
    [630, '10 min 30 s'],
    [660, '11 min'],
    [90_000, '1 d 1 h'],
    [2_381_543, '27 d 13 h 32 min 23 s'],
    [0.25, '250 ms'],
  ])('%s is %s', (seconds, text) => {
    expect(formatMoment(seconds)).toBe(text);
  });

  it('tells any two whole seconds apart', () => {
    const second = fc.nat({ max: 1e9 });
    fc.assert(
      fc.property(second, second, (a, b) => {
        expect(formatMoment(a) === formatMoment(b)).toBe(a === b);
      }),
    );
  });
});
