import { standardExponential } from '../random/exponential.ts';
import type { RandomStream } from '../random/stream.ts';
import type { Recording, RecordingReader } from '../traffic/recording.ts';
import type { ArrivalSource, Span } from './source.ts';

const ROWS = 1024;

/**
 * Plays a recording from time 0. Counts are spread inside their bin: as a Poisson process would place that many (uniform
 * and independent), or evenly. Nothing is lost, added or reordered; what lies past the horizon is cut off.
 */
export class Replay implements ArrivalSource {
  readonly carriesWork: boolean;
  private readonly reader: RecordingReader;
  private readonly binUs: number;
  private readonly endUs: number;
  private readonly even: boolean;
  private readonly stream: RandomStream;
  private readonly rowTimesUs = new Float64Array(ROWS);
  private readonly rowValues = new Float64Array(ROWS);
  private rows = 0;
  private row = 0;
  /** Requests of the present bin still to come, and where its last one was. */
  private left = 0;
  private atUs = 0;
  private binEndUs = 0;

  constructor(recording: Recording, spread: 'poisson' | 'even', span: Span, stream: RandomStream) {
    this.carriesWork = recording.hasDurations;
    this.reader = recording.open();
    this.binUs = recording.shape === 'counts' ? recording.binUs : 0;
    this.endUs = span.endUs;
    this.even = spread === 'even';
    this.stream = stream;
  }

  fill(timesUs: Float64Array, worksUs: Float64Array): number {
    return this.binUs > 0 ? this.fillFromCounts(timesUs) : this.fillFromRequests(timesUs, worksUs);
  }

  private fillFromRequests(timesUs: Float64Array, worksUs: Float64Array): number {
    let count = 0;
    for (; count < timesUs.length && this.nextRow(); count++) {
      const timeUs = this.rowTimesUs[this.row];
      if (timeUs >= this.endUs) break;
      timesUs[count] = timeUs;
      if (this.carriesWork) worksUs[count] = this.rowValues[this.row];
      this.row++;
    }
    return count;
  }

  private fillFromCounts(timesUs: Float64Array): number {
    let count = 0;
    while (count < timesUs.length) {
      if (this.left === 0 && !this.nextBin()) break;
      const timeUs = this.nextInBin();
      // Bins overlap nothing, so the first time past the end is the end.
      if (timeUs >= this.endUs) return this.stop(count);
      timesUs[count++] = timeUs;
    }
    return count;
  }

  /**
   * The least of `left` uniform times between here and the bin's end: 1 − (1 − u)^(1/left) of the way. Taken in turn, these
   * are the sorted times without storing any.
   */
  private nextInBin(): number {
    const restUs = this.binEndUs - this.atUs;
    const share = this.even
      ? 1 / (this.left + 0.5)
      : -Math.expm1(-standardExponential(this.stream.next()) / this.left);
    this.atUs += restUs * share;
    this.left--;
    // Rounding may reach the very end of the bin: stay inside.
    return Math.min(Math.floor(this.atUs), this.binEndUs - 1);
  }

  private nextBin(): boolean {
    while (this.nextRow()) {
      const count = this.rowValues[this.row];
      this.atUs = this.rowTimesUs[this.row++];
      this.binEndUs = this.atUs + this.binUs;
      this.left = count;
      if (this.atUs >= this.endUs) return false;
      if (count > 0) {
        if (this.even) this.atUs -= (this.binUs / count) * 0.5;
        return true;
      }
    }
    return false;
  }

  private nextRow(): boolean {
    if (this.row < this.rows) return true;
    this.rows = this.reader.read(this.rowTimesUs, this.rowValues);
    this.row = 0;
    return this.rows > 0;
  }

  private stop(count: number): number {
    this.left = 0;
    this.row = this.rows;
    return count;
  }
}
