/**
 * Writes a file whole or not at all: into a new file beside it, then renamed over it. Synchronous, so that Ctrl-C
 * falls before or after, never in the middle.
 */
import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BadInput } from './bad-input.ts';
import { systemReason } from './system-reason.ts';

/** Throws BadInput when the file cannot be written; what was there before is then still there. */
export function writeFileAtomically(path: string, text: string): void {
  try {
    const target = resolveTarget(path);
    if (target.replaceable) replace(target.path, target.mode, text);
    else writeFileSync(target.path, text);
  } catch (error) {
    throw new BadInput(`cannot write ${path}: ${systemReason(error)}`);
  }
}

interface Target {
  readonly path: string;
  readonly mode: number;
  /** False for devices and pipes such as /dev/null, which must be written to, not replaced. */
  readonly replaceable: boolean;
}

/** Follows links, so that a linked file is rewritten where it is, and keeps its permissions. */
function resolveTarget(path: string): Target {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return { path, mode: 0o666, replaceable: true };
  return { path: realpathSync(path), mode: found.mode & 0o777, replaceable: found.isFile() };
}

function replace(path: string, mode: number, text: string): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const file = openSync(beside, 'wx', mode);
  try {
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
