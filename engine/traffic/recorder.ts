/**
 * Packs recorded traffic as it is read, so that a month of requests takes a few bytes a row. Times are stored
 * as gaps and, like the values, as variable-length integers of 7 bits a byte: 2 to 6 bytes a row in practice,
 * 16 at most. A row never straddles two blocks. Leaves out reading files and judging rows.
 */
import { type BlockStore, MemoryBlocks } from './blocks.ts';
import type { Recording } from './recording.ts';
import { BLOCK_BYTES, MAX_ROW_BYTES, type RowCoding, RowReader, writeNumber } from './rows.ts';

/** Every whole number up to here has a double of its own. */
const LARGEST = 2 ** 53;

/** What only the one who read the source knows. */
export type RecordingFacts = Pick<Recording, 'source' | 'binUs' | 'spanUs'>;

export class Recorder {
  private readonly shape: Recording['shape'];
  private readonly store: BlockStore;
  private readonly coding: RowCoding;
  private block = new Uint8Array(BLOCK_BYTES);
  private used = 0;
  private lastUs = 0;
  private rows = 0;
  private total = 0;
  private durations = 0;
  private finished = false;

  /** `shape` settles what `add` takes as a value; `store` receives the packed blocks. */
  constructor(shape: Recording['shape'], store: BlockStore = new MemoryBlocks()) {
    this.shape = shape;
    this.store = store;
    // A request without a duration is -1, and packed numbers start at 0.
    this.coding = { valueOffset: shape === 'requests' ? 1 : 0 };
  }

  /** Rows added so far. */
  get rowCount(): number {
    return this.rows;
  }

  /**
   * Adds a row. `timeUs` counts from the start of the recording and never falls; `value` is the bin's count
   * (0 to 2^53) or the request's duration in microseconds (-1: none). Bins without requests may be left out.
   * Throws a RangeError on a time that falls, on numbers that are not whole, and on a sum beyond 2^53 - 1.
   */
  add(timeUs: number, value: number): void {
    const packed = value + this.coding.valueOffset;
    const gap = timeUs - this.lastUs;
    const inRange = gap >= 0 && packed >= 0 && timeUs <= LARGEST && packed <= LARGEST;
    if (!inRange || !Number.isInteger(timeUs) || !Number.isInteger(value)) {
      throw new RangeError(
        `a row must hold whole numbers in order of time, got ${timeUs} µs, ${value} after ${this.lastUs} µs`,
      );
    }
    if (this.finished) throw new RangeError('a finished recording must not grow, got another row');
    if (this.shape === 'counts') this.total = checkedSum(this.total, value);
    else if (value >= 0) this.durations++;
    if (this.used + MAX_ROW_BYTES > BLOCK_BYTES) this.flush();
    this.used = writeNumber(this.block, this.used, gap);
    this.used = writeNumber(this.block, this.used, packed);
    this.lastUs = timeUs;
    this.rows++;
  }

  /** Closes the recording. Each `open()` of the result starts a reader of its own. */
  finish(facts: RecordingFacts): Recording {
    this.flush();
    this.finished = true;
    const { store, coding } = this;
    return {
      ...facts,
      shape: this.shape,
      requests: this.shape === 'counts' ? this.total : this.rows,
      hasDurations: this.durations > 0,
      open: () => new RowReader(store, coding),
    };
  }

  private flush(): void {
    if (this.used === 0) return;
    const whole = this.used + MAX_ROW_BYTES > BLOCK_BYTES;
    this.store.append(whole ? this.block.subarray(0, this.used) : this.block.slice(0, this.used));
    this.block = new Uint8Array(BLOCK_BYTES);
    this.used = 0;
  }
}

function checkedSum(total: number, count: number): number {
  const sum = total + count;
  // One count of exactly 2^53 is still itself; beyond that a sum would silently lose requests.
  if (sum > Number.MAX_SAFE_INTEGER && total !== 0 && count !== 0) {
    throw new RangeError(`requests must sum to at most ${Number.MAX_SAFE_INTEGER}, got ${sum}`);
  }
  return sum;
}
