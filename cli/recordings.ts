/** The traffic files that a scenario replays, read once each. */
import { dirname, isAbsolute, join } from 'node:path';
import type { ReplayFile } from '../engine/scenario/read.ts';
import type { Recording } from '../engine/traffic/recording.ts';
import { BadInput, issuesOf } from './bad-input.ts';
import { STDIN, sourceName } from './read-text.ts';
import type { Traffic } from './traffic/read-traffic.ts';

interface HowToRead {
  /** The scenario's file, whose folder holds the files it names. */
  readonly file: string;
  readonly columns?: string;
  readonly skipBadRows: boolean;
}

/** Bytes as stored; the total is undefined where nobody knows it. */
type OnReading = (source: string, bytes: number, bytesTotal: number | undefined) => void;

/** Traffic files that were read, for all documents that replay them. */
export class Recordings {
  private readonly read = new Map<string, Promise<Traffic>>();

  /** The same file, read in the same way, is read once. */
  of(file: string, columns: string | undefined, read: () => Promise<Traffic>): Promise<Traffic> {
    const key = JSON.stringify([file, columns]);
    const known = this.read.get(key) ?? read();
    this.read.set(key, known);
    return known;
  }

  /** Gives the recordings' memory and temporary files back. */
  close(): void {
    for (const traffic of this.read.values()) traffic.then((each) => each.close()).catch(() => {});
  }
}

/** Reads each file once, by the path of the traffic source that plays it; all files that cannot be read are told at once. */
export async function readRecordings(
  files: readonly ReplayFile[],
  job: HowToRead,
  shelf: Recordings,
  onReading: OnReading,
) {
  const recordings = new Map<string, Recording>();
  const notes: string[] = [];
  const issues: string[] = [];
  for (const { path, file, columns } of files) {
    const { readTraffic } = await import('./traffic/read-traffic.ts');
    const found = besideScenario(job.file, file);
    const source = sourceName(found);
    try {
      const named = job.columns ?? columns;
      const traffic = await shelf.of(found, named, () =>
        readTraffic(found, {
          columns: named,
          skipBadRows: job.skipBadRows,
          onProgress: (bytes, bytesTotal) => onReading(source, bytes, bytesTotal),
        }),
      );
      recordings.set(path, traffic.recording);
      notes.push(...traffic.notes.map((text) => `${source}: ${text}`));
    } catch (error) {
      const found = issuesOf(error);
      if (!found) throw error;
      issues.push(...found);
    }
  }
  const close = () => shelf.close();
  if (issues.length === 0) return { recordings, notes, close };
  close();
  throw new BadInput(...issues);
}

/** Files named in a scenario are relative to its folder; from standard input, to where we are. */
export function besideScenario(scenario: string, file: string): string {
  if (file === STDIN || scenario === STDIN || isAbsolute(file)) return file;
  return join(dirname(scenario), file);
}
