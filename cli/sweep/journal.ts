/**
 * The finished points of a sweep, kept beside the file that it writes until that is written: one line of JSON each, after a
 * first line that says what they depend on. A last line that was cut off is dropped.
 */
import { createHash } from 'node:crypto';
import type { PlayedPoint } from '../../engine/planning/sweep/play-points.ts';
import { BadInput } from '../bad-input.ts';
import type { Io } from '../io.ts';
import { differences, type JournalKey } from './journal-key.ts';

export interface Journal {
  readonly path: string;
  /** Points that an earlier sweep finished, by their index. */
  readonly played: ReadonlyMap<number, PlayedPoint>;
  add(index: number, point: PlayedPoint): void;
  /** The results are written: nobody needs it any more. */
  remove(): void;
}

/** Of a few hundred thousand rows. */
const MAX_BYTES = 1024 ** 3;

export function journalOf(out: string): string {
  return `${out}.partial.jsonl`;
}

/** Goes on where an earlier sweep ended; with `fresh` begins anew. Throws BadInput where it was another sweep. */
export async function openJournal(path: string, key: JournalKey, fresh: boolean, io: Io): Promise<Journal> {
  const lines = !fresh && io.exists(path) ? await linesOf(path, io) : [];
  const played = lines.length === 0 ? new Map<number, PlayedPoint>() : takenOver(lines, path, key);
  // Written anew, so that what was cut off does not stand in the middle.
  const header = JSON.stringify({ taximeterSweep: 1, key });
  const kept = [...played].map(([index, point]) => lineOf(index, point));
  io.writeFileAtomically(path, `${header}\n${kept.join('')}`);
  const file = io.appendTo(path);
  return {
    path,
    played,
    add: (index, point) => file.append(lineOf(index, point)),
    remove() {
      file.close();
      io.removeFile(path);
    },
  };
}

function lineOf(index: number, point: PlayedPoint): string {
  return `${JSON.stringify({ index, point, check: checkOf(index, point) })}\n`;
}

/** Tells a line that was changed, or that a full disk cut in the middle. */
function checkOf(index: unknown, point: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([index, point]))
    .digest('hex')
    .slice(0, 16);
}

/** Without what stands behind the last line end. */
async function linesOf(path: string, io: Io): Promise<string[]> {
  const lines: string[] = [];
  let open = '';
  await io.readParts(path, MAX_BYTES, (text) => {
    const parts = `${open}${text}`.split('\n');
    open = parts.pop()!;
    for (const part of parts) lines.push(part);
  });
  return lines;
}

function takenOver(
  [header, ...lines]: readonly string[],
  path: string,
  key: JournalKey,
): Map<number, PlayedPoint> {
  const remedy = 'state the sweep that it is of, or start over with --fresh';
  const { key: earlier } = parsed(header!, path, 1) as { readonly key?: JournalKey };
  if (typeof earlier !== 'object')
    throw new BadInput(
      `${path} must be the unfinished sweep of this file, got something else; --fresh overwrites it`,
    );
  const different = differences(earlier, key);
  if (different.length > 0) {
    const words = different.length === 1 ? 'is' : 'are';
    throw new BadInput(
      `${path} holds finished points of another sweep: ${different.map((name) => partWords(name, earlier, key)).join(', ')} ${words} not the same; ${remedy}`,
    );
  }
  const played = new Map<number, PlayedPoint>();
  for (const [i, line] of lines.entries()) {
    const { index, point, check } = parsed(line, path, i + 2) as {
      index: number;
      point: PlayedPoint;
      check?: string;
    };
    if (check !== checkOf(index, point))
      throw new BadInput(
        `line ${i + 2} of ${path} must be as it was written, got another; --fresh starts over`,
      );
    played.set(index, point);
  }
  return played;
}

/** Parts whose value is no digest. */
const READABLE = ['the seed', 'the version of taximeter'];

/** `the seed (1 there, 2 here)`; of what is a digest the name alone. */
function partWords(name: string, earlier: JournalKey, key: JournalKey): string {
  const [there, here] = [earlier[name], key[name]];
  return there !== undefined && READABLE.includes(name) ? `${name} (${there} there, ${here} here)` : name;
}

function parsed(line: string, path: string, number: number): object {
  try {
    return Object(JSON.parse(line));
  } catch {
    throw new BadInput(`line ${number} of ${path} must be JSON; --fresh starts over`);
  }
}
