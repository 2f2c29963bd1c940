import { describe, expect, it } from 'vitest';
import { Draws } from '../../engine/durations/draws.ts';
import { sampler } from '../../engine/durations/index.ts';
import { distributionMeanUs } from '../../engine/durations/mean.ts';
import { RandomStream } from '../../engine/random/stream.ts';
import { type Law, laws } from './laws.ts';

const SAMPLES = 200_000;
const examples = Object.values(laws as Record<string, readonly Law[]>).flat();
const titled = examples.map((law) => [JSON.stringify(law.model), law] as const);

function sample({ model }: Law, count = SAMPLES): Float64Array {
  const timesUs = new Float64Array(count);
  sampler(model, new RandomStream('samples')).fill(timesUs, count);
  return timesUs;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe.each(titled)('%s', (_, law) => {
  it('knows its mean', () => {
    const meanUs = distributionMeanUs(law.model);
    if (Number.isFinite(law.meanUs)) expect(Math.abs(meanUs / law.meanUs - 1)).toBeLessThan(1e-14);
    else expect(meanUs).toBe(Number.POSITIVE_INFINITY);
  });

  const { varianceUs2 } = law;
  if (varianceUs2 !== null)
    it('has its mean and variance, within 5 standard errors', () => {
      const timesUs = sample(law);
      expect(Math.abs(mean(timesUs) - law.meanUs)).toBeLessThanOrEqual(5 * Math.sqrt(varianceUs2 / SAMPLES));
      const squares = timesUs.map((timeUs) => (timeUs - law.meanUs) ** 2);
      const spread = Math.sqrt(mean(squares.map((square) => (square - varianceUs2) ** 2)) / SAMPLES);
      expect(Math.abs(mean(squares) - varianceUs2)).toBeLessThanOrEqual(5 * spread);
    });

  it('has its quantiles, within 5 standard errors', () => {
    const timesUs = sample(law);
    for (const p of [0.1, 0.5, 0.9, 0.99]) {
      const quantileUs = law.quantileUs(p);
      // Where one value is drawn again and again its share lies on either side.
      const below = mean(timesUs.map((timeUs) => Number(timeUs < quantileUs * (1 - 1e-12))));
      const upTo = mean(timesUs.map((timeUs) => Number(timeUs <= quantileUs * (1 + 1e-12))));
      const error = 5 * Math.sqrt((p * (1 - p)) / SAMPLES);
      expect(below).toBeLessThanOrEqual(p + error);
      expect(upTo).toBeGreaterThanOrEqual(p - error);
    }
  });

  it('is always above 0 and finite', () => {
    expect(sample(law).every((timeUs) => timeUs > 0 && Number.isFinite(timeUs))).toBe(true);
  });

  it('fills blocks with the samples that come one by one', () => {
    const one = sampler(law.model, new RandomStream('fill'));
    const block = sampler(law.model, new RandomStream('fill'));
    const out = new Float64Array(600);
    for (const count of [1, 0, 7, 600, 256, 3]) {
      out.fill(-1);
      block.fill(out, count);
      const wanted = Array.from({ length: count }, () => one.sample());
      expect([...out.subarray(0, count)]).toEqual(wanted);
      expect(out.subarray(count).every((untouched) => untouched === -1)).toBe(true);
      expect(block.sample()).toBe(one.sample());
    }
  });

  it('comes in whole microseconds from Draws, none left out', () => {
    const draws = new Draws(sampler(law.model, new RandomStream('draws')));
    const one = sampler(law.model, new RandomStream('draws'));
    for (let i = 0; i < 1000; i++) expect(draws.next()).toBe(Math.round(one.sample()));
  });
});
