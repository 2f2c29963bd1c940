/**
 * Reads a traffic file into a recording: the one door for all layouts, packings and errors. It streams; memory
 * does not depend on the file's size. All bad rows are reported at once, or counted and left out when asked.
 */
import type { Recording } from '../../engine/traffic/recording.ts';
import { CsvTextError, parseRows } from './csv-rows.ts';
import { type InputOptions, peek, readable, readInput } from './input.ts';
import { type Layout, type LayoutContext, layoutFor } from './layout.ts';
import { SpillStore } from './spill.ts';
import { binaryProblem, delimiterOf, holdsLine, isBlank } from './text.ts';
import { grouped } from './time-units.ts';
import { parseTold, type Told } from './told.ts';
import { BadRows, problem, TrafficError } from './traffic-error.ts';

const MAX_ROWS = 500_000_000;
const MAX_HEADER_BYTES = 1_000_000;
/** A file that is this bad is another file than was meant; its other rows need no counting. */
const MAX_BAD_ROWS = 1_000_000;

export interface TrafficOptions extends InputOptions {
  /** What the columns are, as `--columns` gives it: `time=ts,requests=hits`; see told.ts. */
  readonly columns?: string | undefined;
  /** Leave bad rows out and count them, rather than throw. */
  readonly skipBadRows?: boolean | undefined;
  /** Start of the hash of the one function to take from a table of functions. */
  readonly functionName?: string | undefined;
}

export interface Traffic {
  readonly recording: Recording;
  /** How the file was understood, the shape first, for the user to check. */
  readonly notes: string[];
  readonly skippedRows: number;
  /** Gives the recording's memory and temporary file back; it ends with the process in any case. */
  close(): void;
}

/** Reads `file` (`-`: standard input). Throws TrafficError for bad input and the signal's reason on abort. */
export async function readTraffic(file: string, options: TrafficOptions = {}): Promise<Traffic> {
  const source = file === '-' ? 'standard input' : file;
  const store = new SpillStore();
  try {
    const traffic = await readRows(
      readInput(file, options),
      { source, store, told: toldBy(options) },
      options,
    );
    return { ...traffic, close: () => store.close() };
  } catch (error) {
    store.close();
    throw asTrafficError(error, source, options.signal);
  }
}

function toldBy({ columns, functionName }: TrafficOptions): Told {
  try {
    const told = columns === undefined ? {} : parseTold(columns);
    return functionName === undefined ? told : { ...told, function: functionName };
  } catch (error) {
    // The fault lies on the command line: its message names no file.
    throw new TrafficError([{ message: (error as Error).message }]);
  }
}

async function readRows(
  input: AsyncIterable<Uint8Array>,
  context: LayoutContext,
  options: TrafficOptions,
): Promise<Omit<Traffic, 'close'>> {
  const { head, chunks } = await peek(input, (bytes) => holdsLine(bytes) || bytes.length > MAX_HEADER_BYTES);
  if (isBlank(head)) throw new Error('traffic must hold a header and rows, got an empty file');
  const binary = binaryProblem(head);
  if (binary !== undefined) throw new Error(binary);
  const table = new TableReading(context, options.skipBadRows ? Number.POSITIVE_INFINITY : MAX_BAD_ROWS);
  await parseRows(chunks, delimiterOf(head), table.take);
  const { layout, bad } = table;
  if (!layout || table.rows === bad.count) {
    if (bad.count > 0) throw bad.error();
    throw new Error('traffic must hold at least one row, got a header only');
  }
  if (bad.count > 0 && !options.skipBadRows) throw bad.error();
  const { recording, notes } = layout.finish();
  const skipped = bad.count > 0 ? [`${grouped(bad.count)} bad rows left out, the first: ${bad.first}`] : [];
  return { recording, notes: [...notes, ...skipped], skippedRows: bad.count };
}

/** Hands the rows of one table to the layout that its header calls for. */
class TableReading {
  private readonly context: LayoutContext;
  readonly bad: BadRows;
  layout: Layout | undefined;
  /** Rows below the header, bad ones included. */
  rows = 0;
  private width = 0;
  private blankLine = 0;
  private readonly maxBadRows: number;

  constructor(context: LayoutContext, maxBadRows: number) {
    this.context = context;
    this.maxBadRows = maxBadRows;
    this.bad = new BadRows(context.source);
  }

  readonly take = (cells: readonly string[], lineOf: () => number): void => {
    if (cells.length === 1 && cells[0] === '') {
      if (this.blankLine === 0) this.blankLine = lineOf();
      return;
    }
    if (!this.layout) {
      this.takeHeader(cells, lineOf);
      return;
    }
    if (this.blankLine > 0) this.endBlank(this.layout, lineOf());
    if (++this.rows > MAX_ROWS) throw new Error(`rows must be at most ${grouped(MAX_ROWS)}, got more`);
    const wrong =
      cells.length === this.width
        ? this.layout.row(cells)
        : `a row must have ${this.width} columns, got ${cells.length}`;
    if (wrong !== undefined) this.refuse(this.layout, wrong, lineOf);
  };

  private takeHeader(cells: readonly string[], lineOf: () => number): void {
    this.blankLine = 0;
    this.width = cells.length;
    try {
      this.layout = layoutFor(cells, this.context);
    } catch (error) {
      throw problem((error as Error).message, this.context.source, lineOf());
    }
  }

  /** Empty lines are harmless where rows carry their time, and at the end of any file. */
  private endBlank(layout: Layout, line: number): void {
    for (let blank = this.blankLine; layout.blankIsBad && blank < line; blank++) {
      this.rows++;
      this.refuse(layout, 'a row must have a number, got an empty line', () => blank);
    }
    this.blankLine = 0;
  }

  private refuse(layout: Layout, wrong: string, lineOf: () => number): void {
    layout.skipped?.();
    this.bad.add(wrong, this.bad.listing ? lineOf() : 0);
    if (this.bad.count >= this.maxBadRows) throw this.bad.error('after which reading stopped');
  }
}

function asTrafficError(error: unknown, source: string, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return signal.reason;
  if (error instanceof TrafficError) return error;
  if (error instanceof CsvTextError) return problem(error.message, source, error.line);
  const known = readable(error);
  // The recorder's RangeError (requests beyond 2^53) is the input's fault; rows were judged before it saw them.
  // Errors with a code of the system that are not known here, and defects of this program, pass as they are.
  if (!(known instanceof Error) || (known as NodeJS.ErrnoException).code !== undefined) return known;
  const ofInput = known.constructor === Error || known.constructor === RangeError;
  return ofInput ? problem(known.message, source) : known;
}
