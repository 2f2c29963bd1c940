/**
 * What is wrong with a traffic file: all of it at once, each with its line. Bad rows are listed up to a limit
 * and counted beyond it, because one wrong unit makes every row of a large file bad.
 */
import { grouped } from './time-units.ts';

const LISTED_ROWS = 20;

export interface TrafficIssue {
  /** Line of the file, counted from 1, where there is one. */
  readonly line?: number;
  /** Rule, what arrived and where, ready to print. */
  readonly message: string;
}

/** Thrown when traffic cannot be read; `message` holds all issues, one a line. */
export class TrafficError extends Error {
  readonly issues: readonly TrafficIssue[];

  constructor(issues: readonly TrafficIssue[]) {
    super(issues.map(({ message }) => message).join('\n'));
    this.name = 'TrafficError';
    this.issues = issues;
  }
}

/** One problem of a file as an error: `rule, got value (source line 3)`. */
export function problem(message: string, source: string, line?: number): TrafficError {
  return new TrafficError([issueAt(message, source, line)]);
}

/** Gathers bad rows while reading goes on. */
export class BadRows {
  private readonly source: string;
  private readonly issues: TrafficIssue[] = [];
  count = 0;

  constructor(source: string) {
    this.source = source;
  }

  add(message: string, line: number): void {
    this.count++;
    if (this.issues.length < LISTED_ROWS) this.issues.push(issueAt(message, this.source, line));
  }

  /** Whether the next row's line and message would still be listed. */
  get listing(): boolean {
    return this.issues.length < LISTED_ROWS;
  }

  /** The rows so far as one error; `then` is what was done about them. */
  error(then = ''): TrafficError {
    const rest = this.count - this.issues.length;
    const done = then === '' ? '' : `, ${then}`;
    const more = rest > 0 ? [{ message: `and ${grouped(rest)} more bad rows${done} (${this.source})` }] : [];
    return new TrafficError([...this.issues, ...more]);
  }

  /** The first bad row, for a note. */
  get first(): string | undefined {
    return this.issues[0]?.message;
  }
}

function issueAt(message: string, source: string, line: number | undefined): TrafficIssue {
  if (line === undefined) return { message: `${message} (${source})` };
  return { line, message: `${message} (${source} line ${line})` };
}
