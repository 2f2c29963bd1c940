/** CSV text (RFC 4180) that comes in parts to rows of cells, one at a time. What a cell means is for the reader of rows. */
import { PriceListError } from './price-list-error.ts';

/** `line`: of the row's start, from 1. Cells are cut from a longer text: whoever keeps one keeps all of that in memory. */
export type TakeRow = (cells: readonly string[], line: number) => void;

/** A row of a real list has a few thousand. */
const MAX_ROW_LETTERS = 1_000_000;

export class CsvRows {
  private readonly source: string;
  private readonly take: TakeRow;
  /** The beginning of a row whose end has not come yet. */
  private rest = '';
  private line = 1;
  private isFirst = true;

  constructor(source: string, take: TakeRow) {
    this.source = source;
    this.take = take;
  }

  /** Throws a PriceListError for what is no CSV, and whatever `take` throws. Empty lines are left out. */
  write(text: string): void {
    const isMarked = this.isFirst && text.charCodeAt(0) === 0xfeff;
    if (text !== '') this.isFirst = false;
    this.read(isMarked ? text.slice(1) : this.rest + text, false);
    if (this.rest.length > MAX_ROW_LETTERS) {
      throw new PriceListError(
        `${this.source} must have rows of at most ${MAX_ROW_LETTERS} letters, got a longer one (line ${this.line})`,
      );
    }
  }

  /** Throws a PriceListError for quotes that are not closed. */
  end(): void {
    this.read(this.rest, true);
  }

  private read(text: string, isLast: boolean): void {
    const reader = new CellReader(text, this.source, this.line, isLast);
    for (;;) {
      const { at, line } = reader;
      const cells = at < text.length ? reader.row() : undefined;
      if (!cells) {
        this.rest = text.slice(at);
        this.line = line;
        return;
      }
      if (cells.length > 1 || cells[0] !== '') this.take(cells, line);
    }
  }
}

class CellReader {
  at = 0;
  line: number;
  private readonly text: string;
  private readonly source: string;
  private readonly isLast: boolean;

  constructor(text: string, source: string, line: number, isLast: boolean) {
    this.text = text;
    this.source = source;
    this.line = line;
    this.isLast = isLast;
  }

  /** Undefined where its end has not come yet. */
  row(): string[] | undefined {
    const cells: string[] = [];
    for (;;) {
      const cell = this.text[this.at] === '"' ? this.quoted() : this.bare();
      if (cell === undefined) return undefined;
      cells.push(cell);
      // Only the sign behind the cell tells whether it has ended, and whether a line end is one sign or two.
      const letter = this.text[this.at];
      const isCut = this.at + (letter === '\r' ? 1 : 0) >= this.text.length;
      if (isCut && !this.isLast) return undefined;
      if (letter === ',') this.at++;
      else if (letter === undefined || letter === '\n' || letter === '\r') {
        this.endLine();
        return cells;
      } else
        throw new PriceListError(`${this.source} must have a comma after closed quotes (line ${this.line})`);
    }
  }

  private bare(): string {
    const start = this.at;
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      // Comma, line ends, or NaN behind the last letter.
      if (code === 0x2c || code === 0x0a || code === 0x0d || this.at >= this.text.length) break;
      this.at++;
    }
    return this.text.slice(start, this.at);
  }

  private quoted(): string | undefined {
    const opened = this.line;
    const parts: string[] = [];
    let from = this.at + 1;
    for (;;) {
      const end = this.text.indexOf('"', from);
      if (end < 0) {
        if (!this.isLast) return undefined;
        throw new PriceListError(
          `${this.source} must close the quotes opened here, got the end of the text (line ${opened})`,
        );
      }
      const part = this.text.slice(from, end);
      parts.push(part);
      if (part.includes('\n')) this.line += part.split('\n').length - 1;
      this.at = end + 1;
      if (this.text[this.at] !== '"') return parts.length === 1 ? part : parts.join('"');
      from = this.at + 1;
    }
  }

  private endLine(): void {
    if (this.text[this.at] === '\r') this.at++;
    if (this.text[this.at] === '\n') this.at++;
    this.line++;
  }
}
