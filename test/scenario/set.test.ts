import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySet } from '../../engine/scenario/set.ts';

const DOCUMENT = { function: { duration: '1 s' }, deployments: [{ platform: 'a' }, { platform: 'b' }] };

describe('set', () => {
  it.each([
    [
      'deployments[1].minInstances',
      5,
      { ...DOCUMENT, deployments: [{ platform: 'a' }, { platform: 'b', minInstances: 5 }] },
    ],
    [
      'deployments[0]',
      { platform: 'c' },
      { ...DOCUMENT, deployments: [{ platform: 'c' }, { platform: 'b' }] },
    ],
    ['function.duration', { p50: '1 s' }, { ...DOCUMENT, function: { duration: { p50: '1 s' } } }],
    ['seed', 3, { ...DOCUMENT, seed: 3 }],
    ['a.b.c', 1, { ...DOCUMENT, a: { b: { c: 1 } } }],
  ])('%s', (path, value, document) => {
    const before = JSON.stringify(DOCUMENT);
    expect(applySet(DOCUMENT, path, value)).toEqual({ document });
    expect(JSON.stringify(DOCUMENT)).toBe(before);
  });

  it.each([
    ['deployments[2].memory', 'deployments must have an entry [2], got a list of 2'],
    ['deployments.memory', 'deployments is a list: say which entry, such as [0].memory'],
    ['function[0]', 'function must be a list to be indexed'],
    ['function.duration.p50', 'function.duration must be an object to have a field p50'],
    ['__proto__.x', '__proto__ must not be used as a field name'],
    ['function.constructor', 'constructor must not be used as a field name'],
    ['a.prototype.b', 'prototype must not be used as a field name'],
    ['', 'path must be fields with dots and [indexes] such as deployments[0].memory, got ""'],
    ['a..b', 'path must be fields with dots and [indexes] such as deployments[0].memory, got "a..b"'],
    [
      'deployments[x]',
      'path must be fields with dots and [indexes] such as deployments[0].memory, got "deployments[x]"',
    ],
    [
      'deployments[-1]',
      'path must be fields with dots and [indexes] such as deployments[0].memory, got "deployments[-1]"',
    ],
    [
      'deployments[0]memory',
      'path must be fields with dots and [indexes] such as deployments[0].memory, got "deployments[0]memory"',
    ],
  ])('refuses %j', (path, message) => {
    expect(applySet(DOCUMENT, path, 1).issue?.message).toBe(message);
  });

  it('changes one place of what a document holds twice', () => {
    const shared = { memory: '1 GB' };
    const { document } = applySet({ a: shared, b: shared }, 'a.memory', '2 GB');
    expect(document).toEqual({ a: { memory: '2 GB' }, b: { memory: '1 GB' } });
  });

  it('never throws and never reaches a prototype', () => {
    const path = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[a-c_]{0,3}(\.__proto__|\[[0-9]\]|\.[a-c]){0,3}$/),
    );
    fc.assert(
      fc.property(fc.anything(), path, (document, at) => {
        applySet(document, at, 'polluted');
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });
});
