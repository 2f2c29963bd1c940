/** Ranges as they are written: units, spacing, whole numbers, and what is refused. */
import { describe, expect, it } from 'vitest';
import { levelsOf } from '../../../engine/planning/sweep/design.ts';
import { readRange } from '../../../engine/planning/sweep/range.ts';

function levels(text: string): readonly unknown[] {
  const read = readRange(text);
  if (!read?.range) throw new Error(read?.issue ?? 'no range');
  return levelsOf({ path: 'x', levels: { range: read.range } });
}

function issue(text: string): string | undefined {
  const read = readRange(text);
  return read && !read.range ? read.issue : undefined;
}

describe('a range', () => {
  it('gives its ends and equal steps or equal factors between them', () => {
    expect(levels('128 MB..512 MB:4')).toEqual(['128 MB', '256 MB', '384 MB', '512 MB']);
    expect(levels('1/s..100/s:5 log')).toEqual(['1/s', '3.16228/s', '10/s', '31.6228/s', '100/s']);
    expect(levels('10%..30%:3')).toEqual(['10%', '20%', '30%']);
    expect(levels('100 ms..0 s:3')).toEqual(['100 ms', '50 ms', '0 ms']);
  });

  it('keeps the unit of its first end, and the magnitude of rates readable', () => {
    expect(levels('512 MB..1 GB:3')).toEqual(['512 MB', '768 MB', '1024 MB']);
    expect(levels('1 s..500 ms:3')).toEqual(['1 s', '0.75 s', '0.5 s']);
    expect(levels('10k/month..10M/month:4 log')).toEqual([
      '10k/month',
      '100k/month',
      '1M/month',
      '10M/month',
    ]);
    expect(levels('60/min..2/s:2')).toEqual(['60/min', '120/min']);
  });

  it('keeps whole megabytes and whole counts, unless an end has a point', () => {
    expect(levels('128 MB..131 MB:3')).toEqual(['128 MB', '130 MB', '131 MB']);
    expect(levels('1 GB..2 GB:3')).toEqual(['1 GB', '1.5 GB', '2 GB']);
    expect(levels('1..100:5 log')).toEqual([1, 3, 10, 32, 100]);
    expect(levels('0.5..2:4')).toEqual([0.5, 1, 1.5, 2]);
  });

  it('is told from a list', () => {
    expect(readRange('128 MB,256 MB')).toBeUndefined();
    expect(readRange('../traffic.csv')).toBeUndefined();
  });

  it.each([
    [
      '1/s..5 MB:3',
      'must go from one quantity to another of its kind, such as 1/s..100/s:5 log, got "1/s..5 MB:3"',
    ],
    ['a..b:3', 'must go from one quantity to another of its kind, such as 1/s..100/s:5 log, got "a..b:3"'],
    [
      '5..5 ms:3',
      'must go from one quantity to another of its kind, such as 1/s..100/s:5 log, got "5..5 ms:3"',
    ],
    ['60 s..1 min:3', 'must go from one quantity to another, got "60 s..1 min:3"'],
    ['0/s..5/s:3 log', 'must start above 0 where it is log, got "0/s..5/s:3 log"'],
    ['1/s..5/s:1', 'must have at least 2 points, got "1/s..5/s:1"'],
  ])('%s is refused', (text, message) => {
    expect(issue(text)).toBe(message);
  });
});
