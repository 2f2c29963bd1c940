import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryBlocks } from '../../engine/traffic/blocks.ts';
import { Recorder } from '../../engine/traffic/recorder.ts';
import type { Recording } from '../../engine/traffic/recording.ts';
import { rowsOf } from './files.ts';

const facts = { source: 'test', binUs: 1, spanUs: 1 };
const LARGEST = 2 ** 53;

function record(shape: Recording['shape'], rows: readonly (readonly [number, number])[]): Recording {
  const recorder = new Recorder(shape);
  for (const [timeUs, value] of rows) recorder.add(timeUs, value);
  return recorder.finish(facts);
}

/** Whole numbers of every size, the edges of the packing among them. */
const size = fc.oneof(
  fc.nat(300),
  fc.maxSafeNat(),
  fc.nat(53).map((bits) => 2 ** bits),
  fc.integer({ min: 1, max: 53 }).map((bits) => 2 ** bits - 1),
);

describe('Recorder', () => {
  it('gives back every row of counts, whatever the times and counts', () => {
    const rows = fc.array(fc.tuple(size, size), { maxLength: 60 }).map((pairs) => {
      const times = pairs.map(([time]) => time).sort((a, b) => a - b);
      let room = Number.MAX_SAFE_INTEGER;
      return pairs.map(([, count], at) => {
        const fitting = Math.min(count, room);
        room -= fitting;
        return [times[at]!, fitting] as const;
      });
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 70 }), (expected, chunk) => {
        const recording = record('counts', expected);
        expect(rowsOf(recording, chunk)).toEqual(expected);
        expect(recording.requests).toBe(expected.reduce((sum, [, count]) => sum + count, 0));
      }),
      { seed: 7 },
    );
  });

  it('gives back every request with and without its duration', () => {
    const duration = fc.oneof(fc.constant(-1), fc.maxSafeNat());
    fc.assert(
      fc.property(fc.array(fc.tuple(size, duration)), (pairs) => {
        const expected = [...pairs].sort(([a], [b]) => a - b);
        const recording = record('requests', expected);
        expect(rowsOf(recording)).toEqual(expected);
        expect(recording.requests).toBe(expected.length);
        expect(recording.hasDurations).toBe(expected.some(([, us]) => us >= 0));
      }),
      { seed: 7 },
    );
  });

  it('holds the largest time and the largest count exactly', () => {
    expect(rowsOf(record('counts', [[LARGEST, LARGEST]]))).toEqual([[LARGEST, LARGEST]]);
  });

  it('fills blocks one after another and takes few bytes a row', () => {
    const store = new MemoryBlocks();
    const recorder = new Recorder('counts', store);
    const rows = 100_000;
    for (let at = 0; at < rows; at++) recorder.add(at * 1_000_000, at % 5);
    const recording = recorder.finish(facts);
    expect(store.count).toBeGreaterThan(3);
    let bytes = 0;
    for (let at = 0; at < store.count; at++) bytes += store.block(at).length;
    expect(bytes / rows).toBeLessThan(4.1);
    const read = rowsOf(recording, 1000);
    expect(read.length).toBe(rows);
    expect(read.every(([timeUs, count], at) => timeUs === at * 1_000_000 && count === at % 5)).toBe(true);
  });

  it('lets readers run independently of one another', () => {
    const recording = record('counts', [
      [0, 1],
      [5, 2],
      [9, 3],
    ]);
    const [times, values] = [new Float64Array(2), new Float64Array(2)];
    const first = recording.open();
    expect(first.read(times, values)).toBe(2);
    expect(rowsOf(recording).length).toBe(3);
    expect(first.read(times, values)).toBe(1);
    expect([times[0], values[0]]).toEqual([9, 3]);
    expect(first.read(times, values)).toBe(0);
  });

  it('refuses what it could not give back', () => {
    const recorder = new Recorder('counts');
    recorder.add(10, 1);
    expect(() => recorder.add(9, 1)).toThrow(
      'a row must hold whole numbers in order of time, got 9 µs, 1 after 10 µs',
    );
    expect(() => recorder.add(10.5, 1)).toThrow(RangeError);
    expect(() => recorder.add(11, -1)).toThrow(RangeError);
    expect(() => recorder.add(11, Number.NaN)).toThrow(RangeError);
    expect(() => recorder.add(LARGEST * 2, 1)).toThrow(RangeError);
    expect(() => recorder.add(11, LARGEST)).toThrow('requests must sum to at most 9007199254740991');
    expect(recorder.finish(facts).requests).toBe(1);
    expect(() => recorder.add(12, 1)).toThrow('a finished recording must not grow');
    expect(() => new Recorder('requests').add(0, -2)).toThrow(RangeError);
  });

  it('holds nothing as well', () => {
    const recording = record('requests', []);
    expect(rowsOf(recording)).toEqual([]);
    expect(recording).toMatchObject({ requests: 0, hasDurations: false });
  });
});
