import { describe, expect, it } from 'vitest';
import { readableSpan } from '../../../cli/output/span.ts';

describe('readableSpan', () => {
  it.each(['24 h', '90 min', '730 h', '336 h', '7 d', '1.5 h', '0 s', '2 months', 'actual', ''])(
    'leaves %j as it is',
    (written) => expect(readableSpan(written)).toBe(written),
  );

  it.each([
    ['2381543 s', '27 d 13 h'],
    ['59999443.401 ms', '16 h 39 min'],
    ['144 min', '2 h 24 min'],
    ['86400 s', '1 d'],
    ['100 s', '1 min 40 s'],
    ['1500 ms', '1.5 s'],
    ['87600.5 h', '3650 d'],
  ])('reads %j as %j', (written, read) => expect(readableSpan(written)).toBe(read));
});
