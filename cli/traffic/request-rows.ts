/**
 * One row per request, in order of arrival: `timestamp[,duration_ms]`, a log or a trace with further columns.
 */
import { Recorder } from '../../engine/traffic/recorder.ts';
import type { Recording } from '../../engine/traffic/recording.ts';
import type { Column } from './columns.ts';
import { DurationReader } from './durations.ts';
import type { Layout, LayoutContext } from './layout.ts';
import { quote } from './numbers.ts';
import { grouped, lengthWords } from './time-units.ts';
import { TimeReader } from './times.ts';

export class RequestRows implements Layout {
  private readonly time: Column;
  private readonly context: LayoutContext;
  private readonly leftOut: string[];
  private readonly times: TimeReader;
  private readonly durations: DurationReader;
  private readonly recorder: Recorder;
  private originUs = 0;
  private lastUs = 0;
  private lastText = '';

  constructor(time: Column, duration: Column | undefined, context: LayoutContext, leftOut: string[]) {
    this.time = time;
    this.context = context;
    this.leftOut = leftOut;
    this.times = TimeReader.for(time);
    this.durations = new DurationReader(duration, 1e3);
    this.recorder = new Recorder('requests', context.store);
  }

  row(cells: readonly string[]): string | undefined {
    const text = cells[this.time.index]!;
    const us = this.times.read(text);
    if (Number.isNaN(us)) return this.times.problem(text);
    const durationUs = this.durations.read(cells);
    if (Number.isNaN(durationUs)) return this.durations.problem(cells);
    if (this.recorder.rowCount === 0) this.originUs = us;
    const sinceStartUs = us - this.originUs;
    if (sinceStartUs < this.lastUs) {
      return `${this.time.name} must not go back, got ${quote(text)} after ${quote(this.lastText)}`;
    }
    this.recorder.add(sinceStartUs, durationUs);
    this.lastUs = sinceStartUs;
    this.lastText = text;
    return undefined;
  }

  finish(): { recording: Recording; notes: string[] } {
    const { source } = this.context;
    const recording = this.recorder.finish({ source, binUs: 0, spanUs: this.lastUs + 1 });
    const rows = `${grouped(recording.requests)} requests, ${lengthWords(recording.spanUs)}`;
    return {
      recording,
      notes: [`one row per request, ${rows}`, this.times.words, ...this.durations.notes, ...this.leftOut],
    };
  }
}
