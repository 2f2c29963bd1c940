/** What the finished points of a sweep depend on: another sweep may take them over where all of it is the same. */
import { createHash } from 'node:crypto';
import type { Dimension } from '../../engine/planning/sweep/design.ts';
import { VERSION } from '../../engine/version.ts';
import type { Io } from '../io.ts';
import type { SimulationJob } from '../prepare.ts';

/** Each part by the name that people are told when it differs; its value is a digest, or short enough to be read. */
export type JournalKey = Readonly<Record<string, string>>;

/** `files`: the traffic files of any point; `variation`: all that says which points there are. */
export async function journalKey(
  job: SimulationJob,
  files: readonly string[],
  variation: { readonly dimensions: readonly Dimension[]; readonly latin?: number },
  io: Io,
): Promise<JournalKey> {
  const { PLATFORMS } = await import('../../engine/index.ts');
  const { prices, seed, ...scenario } = Object(job.document) as {
    readonly prices?: unknown;
    readonly seed?: unknown;
  };
  const traffic = await Promise.all(files.map(async (file) => [file, await io.digestOf(file)] as const));
  return {
    'the version of taximeter': VERSION,
    'the scenario': digest(scenario),
    'the seed': String(seed ?? 1),
    'the traffic file': digest([traffic, job.columns ?? null, job.skipBadRows]),
    prices: digest([prices ?? null, PLATFORMS.map(({ books }) => books)]),
    'what is varied': digest(variation),
  };
}

/** The parts in which two differ, by name. */
export function differences(a: JournalKey, b: JournalKey): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => a[name] !== b[name]);
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
