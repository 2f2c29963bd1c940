/** Reads a text file or standard input, whole or in parts, up to a size. Refuses bytes that are not UTF-8. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { BadInput } from './bad-input.ts';
import { systemReason } from './system-reason.ts';
import { Utf8Parts } from './utf8-parts.ts';

export const STDIN = '-';

/** What messages call a file. */
export function sourceName(path: string): string {
  return path === STDIN ? 'standard input' : path;
}

/** The next part of a text, and how much of it that makes. The total is undefined where nobody knows it. */
export type TakePart = (text: string, bytes: number, bytesTotal: number | undefined) => void;

const PART_BYTES = 1024 ** 2;

/** Throws BadInput when it cannot be read, is longer than `maxBytes` or is not UTF-8. */
export async function readText(path: string, maxBytes: number): Promise<string> {
  const parts: string[] = [];
  await readParts(path, maxBytes, (text) => void parts.push(text));
  return parts.join('');
}

/** The same in parts, so that no length needs more memory than a part; throws what `take` throws, too. */
export async function readParts(path: string, maxBytes: number, take: TakePart): Promise<void> {
  const source = sourceName(path);
  const bytesTotal = path === STDIN ? undefined : (await stat(path).catch(() => undefined))?.size;
  const decoder = new Utf8Parts();
  let bytes = 0;
  const takeDecoded = (block?: Uint8Array): void => {
    const text = decoder.decode(block);
    if (text === undefined) throw new BadInput(`${source} must be UTF-8 text`);
    take(text, bytes, bytesTotal);
  };
  for await (const block of blocksOf(path)) {
    bytes += block.length;
    if (bytes > maxBytes)
      throw new BadInput(`${source} must be at most ${maxBytes / 1024 ** 2} MB, got more`);
    takeDecoded(block);
  }
  takeDecoded();
}

async function* blocksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* path === STDIN ? process.stdin : createReadStream(path, { highWaterMark: PART_BYTES });
  } catch (error) {
    throw new BadInput(`cannot read ${sourceName(path)}: ${systemReason(error)}`);
  }
}
