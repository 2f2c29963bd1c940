import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SpillStore } from '../../cli/traffic/spill.ts';
import { Recorder } from '../../engine/traffic/recorder.ts';
import { rowsOf } from './files.ts';

const blockOf = (length: number, byte: number) => new Uint8Array(length).fill(byte);

describe('SpillStore', () => {
  it('gives blocks of every length back, from memory and from the file', () => {
    const store = new SpillStore({ memoryBytes: 250 });
    const lengths = [100, 100, 100, 7, 50, 1000];
    lengths.forEach((length, at) => {
      store.append(blockOf(length, at));
    });
    expect(store.count).toBe(lengths.length);
    expect(store.spilledBytes).toBe(1157);
    // Backwards, so that reading cannot lean on the order of writing.
    for (let at = lengths.length - 1; at >= 0; at--) {
      expect(store.block(at)).toEqual(blockOf(lengths[at]!, at));
    }
    expect(() => store.block(6)).toThrow('block must be 0–5, got 6');
    store.close();
  });

  it('keeps a recording whole that outgrows memory', () => {
    const store = new SpillStore({ memoryBytes: 70_000 });
    const recorder = new Recorder('requests', store);
    for (let at = 0; at < 80_000; at++) recorder.add(at * 1000, at);
    const recording = recorder.finish({ source: 'test', binUs: 0, spanUs: 1 });
    expect(store.spilledBytes).toBeGreaterThan(200_000);
    const rows = rowsOf(recording, 777);
    expect(rows.length).toBe(80_000);
    expect(rows.every(([timeUs, value], at) => timeUs === at * 1000 && value === at)).toBe(true);
    store.close();
  });

  it('leaves nothing behind in the temporary folder', () => {
    const directory = mkdtempSync(join(tmpdir(), 'taximeter-spill-'));
    const store = new SpillStore({ memoryBytes: 0, directory });
    store.append(blockOf(10, 1));
    // Elsewhere the open file may have to stay until it is closed.
    if (process.platform !== 'win32') expect(readdirSync(directory)).toEqual([]);
    expect(store.block(0)).toEqual(blockOf(10, 1));
    store.close();
    store.close();
    expect(readdirSync(directory)).toEqual([]);
    expect(() => store.block(0)).toThrow('traffic must be read before its store is closed');
    rmSync(directory, { recursive: true });
    expect(existsSync(directory)).toBe(false);
  });
});
