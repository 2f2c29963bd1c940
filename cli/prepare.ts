/**
 * From a job to a scenario that can be played: check it, read the recordings it names, compile. A job is plain data, so that
 * any thread can prepare it for itself.
 */
import type { Scenario } from '../engine/scenario/compile.ts';
import type { ReplayFile } from '../engine/scenario/read.ts';
import { formatIssue, type Issue } from '../engine/words/issue.ts';
import { parseDurationUs } from '../engine/words/quantity.ts';
import { BadInput } from './bad-input.ts';
import { longRunWarning } from './long-run.ts';
import { STDIN } from './read-text.ts';
import { besideScenario, Recordings, readRecordings } from './recordings.ts';
import { lengthWords } from './traffic/time-units.ts';

/** What to simulate. Survives being sent to another thread. */
export interface SimulationJob {
  readonly document: unknown;
  /** The scenario's file, `-` for standard input: names it in messages, and its folder holds the files it names. */
  readonly file: string;
  readonly source: string;
  readonly columns?: string;
  readonly skipBadRows: boolean;
  /** Where `--traffic` took the place of what the document says. */
  readonly instead?: ReplacedTraffic;
}

export interface ReplacedTraffic {
  /** The traffic file, as messages name it. */
  readonly played: string;
  /** What the document said before; undefined where it said nothing. */
  readonly horizon?: string;
  readonly warmup?: string;
}

/** How far the work is: told now and then while it goes on. */
export type Progress =
  | {
      readonly doing: 'reading';
      readonly source: string;
      /** As stored: packed ones where the file is packed. */
      readonly bytes: number;
      /** Undefined where nobody knows, as of standard input. */
      readonly bytesTotal: number | undefined;
    }
  | { readonly doing: 'simulating' /** 0–1. */; readonly share: number }
  | {
      /** Runs of a study, checked before or played; the total is undefined where nobody knows how many it takes. */
      readonly doing: 'checking' | 'trying';
      readonly runs: number;
      readonly runsTotal: number | undefined;
    };

/** Said before the work goes on. */
export interface Warning {
  readonly doing: 'warning';
  readonly text: string;
}

export type OnProgress = (progress: Progress | Warning) => void;

export interface Prepared {
  readonly scenario: Scenario;
  /** What the reader of traffic files noticed. */
  readonly notes: readonly string[];
  /** Gives the recordings' memory and temporary files back. */
  close(): void;
}

/**
 * A checked scenario with its recordings. `shelf`: whoever plays several documents keeps what was read, and closes it; else it is
 * closed with what is prepared. Throws BadInput with all issues.
 */
export async function prepare(
  job: SimulationJob,
  onProgress: OnProgress = () => {},
  shelf?: Recordings,
): Promise<Prepared> {
  const { readScenario, compileScenario, PLATFORMS } = await import('../engine/index.ts');
  const { issues, draft, replayFiles } = readScenario(job.document, job.source, PLATFORMS);
  const misplaced = optionIssues(replayFiles, job, draft !== undefined);
  if (!draft || misplaced.length > 0)
    throw new BadInput(...said(issues, job), ...misplaced, ...usageHint(job));
  const {
    recordings,
    notes,
    close: closeFiles,
  } = await readRecordings(replayFiles, job, shelf ?? new Recordings(), (source, bytes, bytesTotal) =>
    onProgress({ doing: 'reading', source, bytes, bytesTotal }),
  );
  const close = shelf ? () => {} : closeFiles;
  const compiled = compileScenario(draft, recordings, PLATFORMS);
  const { scenario } = compiled;
  if (scenario) {
    const text = longRunWarning(scenario);
    if (text !== undefined) onProgress({ doing: 'warning', text });
    return { scenario, notes: [...replacedNotes(job, scenario), ...notes], close };
  }
  close();
  throw new BadInput(...said(compiled.issues, job));
}

/** Where the file is a list of known usage, the verb that takes it. */
function usageHint({ document, source }: SimulationJob): string[] {
  const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;
  const first: unknown = Array.isArray(document) ? document[0] : document;
  const isUsage = isRecord(first) && (Array.isArray(document) || 'items' in first || 'usage' in first);
  if (!isUsage) return [];
  return [
    `${source} looks like known usage, which taximeter bill ${source} prices; a scenario has traffic and deployments`,
  ];
}

/** `plays hits.csv instead of the traffic of api.yaml; the horizon is now 27 d 13 h (was 24 h)`. */
function replacedNotes({ instead, source }: SimulationJob, { model }: Scenario): string[] {
  if (!instead) return [];
  const changes = [
    nowWords('horizon', model.horizonUs, instead.horizon),
    ...(instead.warmup === undefined ? [] : [nowWords('warm-up', model.warmupUs, instead.warmup)]),
  ];
  return [`plays ${instead.played} instead of the traffic of ${source}; ${changes.join(', ')}`];
}

function nowWords(name: string, us: number, before: string | undefined): string {
  if (before === undefined) return `the ${name} is ${lengthWords(us)}`;
  if (parseDurationUs(before).value === us) return `the ${name} is still ${before}`;
  return `the ${name} is now ${us === 0 ? '0 s' : lengthWords(us)} (was ${before})`;
}

function said(issues: readonly Issue[], { source }: SimulationJob): string[] {
  return issues.map((issue) => formatIssue(issue, source));
}

/** What is wrong with the files as a whole: standard input asked for twice, or options about a file where there is none. */
function optionIssues(files: readonly ReplayFile[], job: SimulationJob, isKnown: boolean): string[] {
  const issues: string[] = [];
  const readers = files.filter(({ file }) => file === STDIN).map(({ path }) => path);
  if (job.file === STDIN) readers.unshift('the scenario');
  if (readers.length > 1) {
    issues.push(`standard input can be read once, got it as ${readers.join(' and as ')} (${job.source})`);
  }
  if (isKnown && files.length === 0) {
    const rule = 'must go with --traffic or a scenario that replays a file, got neither';
    if (job.columns !== undefined) issues.push(`--columns ${rule}`);
    if (job.skipBadRows) issues.push(`--skip-bad-rows ${rule}`);
  }
  return issues;
}

/** The traffic files that the job reads, as far as its document can be understood; `-` for standard input. */
export function trafficFiles({ document, file: scenario }: SimulationJob): string[] {
  if (typeof document !== 'object' || document === null || !('traffic' in document)) return [];
  return [document.traffic].flat().flatMap((source) => {
    const file = (source as { file?: unknown } | null)?.file;
    return typeof file === 'string' ? [besideScenario(scenario, file)] : [];
  });
}
