/**
 * `timestamp,requests`: one row per bin that had requests, or per bin of all. The width of a bin is the
 * smallest gap between rows, so that no two bins overlap; a column named `minute` or `hour` settles it for
 * sparse files. Bins that are absent count as zero.
 */
import { Recorder } from '../../engine/traffic/recorder.ts';
import type { Recording } from '../../engine/traffic/recording.ts';
import type { Column } from './columns.ts';
import type { Layout, LayoutContext } from './layout.ts';
import { countProblem, parseCount, quote } from './numbers.ts';
import { grouped, lengthWords } from './time-units.ts';
import { TimeReader } from './times.ts';

export class CountsPerBin implements Layout {
  private readonly time: Column;
  private readonly requests: Column;
  private readonly context: LayoutContext;
  private readonly leftOut: string[];
  private readonly times: TimeReader;
  private readonly recorder: Recorder;
  private readonly gaps = new Gaps();
  private rows = 0;
  private originUs = 0;
  private lastUs = -1;
  private lastText = '';

  constructor(time: Column, requests: Column, context: LayoutContext, leftOut: string[]) {
    this.time = time;
    this.requests = requests;
    this.context = context;
    this.leftOut = leftOut;
    this.times = TimeReader.for(time);
    this.recorder = new Recorder('counts', context.store);
  }

  row(cells: readonly string[]): string | undefined {
    const timeText = cells[this.time.index]!;
    const us = this.times.read(timeText);
    if (Number.isNaN(us)) return this.times.problem(timeText);
    const countText = cells[this.requests.index]!;
    const count = parseCount(countText);
    if (Number.isNaN(count)) return countProblem(this.requests.name, countText);
    if (this.rows === 0) this.originUs = us;
    const sinceStartUs = us - this.originUs;
    const gapUs = sinceStartUs - this.lastUs;
    if (this.rows > 0) {
      if (gapUs <= 0) return this.orderProblem(timeText, gapUs);
      const { binUs } = this.context.told;
      if (binUs !== undefined && gapUs < binUs) {
        return `${this.time.name} must rise by at least the bin of ${lengthWords(binUs)}, got ${quote(timeText)} after ${quote(this.lastText)}`;
      }
      this.gaps.add(gapUs);
    }
    if (count > 0) this.recorder.add(sinceStartUs, count);
    this.rows++;
    this.lastUs = sinceStartUs;
    this.lastText = timeText;
    return undefined;
  }

  finish(): { recording: Recording; notes: string[] } {
    const binUs = this.binUs();
    const recording = this.recorder.finish({
      source: this.context.source,
      binUs,
      spanUs: this.lastUs + binUs,
    });
    const rows = `${grouped(this.rows)} rows, ${grouped(recording.requests)} requests`;
    const shape = `counts per ${lengthWords(binUs)} bin, ${rows}, ${lengthWords(recording.spanUs)}`;
    return { recording, notes: [shape, this.times.words, ...this.gaps.notes(binUs), ...this.leftOut] };
  }

  private orderProblem(text: string, gapUs: number): string {
    const { name } = this.time;
    if (gapUs === 0)
      return `${name} must name each bin once, got ${quote(text)} after ${quote(this.lastText)}`;
    return `${name} must not go back, got ${quote(text)} after ${quote(this.lastText)}`;
  }

  private binUs(): number {
    const { told } = this.context;
    if (told.binUs !== undefined) return told.binUs;
    const { smallestUs } = this.gaps;
    const namedUs = this.time.isUnit ? this.time.unitUs : undefined;
    if (namedUs !== undefined && (smallestUs === 0 || (smallestUs > namedUs && !this.gaps.regular)))
      return namedUs;
    if (smallestUs > 0) return smallestUs;
    throw new Error(
      'a single row must come with the width of its bin, got none; tell it with --columns bin=60s',
    );
  }
}

/** The gaps between rows: which is the smallest, and whether the rows lie on its grid. */
class Gaps {
  smallestUs = 0;
  private divisorUs = 0;
  private smallest = 0;
  private total = 0;

  add(gapUs: number): void {
    this.total++;
    if (gapUs === this.smallestUs) this.smallest++;
    else if (this.smallestUs === 0 || gapUs < this.smallestUs) {
      this.smallestUs = gapUs;
      this.smallest = 1;
    }
    this.divisorUs = greatestCommonDivisor(this.divisorUs, gapUs);
  }

  /** Whether at least two rows in three follow at once and the others on the same grid. */
  get regular(): boolean {
    return this.total > 1 && this.divisorUs === this.smallestUs && this.smallest * 3 >= this.total * 2;
  }

  notes(binUs: number): string[] {
    if (this.divisorUs === 0 || this.divisorUs % binUs === 0) return [];
    return [`some rows lie off the ${lengthWords(binUs)} grid; each keeps its own start`];
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  let [large, small] = [b, a];
  while (small > 0) [large, small] = [small, large % small];
  return large;
}
