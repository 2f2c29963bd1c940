/**
 * From a scenario as read to a result: check it, read the recordings it names, compile, play and bill. Plain data in
 * and out, so that the same call can be made in this thread or in another one.
 */
import { dirname, isAbsolute, join } from 'node:path';
import type { Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenario/compile.ts';
import { formatIssue, type Issue } from '../engine/scenario/issue.ts';
import type { ReplayFile } from '../engine/scenario/read.ts';
import type { Recording } from '../engine/traffic/recording.ts';
import { BadInput, issuesOf } from './bad-input.ts';
import { STDIN, sourceName } from './read-text.ts';
import type { Traffic } from './traffic/read-traffic.ts';

/** What to simulate. Survives being sent to another thread. */
export interface SimulationJob {
  readonly document: unknown;
  /** The scenario's file, `-` for standard input: names it in messages, and its folder holds the files it names. */
  readonly file: string;
  readonly source: string;
  readonly columns?: string;
  readonly skipBadRows: boolean;
}

export interface Outcome {
  readonly result: Result;
  /** What the reader of traffic files noticed. */
  readonly notes: readonly string[];
}

/** `onProgress` takes a share from 0 to 1. Throws BadInput. */
export type Simulate = (job: SimulationJob, onProgress: (share: number) => void) => Promise<Outcome>;

export interface Prepared {
  readonly scenario: Scenario;
  /** What the reader of traffic files noticed. */
  readonly notes: readonly string[];
  /** Gives the recordings' memory and temporary files back. */
  close(): void;
}

/** A checked scenario with its recordings. Throws BadInput with all issues. */
export async function prepare(job: SimulationJob): Promise<Prepared> {
  const { readScenario, compileScenario, platforms } = await import('../engine/index.ts');
  const { issues, draft, replayFiles } = readScenario(job.document, job.source);
  if (!draft) throw badInput(issues, job);
  const { recordings, notes, close } = await readRecordings(replayFiles, job);
  const compiled = compileScenario(draft, recordings, platforms);
  if (compiled.scenario) return { scenario: compiled.scenario, notes, close };
  close();
  throw badInput(compiled.issues, job);
}

function badInput(issues: readonly Issue[], { source }: SimulationJob): BadInput {
  return new BadInput(...issues.map((issue) => formatIssue(issue, source)));
}

/** Reads each file once, by the path of the traffic source that plays it; all files that cannot be read are told at once. */
async function readRecordings(files: readonly ReplayFile[], job: SimulationJob) {
  const recordings = new Map<string, Recording>();
  const notes: string[] = [];
  const open: Traffic[] = [];
  const issues: string[] = [];
  for (const { path, file, columns } of files) {
    const { readTraffic } = await import('./traffic/read-traffic.ts');
    try {
      const options = { columns: job.columns ?? columns, skipBadRows: job.skipBadRows };
      const traffic = await readTraffic(besideScenario(job.file, file), options);
      open.push(traffic);
      recordings.set(path, traffic.recording);
      notes.push(...traffic.notes.map((text) => `${sourceName(file)}: ${text}`));
    } catch (error) {
      const found = issuesOf(error);
      if (!found) throw error;
      issues.push(...found);
    }
  }
  const close = () => {
    for (const traffic of open) traffic.close();
  };
  if (issues.length === 0) return { recordings, notes, close };
  close();
  throw new BadInput(...issues);
}

/** Files named in a scenario are relative to its folder; from standard input, to where we are. */
function besideScenario(scenario: string, file: string): string {
  if (file === STDIN || scenario === STDIN || isAbsolute(file)) return file;
  return join(dirname(scenario), file);
}

/** Simulates in this thread, which is busy until it is done. */
export const simulateHere: Simulate = async (job, onProgress) => {
  const { scenario, notes, close } = await prepare(job);
  const { runScenario } = await import('../engine/index.ts');
  try {
    return { result: runScenario(scenario, { onProgress }), notes };
  } finally {
    close();
  }
};
