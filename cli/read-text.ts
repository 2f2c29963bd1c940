/** Reads a text file or standard input as a whole, up to a size. Refuses bytes that are not UTF-8. */
import { createReadStream } from 'node:fs';
import { BadInput } from './bad-input.ts';
import { systemReason } from './system-reason.ts';

export const STDIN = '-';

/** What messages call a file. */
export function sourceName(path: string): string {
  return path === STDIN ? 'standard input' : path;
}

/** Throws BadInput when it cannot be read, is longer than `maxBytes` or is not UTF-8. */
export async function readText(path: string, maxBytes: number): Promise<string> {
  const source = sourceName(path);
  const blocks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const block of path === STDIN ? process.stdin : createReadStream(path)) {
      blocks.push(block);
      bytes += block.length;
      if (bytes > maxBytes)
        throw new BadInput(`${source} must be at most ${maxBytes / 1024 ** 2} MB, got more`);
    }
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`cannot read ${source}: ${systemReason(error)}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(blocks));
  } catch {
    throw new BadInput(`${source} must be UTF-8 text`);
  }
}
