/** A file that grows while the work goes on, one write per addition, so that whoever kills the program loses the last one at most. */
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, rmSync, writeSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { BadInput } from './bad-input.ts';
import { systemReason } from './system-reason.ts';

export interface Appender {
  /** Throws BadInput when it cannot be written. */
  append(text: string): void;
  close(): void;
}

export function appendTo(path: string): Appender {
  const orRefuse = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw new BadInput(`cannot write ${path}: ${systemReason(error)}`);
    }
  };
  const file = orRefuse(() => openSync(path, 'a'));
  return {
    append: (text) => orRefuse(() => writeWhole(file, Buffer.from(text))),
    close: () => closeSync(file),
  };
}

/** A write may take a part alone; then the next one says why. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

export function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    throw new BadInput(`cannot remove ${path}: ${systemReason(error)}`);
  }
}

/** SHA-256 of a file's bytes. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    throw new BadInput(`cannot read ${path}: ${systemReason(error)}`);
  }
  return hash.digest('hex');
}
