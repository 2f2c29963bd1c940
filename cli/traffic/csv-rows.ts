/**
 * Cuts text into rows with csv-parse, in its fast form: arrays of strings, no casting, no callback per record.
 * Rows are taken where the parser pushes them, not from its queue: that saves a queue of objects and is the one
 * moment at which the parser's line count belongs to the row. Leaves out judging rows.
 */
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { CsvError, Parser } from 'csv-parse';
import { grouped } from './time-units.ts';

const MAX_ROW_BYTES = 1_000_000;

/** `lineOf` gives the row's first line in the file; it is worked out when asked. */
type TakeRow = (cells: readonly string[], lineOf: () => number) => void;

/** A defect of the text itself, after which no row can be told from the next. */
export class CsvTextError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.name = 'CsvTextError';
    this.line = line;
  }
}

/** Feeds the chunks through the parser; throws CsvTextError, and whatever `take` throws. */
export async function parseRows(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: string,
  take: TakeRow,
): Promise<void> {
  const parser = new RowParser(delimiter, take);
  parser.resume();
  // Awaited below; the handler keeps an early failure from being reported as unhandled.
  const end = finished(parser);
  end.catch(() => {});
  try {
    for await (const chunk of chunks) {
      if (!parser.write(chunk)) await once(parser, 'drain');
    }
    parser.end();
    await end;
  } catch (error) {
    throw error instanceof CsvError ? textError(error, parser.lineAfterRows) : error;
  } finally {
    parser.destroy();
  }
}

class RowParser extends Parser {
  private readonly onRow: TakeRow;
  private cells: readonly string[] = [];
  /** Line ends inside quotes that csv-parse counts twice (CR LF). */
  private countedTwice = 0;
  private lastLine = 0;
  private readonly lineOf = (): number => this.lastLine - lineEnds(this.cells).all;

  constructor(delimiter: string, take: TakeRow) {
    super({
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MAX_ROW_BYTES,
    });
    this.onRow = take;
  }

  /** The line on which the text after the last whole row begins. */
  get lineAfterRows(): number {
    return this.lastLine + 1;
  }

  override push(row: string[] | null): boolean {
    if (row === null) return super.push(null);
    if (this.destroyed) return false;
    const line = this.info.lines - this.countedTwice;
    let end = line;
    if (line > this.lastLine + 1) {
      const { crlf } = lineEnds(row);
      this.countedTwice += crlf;
      end -= crlf;
    }
    this.lastLine = end;
    this.cells = row;
    try {
      this.onRow(row, this.lineOf);
    } catch (error) {
      // Thrown from within the last rows it would escape the loop that feeds the parser.
      this.destroy(error as Error);
    }
    return true;
  }
}

function lineEnds(cells: readonly string[]): { all: number; crlf: number } {
  let all = 0;
  let crlf = 0;
  for (const cell of cells) {
    for (const end of cell.match(/\r\n|\r|\n/g) ?? []) {
      all++;
      if (end === '\r\n') crlf++;
    }
  }
  return { all, crlf };
}

function textError(error: CsvError, line: number): CsvTextError {
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return new CsvTextError(
        `a row must be at most ${grouped(MAX_ROW_BYTES)} bytes, got a longer one`,
        line,
      );
    case 'CSV_QUOTE_NOT_CLOSED':
      return new CsvTextError('a quoted cell must be closed, got the end of the file', line);
    default:
      return new CsvTextError(`a row must be CSV, got ${error.message}`, line);
  }
}
