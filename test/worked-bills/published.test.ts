/** Which published bills hold: every one of the list is a test of this folder, and one table says how many per provider. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectGolden } from '../golden-file.ts';
import { ROOT } from '../sources.ts';
import { NOT_AS_PUBLISHED, PUBLISHED } from './published-ids.ts';

const FOLDER = `${ROOT}test/worked-bills`;
const texts = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'))
  .join('\n');

/**
 * Texts that name a test, comments taken out: of `it('…')`, `it.each(…)('…')`, `name: '…'`, the first of a row, and the first
 * of a call that makes a row.
 */
const names = texts
  .replace(/^\s*(\/\/|\/?\*).*$/gm, '')
  .matchAll(/(?:\bit\(|\]\)\(|\bname:|[[(]\s*\[|,\s*\[|^\s+(?!expect)\w+\()\s*(['"`])([^'"`\n]+)\1/gm);
const NAMES = [...names].map(([, , name]) => name!).join('\n');

function isTested(id: string): boolean {
  return new RegExp(`(^|[^\\w-])${id}(?![\\w-])`, 'm').test(NAMES);
}

describe('published bills', () => {
  const all = Object.values(PUBLISHED).flat();

  it('are all held by a test', () => {
    expect(all.filter((id) => !isTested(id))).toEqual([]);
    expect(Object.keys(NOT_AS_PUBLISHED).filter((id) => !all.includes(id))).toEqual([]);
  });

  it('are tests that run', () => {
    expect(texts.match(/\b(it|test|describe)\.(skip|todo|only|fails)\b|\bx(it|describe)\(/g)).toBeNull();
  });

  it('by provider', () => {
    const rows = Object.entries(PUBLISHED).map(([provider, ids]) => {
      const held = ids.filter((id) => !(id in NOT_AS_PUBLISHED)).length;
      return `${provider.padEnd(13)}${String(ids.length).padStart(9)}${String(held).padStart(14)}`;
    });
    const total = all.filter((id) => !(id in NOT_AS_PUBLISHED)).length;
    const others = Object.entries(NOT_AS_PUBLISHED).map(([id, why]) => `${id}: ${why}`);
    expectGolden(
      'test/golden/worked-bills.txt',
      [
        'provider     examples  as published',
        ...rows,
        `${'all'.padEnd(13)}${String(all.length).padStart(9)}${String(total).padStart(14)}`,
        '',
        'asserted at what follows from the inputs',
        ...others,
        '',
      ].join('\n'),
    );
  });
});
