import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDuration,
  formatRate,
  formatShare,
  formatSizeMb,
  type Parsed,
  parseCount,
  parseDurationUs,
  parseNumber,
  parseRatePerSec,
  parseShare,
  parseSizeBytes,
  parseSizeMb,
} from '../../engine/words/quantity.ts';

const parsers = {
  parseDurationUs,
  parseSizeBytes,
  parseSizeMb,
  parseRatePerSec,
  parseShare,
  parseNumber,
  parseCount,
};

describe('units', () => {
  it.each<[(value: unknown) => Parsed, unknown, number]>([
    [parseDurationUs, '1 us', 1],
    [parseDurationUs, '7µs', 7],
    [parseDurationUs, '7 μs', 7],
    [parseDurationUs, '200 ms', 200_000],
    [parseDurationUs, '1.005 s', 1_005_000],
    [parseDurationUs, '0.1 s', 100_000],
    [parseDurationUs, '2 sec', 2_000_000],
    [parseDurationUs, '120 milliseconds', 120_000],
    [parseDurationUs, '1 millisecond', 1000],
    [parseDurationUs, '3 microseconds', 3],
    [parseDurationUs, '2 minutes', 120_000_000],
    [parseDurationUs, '2 hours', 7_200_000_000],
    [parseDurationUs, '5min', 300_000_000],
    [parseDurationUs, '24 h', 86_400_000_000],
    [parseDurationUs, '1 d', 86_400_000_000],
    [parseDurationUs, '2 days', 172_800_000_000],
    [parseDurationUs, '1 week', 604_800_000_000],
    [parseDurationUs, '1 month', 730 * 3_600_000_000],
    [parseDurationUs, '1,500 ms', 1_500_000],
    [parseDurationUs, '.5 s', 500_000],
    [parseDurationUs, '0 s', 0],
    [parseDurationUs, ' 3 s ', 3_000_000],
    [parseSizeBytes, '12 KB', 12_288],
    [parseSizeBytes, '100 B', 100],
    [parseSizeMb, '512 MB', 512],
    [parseSizeMb, '512 MiB', 512],
    [parseSizeMb, '1.5 GB', 1536],
    [parseSizeMb, '2 Gi', 2048],
    [parseSizeMb, '512Mi', 512],
    [parseSizeMb, '1 TB', 1_048_576],
    [parseRatePerSec, '12/s', 12],
    [parseRatePerSec, '100/min', 100 / 60],
    [parseRatePerSec, '5000 / h', 5000 / 3600],
    [parseRatePerSec, '1M/day', 1e6 / 86_400],
    [parseRatePerSec, '1M/month', 1e6 / (730 * 3600)],
    [parseRatePerSec, '2k/s', 2000],
    [parseRatePerSec, '100 per min', 100 / 60],
    [parseRatePerSec, '1B/month', 1e9 / (730 * 3600)],
    [parseRatePerSec, '1e6/s', 1e6],
    [parseRatePerSec, '1_000_000/h', 1e6 / 3600],
    [parseShare, '70 %', 0.7],
    [parseShare, '0.1%', 0.001],
    [parseShare, '150 %', 1.5],
    [parseNumber, 0.25, 0.25],
    [parseNumber, '0.25', 0.25],
    [parseCount, 5, 5],
    [parseCount, '10k', 10_000],
    [parseCount, '1,000', 1000],
  ])('%o reads %j as %d', (parse, text, value) => {
    expect(parse(text)).toEqual({ value });
  });

  it.each<[(value: unknown) => Parsed, unknown, string]>([
    [parseDurationUs, '200', 'must be a duration such as 200 ms or 5 min, got "200"'],
    [parseDurationUs, 200, 'must be a duration such as 200 ms or 5 min, got 200'],
    [parseDurationUs, '5 m', 'must be a duration such as 200 ms or 5 min, got "5 m"'],
    [parseDurationUs, '1,5 s', 'must be a duration such as 200 ms or 5 min, got "1,5 s"'],
    [parseDurationUs, '0.2 us', 'must be 0 s or at least 1 us, got "0.2 us"'],
    [parseDurationUs, '1e9 days', 'must be a duration of at most 285 years, got "1e9 days"'],
    [parseDurationUs, '-5 s', 'must be a duration such as 200 ms or 5 min, got "-5 s"'],
    [parseDurationUs, 'Infinity s', 'must be a duration such as 200 ms or 5 min, got "Infinity s"'],
    [parseDurationUs, undefined, 'must be a duration such as 200 ms or 5 min, got nothing'],
    [parseDurationUs, ['1 s'], 'must be a duration such as 200 ms or 5 min, got a list'],
    [parseSizeMb, '512 Mb', 'must be a size such as 512 MB or 1.5 GB, got "512 Mb"'],
    [parseRatePerSec, '12', 'must be a rate such as 12/s, 100/min or 1M/month, got "12"'],
    [parseRatePerSec, '12m/s', 'must be a rate such as 12/s, 100/min or 1M/month, got "12m/s"'],
    [parseRatePerSec, '1e400/s', 'must be a finite rate such as 12/s, got "1e400/s"'],
    [parseShare, 0.7, 'must be a percentage such as 70 %, got 0.7'],
    [parseShare, '-1%', 'must be 0 % or more, got "-1%"'],
    [parseShare, '0.7', 'must be a percentage such as 70 %, got "0.7"'],
    [parseNumber, Number.NaN, 'must be a number, 0 or more, got NaN'],
    [parseNumber, -1, 'must be a number, 0 or more, got -1'],
    [parseNumber, Number.POSITIVE_INFINITY, 'must be a number, 0 or more, got Infinity'],
    [parseCount, 1.5, 'must be a whole number, 0 or more, got 1.5'],
    [parseCount, true, 'must be a whole number, 0 or more, got true'],
  ])('%o refuses %j', (parse, text, error) => {
    expect(parse(text)).toEqual({ error });
  });

  it('never throws and never lets a value through that is not a finite number, 0 or more', () => {
    const texts = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.stringMatching(/^[0-9.,_eE+-]{1,12} ?\/?(s|ms|MB|%|h|M\/s|k)$/),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...Object.values(parsers)), (text, parse) => {
        const parsed = parse(text);
        if (parsed.error === undefined) expect(Number.isFinite(parsed.value) && parsed.value >= 0).toBe(true);
        else expect(parsed.error).toMatch(/^must be .*, got /s);
      }),
    );
  });
});

