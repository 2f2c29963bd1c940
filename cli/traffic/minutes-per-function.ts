/**
 * The Azure Functions trace of 2019: a row per function (HashOwner, HashApp, HashFunction, perhaps Trigger)
 * and a column of invocations per minute (`1` … `1440`, `1_minute` …, or a stretch such as `480` … `959`).
 * Rows are summed, or one function is picked. A minute's column settles its place, so a minute without
 * invocations at either end still counts as time.
 */
import { Recorder } from '../../engine/traffic/recorder.ts';
import type { Recording } from '../../engine/traffic/recording.ts';
import type { Column } from './columns.ts';
import type { Layout, LayoutContext } from './layout.ts';
import { countProblem, parseCount, quote } from './numbers.ts';
import { grouped, lengthWords } from './time-units.ts';

const MINUTE_US = 60e6;
const MINUTE_NAME = /^\d+(_minutes?)?$/i;

/** Whether the header is that of a table of functions by minute. */
export function isFunctionTable(columns: readonly Column[]): boolean {
  return (
    columns.some(({ base }) => base === 'hash_function') && columns.some(({ name }) => MINUTE_NAME.test(name))
  );
}

export class MinutesPerFunction implements Layout {
  private readonly context: LayoutContext;
  private readonly minutes: readonly Column[];
  private readonly functionIndex: number;
  private readonly wanted: string | undefined;
  private readonly sums: Float64Array;
  private readonly counts: Float64Array;
  private readonly picked = new Set<string>();
  private rows = 0;

  /** Throws an Error where the minutes of the header do not follow one another. */
  constructor(columns: readonly Column[], context: LayoutContext) {
    this.context = context;
    this.minutes = columns.filter(({ name }) => MINUTE_NAME.test(name));
    this.minutes.forEach(({ name }, at) => {
      const due = minuteOf(this.minutes[0]!) + at;
      if (Number.parseInt(name, 10) !== due) {
        throw new Error(`minute columns must follow one another, got ${quote(name)} in place of ${due}`);
      }
    });
    this.functionIndex = columns.find(({ base }) => base === 'hash_function')!.index;
    this.wanted = context.told.function;
    this.sums = new Float64Array(this.minutes.length);
    this.counts = new Float64Array(this.minutes.length);
  }

  row(cells: readonly string[]): string | undefined {
    const name = cells[this.functionIndex]!;
    if (this.wanted !== undefined && !name.startsWith(this.wanted)) return undefined;
    const { minutes, counts, sums } = this;
    // Judged as a whole before any of it is added, so that a bad row leaves no trace.
    for (let at = 0; at < minutes.length; at++) {
      const { index, name: minute } = minutes[at]!;
      const count = parseCount(cells[index]!);
      if (Number.isNaN(count)) return countProblem(`minute ${minute}`, cells[index]!);
      counts[at] = count;
    }
    for (let at = 0; at < minutes.length; at++) sums[at]! += counts[at]!;
    if (this.wanted !== undefined) this.picked.add(name);
    this.rows++;
    return undefined;
  }

  finish(): { recording: Recording; notes: string[] } {
    this.checkPicked();
    const recorder = new Recorder('counts', this.context.store);
    this.sums.forEach((count, at) => {
      if (count > 0) recorder.add(at * MINUTE_US, count);
    });
    const spanUs = this.minutes.length * MINUTE_US;
    const recording = recorder.finish({ source: this.context.source, binUs: MINUTE_US, spanUs });
    const [picked] = this.picked;
    const what = picked ? `function ${picked.slice(0, 12)}` : `${grouped(this.rows)} functions summed`;
    const requests = `${grouped(recording.requests)} requests, ${lengthWords(spanUs)}`;
    return {
      recording,
      notes: [
        `counts per 1 min bin, ${what}, ${requests}`,
        `first column is minute ${minuteOf(this.minutes[0]!)}`,
      ],
    };
  }

  private checkPicked(): void {
    if (this.wanted === undefined || this.picked.size === 1) return;
    const names = [...this.picked].slice(0, 5).map((name) => name.slice(0, 12));
    const got = names.length === 0 ? 'none' : `${this.picked.size}: ${names.join(', ')}`;
    throw new Error(`function ${quote(this.wanted)} must fit one function, got ${got}`);
  }
}

function minuteOf(column: Column): number {
  return Number.parseInt(column.name, 10);
}
