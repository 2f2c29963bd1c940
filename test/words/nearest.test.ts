import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest, suggestion } from '../../engine/words/nearest.ts';

const FIELDS = ['memory', 'region', 'minInstances', 'maxInstances', 'cpu'];

describe('nearest', () => {
  it.each([
    ['memroy', 'memory'],
    ['Memory', 'memory'],
    ['minInstance', 'minInstances'],
    ['regoin', 'region'],
    ['cpus', 'cpu'],
  ])('takes %s for %s', (typed, meant) => {
    expect(nearest(typed, FIELDS)).toBe(meant);
  });

  it('suggests nothing when nothing is close', () => {
    expect(nearest('colour', FIELDS)).toBeUndefined();
    expect(nearest('', FIELDS)).toBeUndefined();
    expect(nearest('x'.repeat(100_000), FIELDS)).toBeUndefined();
    expect(suggestion('colour', FIELDS)).toBe('');
  });

  it('takes a part for the one name that holds it', () => {
    const platforms = ['aws-ec2', 'aws-fargate', 'aws-lambda'];
    expect(nearest('autoscale', ['count', 'scale', 'size'])).toBe('scale');
    expect(nearest('lambda', platforms)).toBe('aws-lambda');
    expect(nearest('EC2', platforms)).toBe('aws-ec2');
    expect(nearest('aws', platforms)).toBeUndefined();
    expect(nearest('a', ['abc'])).toBeUndefined();
  });

  it('words a suggestion', () => {
    expect(suggestion('memroy', FIELDS)).toBe(' (did you mean memory?)');
  });
});

describe('edit distance', () => {
  it.each([
    ['', 'abc', 3],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
    ['same', 'same', 0],
  ])('%s → %s takes %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is symmetric, zero for equals alone, and no longer than the longer word', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
