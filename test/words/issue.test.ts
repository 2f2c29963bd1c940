import { describe, expect, it } from 'vitest';
import { describeValue, fieldName, formatIssue, formatPath } from '../../engine/words/issue.ts';

describe('issue', () => {
  it('ends with where it is', () => {
    const message = 'memory must be 128–10240 MB on aws-lambda, got 64 MB';
    expect(formatIssue({ path: 'function.memory', message }, 'scenario.yaml')).toBe(
      `${message} (scenario.yaml: function.memory)`,
    );
    expect(formatIssue({ path: '', message: 'document must be an object' }, 'a.yaml')).toBe(
      'document must be an object (a.yaml)',
    );
  });

  it('writes paths as people write them', () => {
    expect(formatPath(['deployments', 0, 'scale', 'min'])).toBe('deployments[0].scale.min');
    expect(formatPath(['x'.repeat(1000)]).length).toBeLessThan(50);
    expect(fieldName('deployments[0].scale.min')).toBe('min');
    expect(fieldName('')).toBe('document');
  });

  it.each([
    ['text', '"text"'],
    [3, '3'],
    [null, 'null'],
    [undefined, 'nothing'],
    [[1], 'a list'],
    [{ a: 1 }, 'an object'],
    ['x'.repeat(50), `"${'x'.repeat(40)}…"`],
  ])('shows %j as %s', (value, shown) => {
    expect(describeValue(value)).toBe(shown);
  });
});
