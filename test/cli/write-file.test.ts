import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically, writeProblem } from '../../cli/write-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

describe('writeFileAtomically', () => {
  it('writes a new file and nothing beside it', () => {
    writeFileAtomically(join(folder, 'a.json'), 'whole\n');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('whole\n');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('replaces a file and keeps its permissions', () => {
    const path = join(folder, 'a.json');
    writeFileSync(path, 'a much longer text than the new one');
    chmodSync(path, 0o640);
    writeFileAtomically(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('writes through a link rather than replacing it', () => {
    writeFileSync(join(folder, 'target'), 'old');
    symlinkSync('target', join(folder, 'link'));
    writeFileAtomically(join(folder, 'link'), 'new');
    expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('new');
  });

  it('leaves nothing where the folder is missing', () => {
    const path = join(folder, 'missing', 'a.json');
    expect(() => writeFileAtomically(path, 'x')).toThrow(
      `cannot write ${path}: there is no such file or folder`,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves what was there, and no copy, where it cannot replace', () => {
    const path = join(folder, 'taken');
    mkdirSync(path);
    writeFileSync(join(path, 'inside'), 'x');
    expect(() => writeFileAtomically(path, 'x')).toThrow(`cannot write ${path}: it is a folder`);
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it('has room for a name as long as a name may be', () => {
    const name = 'n'.repeat(255);
    writeFileAtomically(join(folder, name), 'x');
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('writes to a device instead of replacing it', () => {
    writeFileAtomically('/dev/null', 'x');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('writeProblem', () => {
  it('finds out what stands in the way, and touches nothing', () => {
    writeFileSync(join(folder, 'there'), 'x');
    expect(writeProblem(join(folder, 'new'))).toBeUndefined();
    expect(writeProblem(join(folder, 'there'))).toBeUndefined();
    expect(writeProblem('/dev/null')).toBeUndefined();
    expect(writeProblem(folder)).toBe(`cannot write ${folder}: it is a folder`);
    const missing = join(folder, 'no', 'r.json');
    expect(writeProblem(missing)).toBe(`cannot write ${missing}: there is no folder ${join(folder, 'no')}`);
    const below = join(folder, 'there', 'r.json');
    expect(writeProblem(below)).toBe(`cannot write ${below}: there is no folder ${join(folder, 'there')}`);
    expect(readdirSync(folder)).toEqual(['there']);
  });
});
