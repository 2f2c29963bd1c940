/**
 * The packed form of a recording's rows: gap, value, gap, value … as variable-length integers, 7 bits a byte,
 * lowest first, the top bit set on all bytes but the last. Reading touches one block at a time.
 */
import type { BlockStore } from './blocks.ts';
import type { RecordingReader } from './recording.ts';

export const BLOCK_BYTES = 65_536;
/** Two numbers of up to 54 bits. */
export const MAX_ROW_BYTES = 16;

export interface RowCoding {
  /** Added to values when packed: 1 where -1 is a value. */
  readonly valueOffset: number;
}

/** Writes a whole number of 0 to 2^53 at `at` and returns the place after it. */
export function writeNumber(block: Uint8Array, at: number, value: number): number {
  let next = at;
  let rest = value;
  // Bit operations hold 32 bits; larger numbers are split by division.
  while (rest > 0x7fffffff) {
    block[next++] = (rest % 128) | 128;
    rest = Math.floor(rest / 128);
  }
  while (rest > 127) {
    block[next++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  block[next++] = rest;
  return next;
}

export class RowReader implements RecordingReader {
  private readonly store: BlockStore;
  private readonly coding: RowCoding;
  private block: Uint8Array = new Uint8Array(0);
  private nextBlock = 0;
  private at = 0;
  private timeUs = 0;

  constructor(store: BlockStore, coding: RowCoding) {
    this.store = store;
    this.coding = coding;
  }

  read(timesUs: Float64Array, values: Float64Array): number {
    const room = Math.min(timesUs.length, values.length);
    const { valueOffset } = this.coding;
    let filled = 0;
    while (filled < room) {
      if (this.at === this.block.length) {
        if (this.nextBlock === this.store.count) break;
        this.block = this.store.block(this.nextBlock++);
        this.at = 0;
      }
      this.timeUs += this.readNumber();
      timesUs[filled] = this.timeUs;
      values[filled] = this.readNumber() - valueOffset;
      filled++;
    }
    return filled;
  }

  private readNumber(): number {
    const { block } = this;
    let byte = block[this.at++]!;
    let value = byte & 127;
    let scale = 128;
    while (byte > 127) {
      byte = block[this.at++]!;
      value += (byte & 127) * scale;
      scale *= 128;
    }
    return value;
  }
}
