/**
 * Measured durations by memory: a result of AWS Lambda Power Tuning, the link to its page, or a CSV with one row for each size or
 * for each call. One function is taken; where there are several, the user says which.
 */
import type {
  MeasuredPoint,
  MeasuredSeries,
  ReadSeries,
} from '../../engine/planning/rightsize/measured-points.ts';
import { counted } from '../../engine/words/counted.ts';
import { BadInput } from '../bad-input.ts';
import type { Io } from '../io.ts';
import { sourceName } from '../read-text.ts';
import { CsvTextError, parseRows } from '../traffic/csv-rows.ts';
import { type Arguments, textArgument } from '../verbs/verb.ts';

const MAX_BYTES = 64 * 1024 ** 2;
/** More problems of one file have one cause. */
const MAX_PROBLEMS = 20;

export interface Measured {
  readonly points: readonly MeasuredPoint[];
  /** Where they came from, as messages and results name it. */
  readonly source: string;
}

/** `--measured FILE|LINK`; undefined where it is not given. Throws BadInput with everything that is wrong. */
export async function readMeasured(args: Arguments, io: Io): Promise<Measured | undefined> {
  const given = textArgument(args, 'measured');
  const wanted = textArgument(args, 'function');
  if (given === undefined) {
    if (wanted !== undefined) throw new BadInput('--function must go with --measured, got it alone');
    return undefined;
  }
  const engine = await import('../../engine/index.ts');
  const isLink = engine.isPowerTuningLink(given);
  const source = isLink ? 'the link' : sourceName(given);
  const host = isLink ? engine.otherHostOf(given) : undefined;
  const text = isLink ? given : await io.readText(given, MAX_BYTES);
  const read = await readSeries(text, engine);
  if (read.issues) {
    const more = read.issues.length - MAX_PROBLEMS;
    const shown = read.issues.slice(0, MAX_PROBLEMS).map((issue) => `${issue} (--measured: ${source})`);
    throw new BadInput(...shown, ...(more > 0 ? [`and ${more} more (--measured: ${source})`] : []));
  }
  const { name, points, averagedRows } = chosen(read.series, wanted);
  const parts = [
    name === undefined ? source : `${name} in ${source}`,
    ...(host === undefined
      ? []
      : [`which goes to ${host}: what stands behind its # is read, nothing is fetched`]),
    ...(averagedRows === undefined
      ? []
      : [`the mean of the rows of each size, ${averagedRows} rows of ${counted(points.length, 'size')}`]),
  ];
  return { points, source: parts.join(', ') };
}

type Engine = typeof import('../../engine/index.ts');

async function readSeries(text: string, engine: Engine): Promise<ReadSeries> {
  const start = text.trimStart();
  if (engine.isPowerTuningLink(start)) return engine.readPowerTuningLink(start);
  if (!start.startsWith('{') && !start.startsWith('[')) return readCsv(text, engine);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return { issues: [`must be JSON, a link or CSV: ${(error as Error).message.split('\n')[0]}`] };
  }
  return engine.readPowerTuningResult(document);
}

function chosen(series: readonly MeasuredSeries[], wanted: string | undefined): MeasuredSeries {
  const names = series.map(({ name }) => name).filter((name) => name !== undefined);
  if (wanted === undefined) {
    if (series.length === 1) return series[0]!;
    throw new BadInput(`--function must say which of the measured functions: one of ${names.join(', ')}`);
  }
  const found = series.find(({ name }) => name === wanted);
  if (found) return found;
  const known =
    names.length === 0 ? 'left out, because the measurements name none' : `one of ${names.join(', ')}`;
  throw new BadInput(`--function must be ${known}, got "${wanted}"`);
}

/** Names of columns, as they are seen: ours, and those that published data has. */
const COLUMNS = {
  memory: ['memory_mb', 'memory_size', 'memory', 'memorysize', 'power'],
  duration: ['duration_ms', 'mean_ms', 'averageduration', 'average_duration_ms'],
  function: ['function', 'function_name'],
} as const;

type Columns = Readonly<Record<keyof typeof COLUMNS, number>>;

/** Rows of one size are averaged, so that a mean and single calls are read alike. */
async function readCsv(text: string, engine: Engine): Promise<ReadSeries> {
  const sums = new Map<string, Map<number, { sum: number; count: number }>>();
  const issues: string[] = [];
  let at: Columns | undefined;
  const take = (cells: readonly string[], lineOf: () => number) => {
    if (at === undefined && issues.length > 0) return;
    if (cells.length === 1 && cells[0]!.trim() === '') return;
    if (!at) {
      at = columnsOf(cells, issues);
      return;
    }
    const [memory, duration] = [cells[at.memory] ?? '', cells[at.duration] ?? ''];
    const [memoryMb, meanMs] = [numberOf(memory), numberOf(duration)];
    const issue = engine.pointIssue(memoryMb, meanMs);
    if (issue !== undefined) {
      const got = Number.isNaN(memoryMb) ? memory : Number.isNaN(meanMs) ? duration : undefined;
      issues.push(`line ${lineOf()}: ${got === undefined ? issue : issue.replace(/got .*/, `got "${got}"`)}`);
      return;
    }
    const name = at.function < 0 ? '' : (cells[at.function] ?? '').trim();
    const sizes = sums.get(name) ?? new Map<number, { sum: number; count: number }>();
    const so = sizes.get(memoryMb) ?? { sum: 0, count: 0 };
    sizes.set(memoryMb, { sum: so.sum + meanMs, count: so.count + 1 });
    sums.set(name, sizes);
  };
  try {
    await parseRows(oneChunk(text), ',', take);
  } catch (error) {
    if (!(error instanceof CsvTextError)) throw error;
    issues.push(`line ${error.line}: ${error.message}`);
  }
  if (issues.length > 0) return { issues };
  if (sums.size === 0)
    return { issues: ['must have rows below a heading such as memory_mb,duration_ms, got none'] };
  const read = [...sums].map(([name, sizes]) => {
    const checked = engine.checkedSeries(
      [...sizes].map(([memoryMb, { sum, count }]) => ({ memoryMb, meanMs: sum / count })),
      (i) => `size ${i + 1}`,
      name === '' ? undefined : name,
    );
    const rows = [...sizes.values()].reduce((total, { count }) => total + count, 0);
    if (checked.issues || rows === sizes.size) return checked;
    return { series: checked.series.map((each) => ({ ...each, averagedRows: rows })) };
  });
  const refused = read.flatMap((each) => each.issues ?? []);
  return refused.length > 0 ? { issues: refused } : { series: read.flatMap((each) => each.series ?? []) };
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text.replace(/^\uFEFF/, ''));
}

function columnsOf(cells: readonly string[], issues: string[]): Columns | undefined {
  const headings = cells.map((cell) => cell.trim().toLowerCase());
  const find = (names: readonly string[]) => headings.findIndex((heading) => names.includes(heading));
  const at = {
    memory: find(COLUMNS.memory),
    duration: find(COLUMNS.duration),
    function: find(COLUMNS.function),
  };
  if (at.memory < 0 || at.duration < 0) {
    const got = cells.join(',').slice(0, 60);
    issues.push(`line 1: the heading must have memory_mb and duration_ms, got "${got}"`);
    return undefined;
  }
  return at;
}

function numberOf(text: string): number {
  return /^\s*-?\d+(\.\d+)?([eE][+-]?\d+)?\s*$/.test(text) ? Number(text) : Number.NaN;
}
