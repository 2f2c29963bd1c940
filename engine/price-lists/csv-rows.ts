/** CSV text (RFC 4180) to rows of cells, whole in memory. One pass; what a cell means is for its reader to say. */
import { PriceListError } from './price-list-error.ts';

export interface CsvRow {
  readonly cells: readonly string[];
  /** Of the row's start, from 1. */
  readonly line: number;
}

const MAX_ROWS = 3_000_000;

/** Empty lines are left out. Throws a PriceListError for quotes that are not closed. */
export function csvRows(text: string, source: string): CsvRow[] {
  const rows: CsvRow[] = [];
  const reader = new CellReader(text, source);
  while (!reader.atEnd) {
    const line = reader.line;
    const cells = reader.row();
    if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line });
    if (rows.length > MAX_ROWS) throw new PriceListError(`${source} must hold at most ${MAX_ROWS} rows`);
  }
  return rows;
}

class CellReader {
  line = 1;
  private at: number;
  private readonly text: string;
  private readonly source: string;

  constructor(text: string, source: string) {
    this.text = text;
    this.source = source;
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  row(): string[] {
    const cells: string[] = [];
    for (;;) {
      cells.push(this.text[this.at] === '"' ? this.quoted() : this.bare());
      const letter = this.text[this.at];
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

  private quoted(): string {
    const opened = this.line;
    const parts: string[] = [];
    let from = this.at + 1;
    for (;;) {
      const end = this.text.indexOf('"', from);
      if (end < 0) {
        throw new PriceListError(
          `${this.source} must close the quotes opened here, got the end of the text (line ${opened})`,
        );
      }
      const part = this.text.slice(from, end);
      parts.push(part);
      this.line += part.split('\n').length - 1;
      this.at = end + 1;
      if (this.text[this.at] !== '"') return parts.join('"');
      from = this.at + 1;
    }
  }

  private endLine(): void {
    if (this.text[this.at] === '\r') this.at++;
    if (this.text[this.at] === '\n') this.at++;
    this.line++;
  }
}
