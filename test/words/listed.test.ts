import { describe, expect, it } from 'vitest';
import { listed, listedNear } from '../../engine/words/listed.ts';

const REGIONS = ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-west-1', 'eu-west-1', 'eu-west-2'];
const LETTERS = Array.from({ length: 50 }, (_, i) => `name-${i}`);

describe('choices in a sentence', () => {
  it('are all told where they fit, else how many there are', () => {
    expect(listed(['a', 'b'])).toBe('one of a, b');
    expect(listed(LETTERS, { example: 'name-7', where: 'somewhere' })).toBe(
      'one of 50 such as name-7 (somewhere)',
    );
  });

  it('that are like each other: of many the five nearest, and where the others are told', () => {
    expect(listedNear(REGIONS, 'eu-wst-2', 'prices show x')).toBe(
      'one of eu-west-2, eu-west-1, us-west-2, us-east-2, us-west-1 (2 more: prices show x)',
    );
    expect(listedNear(REGIONS.slice(0, 6), 'eu-wst-2', 'prices show x')).toBe(
      `one of ${REGIONS.slice(0, 6).join(', ')}`,
    );
  });

  it('are the first five where nothing like them was said', () => {
    const first = 'one of us-east-1, us-east-2, us-west-1, us-west-2, ca-west-1 (2 more: prices show x)';
    for (const said of [undefined, 7, 'mars']) expect(listedNear(REGIONS, said, 'prices show x')).toBe(first);
  });
});
