/**
 * Counts without times: one row per bin, in order, none left out. The width cannot be seen in the file; it is
 * a second unless told otherwise.
 */
import { Recorder } from '../../engine/traffic/recorder.ts';
import type { Recording } from '../../engine/traffic/recording.ts';
import type { Column } from './columns.ts';
import type { Layout, LayoutContext } from './layout.ts';
import { countProblem, parseCount } from './numbers.ts';
import { grouped, lengthWords } from './time-units.ts';

const DEFAULT_BIN_US = 1e6;

export class CountsInOrder implements Layout {
  readonly blankIsBad = true;
  private readonly requests: Column;
  private readonly context: LayoutContext;
  private readonly leftOut: string[];
  private readonly binUs: number;
  private readonly recorder: Recorder;
  private bins = 0;

  constructor(requests: Column, context: LayoutContext, leftOut: string[]) {
    this.requests = requests;
    this.context = context;
    this.leftOut = leftOut;
    this.binUs = context.told.binUs ?? DEFAULT_BIN_US;
    this.recorder = new Recorder('counts', context.store);
  }

  row(cells: readonly string[]): string | undefined {
    const text = cells[this.requests.index]!;
    const count = parseCount(text);
    if (Number.isNaN(count)) return countProblem(this.requests.name, text);
    if (count > 0) this.recorder.add(this.bins * this.binUs, count);
    this.bins++;
    return undefined;
  }

  /** A row that is left out is an empty bin: the rows after it keep their places. */
  skipped(): void {
    this.bins++;
  }

  finish(): { recording: Recording; notes: string[] } {
    const recording = this.recorder.finish({
      source: this.context.source,
      binUs: this.binUs,
      spanUs: this.bins * this.binUs,
    });
    const rows = `${grouped(this.bins)} rows, ${grouped(recording.requests)} requests`;
    const notes = [`counts per ${lengthWords(this.binUs)} bin, ${rows}, ${lengthWords(recording.spanUs)}`];
    if (this.context.told.binUs === undefined) {
      notes.push('no column of times: each row taken as 1 s; another width with --columns bin=60s');
    }
    return { recording, notes: [...notes, ...this.leftOut] };
  }
}
