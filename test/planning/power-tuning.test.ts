/** Links and results of AWS Lambda Power Tuning, byte for byte. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../engine/planning/rightsize/base64.ts';
import {
  powerTuningLink,
  readPowerTuningLink,
  readPowerTuningResult,
} from '../../engine/planning/rightsize/power-tuning.ts';

/**
 * By hand: 128 and 1,024 are 80 00 00 04 as Int16, little-endian; 1,000 and 125.5 are 00 00 7A 44 and 00 00 FB 42 as Float32;
 * 0.5 and 0.25 are 00 00 00 3F and 00 00 80 3E.
 */
const FIELDS = 'gAAABA==;AAB6RAAA+0I=;AAAAPwAAgD4=';
const LINK = `https://lambda-power-tuning.show/#${FIELDS}`;
const SIZES = [
  { memoryMb: 128, meanMs: 1000, usdPerInvocation: 0.5 },
  { memoryMb: 1024, meanMs: 125.5, usdPerInvocation: 0.25 },
];
const POINTS = SIZES.map(({ memoryMb, meanMs }) => ({ memoryMb, meanMs }));

const page = (fields: string) => `https://lambda-power-tuning.show/#${fields}`;

describe('base64', () => {
  it('is that of RFC 4648', () => {
    const pairs = ['', 'Zg==', 'Zm8=', 'Zm9v', 'Zm9vYg==', 'Zm9vYmE=', 'Zm9vYmFy'];
    pairs.forEach((text, length) => {
      const bytes = new TextEncoder().encode('foobar'.slice(0, length));
      expect(encodeBase64(bytes)).toBe(text);
      expect(decodeBase64(text)).toEqual(bytes);
      expect(decodeBase64(text.replace(/=+$/, ''))).toEqual(bytes);
    });
  });

  it('is that of Node, there and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        const text = encodeBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(decodeBase64(text)).toEqual(bytes);
      }),
    );
  });

  it.each(['A', 'AAAAA', 'AA=', 'AA===', 'A=A=', 'AA A', 'AA-_', 'ÄAAA'])('is not %s', (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });
});

describe('a link', () => {
  it('is written byte for byte', () => {
    expect(powerTuningLink(SIZES)).toBe(LINK);
  });

  it('is read, with its signs escaped too', () => {
    const escaped = `https://example.com/tuning#${encodeURIComponent('gAAABA==')};AAB6RAAA%2B0I=;AAAAPwAAgD4=`;
    for (const link of [LINK, ` ${LINK}\n`, escaped]) {
      expect(readPowerTuningLink(link)).toEqual({ series: [{ points: POINTS }] });
    }
  });

  it('of two functions names them, or counts them', () => {
    const both = `${FIELDS};gAA=;AAB6RA==;AAAAPw==`;
    const second = [{ memoryMb: 128, meanMs: 1000 }];
    expect(readPowerTuningLink(page(`${both};old;new one`))).toEqual({
      series: [
        { name: 'old', points: POINTS },
        { name: 'new one', points: second },
      ],
    });
    const { series } = readPowerTuningLink(page(both));
    expect(series?.map(({ name }) => name)).toEqual(['1', '2']);
  });

  it('goes round', () => {
    const size = fc.record({
      memoryMb: fc.integer({ min: 1, max: 32_767 }),
      meanMs: fc.integer({ min: 1, max: 900_000 }),
      usdPerInvocation: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const sizes = fc.uniqueArray(size, { selector: ({ memoryMb }) => memoryMb, minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(sizes, (all) => {
        const points = all.map(({ memoryMb, meanMs }) => ({ memoryMb, meanMs }));
        const { series } = readPowerTuningLink(powerTuningLink(all));
        expect(series?.[0]?.points).toEqual(points.sort((a, b) => a.memoryMb - b.memoryMb));
      }),
    );
  });

  it.each([
    [
      '',
      'must hold three parts behind its #, sizes;times;costs (six or eight for two functions), got nothing',
    ],
    [
      'a;b',
      'must hold three parts behind its #, sizes;times;costs (six or eight for two functions), got 2 parts',
    ],
    [
      'gAA!;AAB6RA==;AAAAPw==',
      'its sizes must be base64, got other characters or a length that base64 never has',
    ],
    ['gAAA;AAB6RA==;AAAAPw==', 'its sizes must be numbers of 2 bytes, got 3 bytes'],
    ['gAA=;AAB6RA==;', 'must have as many times and costs as sizes, got 1, 1 and 0'],
    [';;', 'must have at least one measured size, got none'],
    // −128 MB; 0 ms; NaN ms; 128 MB twice.
    ['gP8=;AAB6RA==;AAAAPw==', 'size 1: memory must be a whole number of MB, 1 or more, got -128'],
    ['gAA=;AAAAAA==;AAAAPw==', 'size 1: duration must be 0.001 ms to 24 h, got 0 ms'],
    ['gAA=;AADAfw==;AAAAPw==', 'size 1: duration must be 0.001 ms to 24 h, got no number'],
    ['gACAAA==;AAB6RAAA+0I=;AAAAPwAAgD4=', 'size 2: each size must stand once, got 128 MB again'],
  ])('#%s is refused', (fields, issue) => {
    expect(readPowerTuningLink(page(fields)).issues).toEqual([issue]);
  });

  it('of too many characters or sizes is refused', () => {
    const long = readPowerTuningLink(page('A'.repeat(1e6)));
    expect(long.issues).toEqual(['must be a link of at most 20000 characters, got 1000034']);
    const sizes = Array.from({ length: 201 }, (_, i) => ({
      memoryMb: i + 1,
      meanMs: 1,
      usdPerInvocation: 0,
    }));
    const { issues } = readPowerTuningLink(powerTuningLink(sizes));
    expect(issues).toEqual(['must have at most 200 sizes, got 201']);
  });
});

describe('a result', () => {
  const stats = SIZES.map(({ memoryMb, meanMs }) => ({
    value: memoryMb,
    averagePrice: 0,
    averageDuration: meanMs,
  }));

  it('has its sizes in stats, in any order, or in its link', () => {
    const read = { series: [{ points: POINTS }] };
    const rest = { power: 1024, cost: 0.25, duration: 125.5, stateMachine: { visualization: LINK } };
    expect(readPowerTuningResult({ ...rest, stats: [...stats].reverse() })).toEqual(read);
    expect(readPowerTuningResult({ results: { ...rest, stats } })).toEqual(read);
    expect(readPowerTuningResult(rest)).toEqual(read);
  });

  it.each([
    [null, /^must be a result of Lambda Power Tuning/],
    [[], /^must be a result of Lambda Power Tuning/],
    [{ power: 1024 }, /^must be a result of Lambda Power Tuning/],
    [{ stats: [] }, /^must have at least one measured size/],
    [{ stats: [null] }, /^stats\[0\]: memory must be .* got no number$/],
    [{ stats: [{ value: 128 }] }, /^stats\[0\]: duration must be .* got no number$/],
    [{ stats: [{ value: 128.5, averageDuration: 3 }] }, /^stats\[0\]: memory must be .* got 128.5$/],
  ])('%j is refused', (document, issue) => {
    expect(readPowerTuningResult(document).issues?.[0]).toMatch(issue);
  });

  it('of a million sizes is refused', () => {
    const { issues } = readPowerTuningResult({ stats: Array(1e6).fill(null) });
    expect(issues).toEqual(['stats must have at most 200 sizes, got 1000000']);
  });
});
