import { describe, expect, it } from 'vitest';
import type { TrafficModel } from '../../engine/model.ts';
import { collect } from './collect.ts';
import { type Example, patterns } from './patterns.ts';

const examples = Object.values(patterns as Record<string, readonly Example[]>).flat();
const name = (model: TrafficModel) =>
  JSON.stringify(model, (key, value) => (key === 'recording' ? undefined : value));
const titled = examples.map((example) => [name(example.model), example] as const);

const spanOf = ({ startUs, endUs }: Example) => ({ startUs, endUs });

describe.each(titled)('%s', (_, example) => {
  const { startUs, endUs, dispersion } = example;
  const { timesUs } = collect([example.model], spanOf(example));

  it('brings whole microseconds in order, all inside its span', () => {
    expect(timesUs.length).toBeGreaterThan(0);
    expect(timesUs.every(Number.isInteger)).toBe(true);
    expect(timesUs.every((timeUs, i) => i === 0 || timeUs >= timesUs[i - 1]!)).toBe(true);
    expect(timesUs[0]).toBeGreaterThanOrEqual(startUs);
    expect(timesUs.at(-1)).toBeLessThan(endUs);
  });

  it('brings the same whatever the size of a block', () => {
    for (const block of [1, 7, 1000])
      expect(same(collect([example.model], spanOf(example), { block }).timesUs, timesUs)).toBe(true);
  });

  it('brings as many as its rate says, within 4 standard deviations', () => {
    const expected = example.expected(startUs, endUs);
    // A recording is exact; equal gaps are exact but for the one at either end.
    const allowed = dispersion === null ? 1e-6 : dispersion === 0 ? 1 : 4 * Math.sqrt(dispersion * expected);
    expect(Math.abs(timesUs.length - expected)).toBeLessThanOrEqual(allowed);
  });

  if (dispersion)
    it('brings them when its rate says, and as spread', () => {
      const bins = 100;
      const widthUs = (endUs - startUs) / bins;
      const counts: number[] = new Array(bins).fill(0);
      for (const timeUs of timesUs) counts[Math.floor((timeUs - startUs) / widthUs)]!++;
      let chiSquare = 0;
      let freedom = 0;
      for (let i = 0; i < bins; i++) {
        const expected = example.expected(startUs + i * widthUs, startUs + (i + 1) * widthUs);
        const count = counts[i]!;
        if (expected < 1e-9) expect(count).toBe(0);
        if (expected < 10 * dispersion) continue;
        chiSquare += (count - expected) ** 2 / (dispersion * expected);
        freedom++;
      }
      expect(freedom).toBeGreaterThan(0);
      // Both ways: too even would be as wrong as too uneven. Bursts have longer tails than chi-square.
      expect(Math.abs(chiSquare - freedom)).toBeLessThan(5 * Math.sqrt(2 * freedom));
    });

  it('brings the same again from the same stream, and others from another', () => {
    expect(same(collect([example.model], spanOf(example)).timesUs, timesUs)).toBe(true);
    const other = collect([example.model], spanOf(example), { seed: 'other' }).timesUs;
    const isEven = example.model.pattern === 'replay' && example.model.spread === 'even';
    expect(same(other, timesUs)).toBe(dispersion === 0 || isEven);
  });
});

/** Far faster than toEqual on hundreds of thousands of times. */
function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((timeUs, i) => timeUs === b[i]);
}
