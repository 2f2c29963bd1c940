/**
 * Where a recording's packed rows lie. The engine knows blocks of bytes only, so that a shell may keep them
 * elsewhere (a temporary file, a shared buffer) when a recording outgrows memory.
 */
export interface BlockStore {
  /** Takes the block over: the caller does not write to it again. Blocks differ in length. */
  append(block: Uint8Array): void;
  /** Block `index`, 0 ≤ index < count, with the bytes and length it was appended with. */
  block(index: number): Uint8Array;
  readonly count: number;
}

/** Keeps every block in memory. */
export class MemoryBlocks implements BlockStore {
  private readonly blocks: Uint8Array[] = [];

  get count(): number {
    return this.blocks.length;
  }

  append(block: Uint8Array): void {
    this.blocks.push(block);
  }

  block(index: number): Uint8Array {
    const block = this.blocks[index];
    if (!block) throw new RangeError(`block must be 0–${this.count - 1}, got ${index}`);
    return block;
  }
}
