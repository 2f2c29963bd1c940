import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BadInput } from '../../cli/bad-input.ts';
import { parseDocument } from '../../cli/read-document.ts';
import { readText } from '../../cli/read-text.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function issuesIn(text: string): Promise<readonly string[]> {
  const error = await parseDocument(text, 'x.yaml').then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(BadInput);
  return (error as BadInput).issues;
}

describe('parseDocument', () => {
  it('reads YAML 1.2 and JSON alike', async () => {
    const data = { a: [1, '2 s', true, null], b: { c: 'no' } };
    expect(await parseDocument('a: [1, 2 s, true, ~]\nb: { c: no }\n', 'x')).toEqual(data);
    expect(await parseDocument(JSON.stringify(data, null, '\t'), 'x')).toEqual(data);
  });

  it('says every syntax error with its line and column', async () => {
    expect(await issuesIn('a: [1\nb: }')).toEqual([
      'flow sequence in block collection must be sufficiently indented and end with a ] (x.yaml:2:1)',
      'unexpected flow-map-end token in YAML stream: "}" (x.yaml:2:4)',
    ]);
  });

  it('refuses a key that stands twice', async () => {
    expect(await issuesIn('rate: 1/s\nrate: 2/s')).toEqual(['rate must be stated once (x.yaml:2:1)']);
    expect(await issuesIn('a: [{ b: 1, c: 2, b: 3 }, { b: 4 }]\n"a": 5')).toEqual([
      'b must be stated once (x.yaml:1:19)',
      'a must be stated once (x.yaml:2:1)',
    ]);
  });

  it('takes no longer for more keys than its share', async () => {
    const text = Array.from({ length: 60_000 }, (_, i) => `k${i}: v`).join('\n');
    expect(Object.keys((await parseDocument(text, 'x')) as object)).toHaveLength(60_000);
  });

  it.each([
    ['lists', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['maps', `${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['blocks', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['JSON', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['a cycle', 'x: &x { y: *x }'],
  ])('refuses %s nested too deep', async (_, text) => {
    expect(await issuesIn(text)).toEqual(['document must nest at most 20 levels deep (x.yaml)']);
  });

  it('lists so many problems and counts the rest', async () => {
    const text = Array.from({ length: 50 }, (_, i) => `a${i}: !x ${i}`).join('\n');
    const issues = await issuesIn(text);
    expect(issues).toHaveLength(21);
    expect(issues.at(-1)).toBe('and 30 more problems (x.yaml)');
  });

  it('refuses none and several documents', async () => {
    expect(await issuesIn('# nothing\n')).toEqual(['x.yaml must hold a document, got nothing']);
    expect(await issuesIn('a: 1\n---\nb: 2\n')).toEqual(['x.yaml must hold one document, got 2']);
  });

  it('refuses tags that it would not act on', async () => {
    expect((await issuesIn('a: !secret x'))[0]).toMatch(/^unresolved tag: !secret \(x\.yaml:1:4\)$/);
  });

  it('refuses a billion laughs', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
    );
    expect(await issuesIn(['l0: &l0 [ha]', ...levels].join('\n'))).toEqual([
      'a document must repeat an alias at most 100 times (x.yaml)',
    ]);
  });

  it('refuses names that reach into an object, without polluting one', async () => {
    expect(await issuesIn('a:\n  __proto__: { polluted: yes }')).toEqual([
      '__proto__ must not be used as a field name (x.yaml: a.__proto__)',
    ]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('readText', () => {
  const path = join(temporaryFolder(), 'file.yaml');

  it('reads UTF-8, a byte order mark aside', async () => {
    writeFileSync(path, '\ufeffname: Zürich\n');
    expect(await readText(path, 100)).toBe('name: Zürich\n');
  });

  it('refuses what is too large, not text, or not there', async () => {
    writeFileSync(path, 'x'.repeat(2 * 1024 ** 2));
    await expect(readText(path, 1024 ** 2)).rejects.toThrow(`${path} must be at most 1 MB, got more`);
    writeFileSync(path, Buffer.from([0x61, 0xff, 0xfe]));
    await expect(readText(path, 100)).rejects.toThrow(`${path} must be UTF-8 text`);
    await expect(readText(`${path}.not`, 100)).rejects.toThrow(
      `cannot read ${path}.not: there is no such file or folder`,
    );
  });
});
