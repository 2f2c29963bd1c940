/** What is said when a sweep is stopped by Ctrl-C: where the finished points are, and which command goes on. */
import { counted } from '../../engine/words/counted.ts';
import type { Io } from '../io.ts';
import { printable } from '../output/plain-text.ts';

export interface Stopped {
  readonly finished: number;
  readonly points: number;
  /** Where they are kept; undefined where they are not. */
  readonly journal: string | undefined;
}

export function stoppedWords({ finished, points, journal }: Stopped, { words }: Pick<Io, 'words'>): string {
  const done = `stopped with ${finished} of ${counted(points, 'point')} finished`;
  if (journal === undefined) return `${done}, which nothing keeps; with --out FILE a sweep can go on\n`;
  // Begun anew, they would be played again.
  const again = words.filter((word) => word !== '--fresh').map(quoted);
  const command = ['taximeter', ...again].join(' ');
  return `${printable(`${done}, kept in ${journal}; this goes on:`)}\n  ${printable(command)}\n`;
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
