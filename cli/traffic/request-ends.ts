/**
 * One row per request with the moment it ended and its duration (`app,func,end_timestamp,duration`, the Azure
 * Functions trace of 2021): it arrived at end - duration. Rows come in order of their ends, so arrivals are
 * gathered and sorted; equal arrivals keep the order of their rows. This is the one layout that holds all
 * rows in memory (16 bytes each), hence the limit.
 */
import { Recorder } from '../../engine/traffic/recorder.ts';
import type { Recording } from '../../engine/traffic/recording.ts';
import type { Column } from './columns.ts';
import { DurationReader } from './durations.ts';
import type { Layout, LayoutContext } from './layout.ts';
import { grouped, lengthWords } from './time-units.ts';
import { TimeReader } from './times.ts';

const MAX_ROWS = 20_000_000;
const SECOND_US = 1e6;

export class RequestEnds implements Layout {
  private readonly end: Column;
  private readonly context: LayoutContext;
  private readonly leftOut: string[];
  private readonly times: TimeReader;
  private readonly durations: DurationReader;
  private arrivalsUs = new Float64Array(4096);
  private durationsUs = new Float64Array(4096);
  private rows = 0;
  private sorted = true;

  constructor(end: Column, duration: Column, context: LayoutContext, leftOut: string[]) {
    this.end = end;
    this.context = context;
    this.leftOut = leftOut;
    this.times = TimeReader.for(end);
    // In the trace both columns are seconds, and neither says so.
    this.durations = new DurationReader(duration, SECOND_US);
  }

  row(cells: readonly string[]): string | undefined {
    const text = cells[this.end.index]!;
    const endUs = this.times.read(text);
    if (Number.isNaN(endUs)) return this.times.problem(text);
    const durationUs = this.durations.read(cells);
    if (Number.isNaN(durationUs)) return this.durations.problem(cells);
    if (durationUs < 0) return 'a request must have a duration beside its end, got ""';
    this.hold(endUs - durationUs, durationUs);
    return undefined;
  }

  finish(): { recording: Recording; notes: string[] } {
    const recorder = new Recorder('requests', this.context.store);
    const order = this.order();
    const originUs = this.arrivalsUs[order ? order[0]! : 0]!;
    let lastUs = 0;
    for (let at = 0; at < this.rows; at++) {
      const row = order ? order[at]! : at;
      lastUs = this.arrivalsUs[row]! - originUs;
      recorder.add(lastUs, this.durationsUs[row]!);
    }
    const recording = recorder.finish({ source: this.context.source, binUs: 0, spanUs: lastUs + 1 });
    const rows = `${grouped(this.rows)} requests, ${lengthWords(recording.spanUs)}`;
    const notes = [
      `one row per request, ${rows}`,
      'each arrived at its end less its duration',
      this.times.words,
    ];
    return { recording, notes: [...notes, ...this.durations.notes, ...this.leftOut] };
  }

  private hold(arrivalUs: number, durationUs: number): void {
    if (this.rows === MAX_ROWS) {
      throw new Error(
        `rows by their ends must be at most ${grouped(MAX_ROWS)}, got more; sort them by arrival`,
      );
    }
    if (this.rows === this.arrivalsUs.length) {
      this.arrivalsUs = doubled(this.arrivalsUs);
      this.durationsUs = doubled(this.durationsUs);
    }
    if (this.rows > 0 && arrivalUs < this.arrivalsUs[this.rows - 1]!) this.sorted = false;
    this.arrivalsUs[this.rows] = arrivalUs;
    this.durationsUs[this.rows] = durationUs;
    this.rows++;
  }

  /** Rows in order of arrival; undefined where they are in order already. */
  private order(): Uint32Array | undefined {
    if (this.sorted) return undefined;
    const { arrivalsUs } = this;
    const order = new Uint32Array(this.rows).map((_, row) => row);
    return order.sort((a, b) => arrivalsUs[a]! - arrivalsUs[b]! || a - b);
  }
}

function doubled(array: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}