describe('formats', () => {
  it.each([
    [formatDuration, 10_000_000, '10 s'],
    [formatDuration, 86_400_000_000, '24 h'],
    [formatDuration, 600_000_000, '10 min'],
    [formatDuration, 90_000_000, '90 s'],
    [formatDuration, 1_500_000, '1500 ms'],
    [formatDuration, 1234, '1.234 ms'],
    [formatDuration, 250, '250 us'],
    [formatDuration, 0, '0 s'],
    [formatSizeMb, 512, '512 MB'],
    [formatSizeMb, 1536, '1536 MB'],
    [formatSizeMb, 2048, '2 GB'],
    [formatRate, 12, '12/s'],
    [formatRate, 1e6 / (730 * 3600), '1000000/month'],
    [formatRate, 100 / 60, '100/min'],
    [formatShare, 0.7, '70 %'],
    [formatShare, 0.07, '7 %'],
    [formatShare, 0.001, '0.1 %'],
  ] as const)('%o writes %d as %s', (format, value, text) => {
    expect(format(value)).toBe(text);
  });

  it('reads back what it writes', () => {
    const positive = fc.double({ min: 1e-12, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 15 }),
        positive,
        fc.double({ min: 0, max: 10, noNaN: true }),
        (us, rate, share) => {
          expect(parseDurationUs(formatDuration(us))).toEqual({ value: us });
          expect(parseRatePerSec(formatRate(rate))).toEqual({ value: rate });
          expect(parseShare(formatShare(share)).value).toBeCloseTo(share, 14);
          expect(parseSizeMb(formatSizeMb(us % 1e7))).toEqual({ value: us % 1e7 });
        },
      ),
    );
  });
});
