/** A scenario from a document, run by the program as a user runs it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../engine/result.ts';
import { simulateAlone, taximeter } from '../taximeter.ts';

/** `words`: more of the command line, such as `--traffic FILE`. */
export async function resultOf(document: object, ...words: string[]): Promise<Result> {
  return inFolder(async (folder) => {
    const file = join(folder, 'scenario.yaml');
    writeFileSync(file, JSON.stringify(document));
    const { code, out, err } = await taximeter(['run', file, '--format', 'json', '--quiet', ...words], {
      simulate: simulateAlone,
    });
    if (code !== 0) throw new Error(err);
    return JSON.parse(out);
  });
}

/** The same on requests at these times. */
export function resultOfArrivals(document: object, timesSec: readonly number[]): Promise<Result> {
  return inFolder((folder) => {
    const file = join(folder, 'arrivals.csv');
    writeFileSync(file, `time\n${timesSec.map((time) => time.toFixed(6)).join('\n')}\n`);
    return resultOf(document, '--traffic', file, '--columns', 'time=time:s,requests=none');
  });
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'taximeter-validate-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
