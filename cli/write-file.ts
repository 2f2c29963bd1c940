/**
 * Writes a file whole or not at all: into a new file beside it, then renamed over it. Synchronous, so that Ctrl-C
 * falls before or after, never in the middle.
 */
import {
  accessSync,
  closeSync,
  constants,
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

/** Why the file could not be written, found out without writing; undefined where nothing stands in the way. */
export function writeProblem(path: string): string | undefined {
  try {
    const folder = dirname(path);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      return `cannot write ${path}: there is no folder ${folder}`;
    }
    const target = resolveTarget(path);
    accessSync(target.replaceable ? dirname(target.path) : target.path, constants.W_OK);
    return undefined;
  } catch (error) {
    return `cannot write ${path}: ${systemReason(error)}`;
  }
}

interface Target {
  readonly path: string;
  readonly mode: number;
  /** False for devices and pipes such as /dev/null, which must be written to, not replaced. */
  readonly replaceable: boolean;
}

/** Follows links, so that a linked file is rewritten where it is, and keeps its permissions. Throws for a folder. */
function resolveTarget(path: string): Target {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return { path, mode: 0o666, replaceable: true };
  if (found.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
  const mode = found.mode & 0o777;
  // What a pipe such as /dev/stdout is linked to has no path of its own.
  return found.isFile()
    ? { path: realpathSync(path), mode, replaceable: true }
    : { path, mode, replaceable: false };
}

/** Long names leave no room for what is added to them. */
const SHOWN_NAME = 100;

function replace(path: string, mode: number, text: string): void {
  const name = basename(path).slice(0, SHOWN_NAME);
  const beside = join(dirname(path), `.${name}.taximeter-${process.pid}.tmp`);
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
