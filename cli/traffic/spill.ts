/**
 * Keeps the first blocks of a recording in memory and the rest in a temporary file, so that memory stays flat
 * for a file of any size. The file is unlinked while it is open: the system reclaims it when the process ends,
 * however it ends. Where an open file cannot be unlinked (Windows) it is removed on close or on exit.
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BlockStore } from '../../engine/traffic/blocks.ts';

const MEMORY_BYTES = 24 * 1024 * 1024;

interface SpillOptions {
  /** Bytes of blocks that stay in memory. */
  memoryBytes?: number;
  /** Where the temporary file goes. */
  directory?: string;
}

export class SpillStore implements BlockStore {
  private readonly memoryBytes: number;
  private readonly directory: string;
  private readonly kept: Uint8Array[] = [];
  private keptBytes = 0;
  private readonly offsets: number[] = [];
  private fileBytes = 0;
  private file: TemporaryFile | undefined;
  private closed = false;

  constructor(options: SpillOptions = {}) {
    this.memoryBytes = options.memoryBytes ?? MEMORY_BYTES;
    this.directory = options.directory ?? tmpdir();
  }

  get count(): number {
    return this.kept.length + this.offsets.length;
  }

  /** Bytes that went to the temporary file. */
  get spilledBytes(): number {
    return this.fileBytes;
  }

  append(block: Uint8Array): void {
    if (this.offsets.length === 0 && this.keptBytes + block.length <= this.memoryBytes) {
      this.kept.push(block);
      this.keptBytes += block.length;
      return;
    }
    this.file ??= openTemporary(this.directory);
    for (let done = 0; done < block.length; ) {
      done += writeSync(this.file.descriptor, block, done, block.length - done, this.fileBytes + done);
    }
    this.offsets.push(this.fileBytes);
    this.fileBytes += block.length;
  }

  block(index: number): Uint8Array {
    if (this.closed) throw new RangeError('traffic must be read before its store is closed');
    const kept = this.kept[index];
    if (kept) return kept;
    const start = this.offsets[index - this.kept.length];
    if (start === undefined || !this.file) {
      throw new RangeError(`block must be 0–${this.count - 1}, got ${index}`);
    }
    const end = this.offsets[index - this.kept.length + 1] ?? this.fileBytes;
    const block = new Uint8Array(end - start);
    for (let done = 0; done < block.length; ) {
      const got = readSync(this.file.descriptor, block, done, block.length - done, start + done);
      if (got === 0) throw new Error(`temporary file must hold ${this.fileBytes} bytes, got ${start + done}`);
      done += got;
    }
    return block;
  }

  /** Gives memory and temporary file back. Recordings that lie in this store can no longer be read. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.kept.length = 0;
    this.file?.remove();
    this.file = undefined;
  }
}

interface TemporaryFile {
  descriptor: number;
  remove(): void;
}

function openTemporary(directory: string): TemporaryFile {
  const folder = mkdtempSync(join(directory, 'taximeter-'));
  const descriptor = openSync(join(folder, 'traffic'), 'wx+', 0o600);
  const unlink = () => rmSync(folder, { recursive: true, force: true });
  const atExit = () => {
    closeSync(descriptor);
    unlink();
  };
  try {
    unlink();
    return { descriptor, remove: () => closeSync(descriptor) };
  } catch {
    process.once('exit', atExit);
    return {
      descriptor,
      remove() {
        process.off('exit', atExit);
        atExit();
      },
    };
  }
}
