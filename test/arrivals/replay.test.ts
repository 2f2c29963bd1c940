import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Replay } from '../../engine/arrivals/replay.ts';
import type { RandomStream } from '../../engine/random/stream.ts';
import { Recorder } from '../../engine/traffic/recorder.ts';
import { countsPerBin, requestsAt, SEC } from '../engine/small-models.ts';
import { collect, countBetween } from './collect.ts';

fc.configureGlobal({ seed: 1 });

const counts = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })), { maxLength: 40 });
const binUs = fc.constantFrom(1, 10, 1000, SEC, 60 * SEC);

describe('counts per bin', () => {
  it('are kept bin by bin', () => {
    fc.assert(
      fc.property(counts, binUs, fc.constantFrom('poisson', 'even'), (perBin, widthUs, spread) => {
        const span = { startUs: 0, endUs: perBin.length * widthUs };
        const { timesUs } = collect([countsPerBin(perBin, widthUs, spread)], span, { block: 16 });
        const found = perBin.map((_, bin) => countBetween(timesUs, bin * widthUs, (bin + 1) * widthUs));
        expect(found).toEqual(perBin);
        expect(timesUs).toEqual([...timesUs].sort((a, b) => a - b));
      }),
    );
  });

  it('are cut at the end of the horizon and nowhere else', () => {
    fc.assert(
      fc.property(
        counts,
        binUs,
        fc.constantFrom('poisson', 'even'),
        fc.double({ min: 0, max: 1.2, noNaN: true }),
        (perBin, widthUs, spread, share) => {
          const traffic = [countsPerBin(perBin, widthUs, spread)];
          const wholeUs = perBin.length * widthUs;
          const endUs = Math.round(share * wholeUs);
          const whole = collect(traffic, { startUs: 0, endUs: wholeUs }).timesUs;
          const cut = collect(traffic, { startUs: 0, endUs }, { block: 16 }).timesUs;
          expect(cut).toEqual(whole.filter((timeUs) => timeUs < endUs));
        },
      ),
    );
  });

  it('spread evenly lie in the middles of equal parts', () => {
    const traffic = [countsPerBin([4, 0, 1, 3], 600, 'even')];
    const { timesUs } = collect(traffic, { startUs: 0, endUs: 2400 });
    expect(timesUs).toEqual([75, 225, 375, 525, 1500, 1900, 2100, 2300]);
  });

  it('spread as Poisson lie anywhere in their bin, independently', () => {
    const traffic = [countsPerBin(new Array(3000).fill(2), 1000)];
    const { timesUs } = collect(traffic, { startUs: 0, endUs: 3e6 });
    const places = timesUs.map((timeUs) => timeUs % 1000);
    const tenths = new Array(10).fill(0);
    for (const place of places) tenths[Math.floor(place / 100)]++;
    const chiSquare = tenths.reduce((sum, count) => sum + (count - 600) ** 2 / 600, 0);
    // 9 degrees of freedom: 99.99 % point.
    expect(chiSquare).toBeLessThan(33.7);
    // The first of two uniform numbers is 1/3 on average, the gap to the second 1/3.
    const first = places.filter((_, i) => i % 2 === 0).reduce((sum, place) => sum + place, 0) / 3000;
    const second = places.filter((_, i) => i % 2 === 1).reduce((sum, place) => sum + place, 0) / 3000;
    const error = (5 * 1000) / Math.sqrt(18 * 3000);
    expect(Math.abs(first - 1000 / 3)).toBeLessThan(error);
    expect(Math.abs(second - 2000 / 3)).toBeLessThan(error);
  });

  it('stay inside their bin where rounding would put them at its end', () => {
    const startUs = 2 ** 52;
    const recorder = new Recorder('counts');
    recorder.add(startUs, 1);
    const recording = recorder.finish({ source: 'late', binUs: 1000, spanUs: startUs + 1000 });
    // The least number that a stream draws puts a request at the very end of the bin.
    const least = { next: () => 2 ** -33 } as RandomStream;
    const replay = new Replay(recording, 'poisson', { startUs: 0, endUs: 2 ** 53 }, least);
    const timesUs = new Float64Array(4);
    expect(replay.fill(timesUs, new Float64Array(4))).toBe(1);
    expect(timesUs[0]! - startUs).toBe(999);
  });

  it('may be more than there are microseconds', () => {
    for (const spread of ['poisson', 'even'] as const) {
      const { timesUs } = collect([countsPerBin([0, 5000, 3], 10, spread)], { startUs: 0, endUs: 30 });
      expect([timesUs.length, timesUs[0]! >= 10, countBetween(timesUs, 20, 30)]).toEqual([5003, true, 3]);
    }
  });

  it('may be millions in one bin', () => {
    const { timesUs } = collect([countsPerBin([1_000_000, 1], SEC)], { startUs: 0, endUs: 2 * SEC });
    expect(countBetween(timesUs, 0, SEC)).toBe(1_000_000);
    expect(countBetween(timesUs, SEC, 2 * SEC)).toBe(1);
  });
});

const rows = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: -1, max: 300 })), { maxLength: 60 })
  .map((drawn) => drawn.sort(([a], [b]) => a - b));

describe('requests one by one', () => {
  it('come as they are, with their durations, up to the horizon', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 6000 }), (stated, endUs) => {
        const played = stated.filter(([timeUs]) => timeUs < endUs);
        const { timesUs, worksUs } = collect([requestsAt(stated)], { startUs: -50, endUs }, { block: 16 });
        expect(timesUs).toEqual(played.map(([timeUs]) => timeUs));
        expect(worksUs).toEqual(played.map(([, durationUs]) => durationUs));
      }),
    );
  });

  it('are more than one reading of rows', () => {
    const stated = Array.from({ length: 5000 }, (_, i) => [3 * i, i % 7] as const);
    const { timesUs, worksUs } = collect([requestsAt(stated)], { startUs: 0, endUs: 20_000 });
    expect(timesUs).toEqual(stated.map(([timeUs]) => timeUs));
    expect(worksUs).toEqual(stated.map(([, durationUs]) => durationUs));
  });
});

describe('superposed sources', () => {
  it('merge in order of time, at equal times in the order of the list', () => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 2, maxLength: 4 }), (sources) => {
        // The duration names the source, so that the order can be seen.
        const named = sources.map((stated, i) => stated.map(([timeUs]) => [timeUs, i] as const));
        const wanted = named.flat().sort(([a, i], [b, j]) => a - b || i - j);
        const span = { startUs: 0, endUs: 6000 };
        const { timesUs, worksUs } = collect(named.map(requestsAt), span, { block: 16 });
        expect(timesUs.map((timeUs, i) => [timeUs, worksUs[i]])).toEqual(wanted);
      }),
    );
  });

  it('give a duration to the requests that have one, and to no other', () => {
    const traffic = [
      { pattern: 'steady', ratePerSec: 1000 } as const,
      requestsAt([
        [1000, 70],
        [1500, -1],
        [1500, 80],
        [2000, 90],
      ]),
      countsPerBin([2], 3000, 'even'),
    ];
    const { timesUs, worksUs } = collect(traffic, { startUs: 0, endUs: 3000 });
    expect(timesUs.map(Math.abs)).toEqual([0, 750, 1000, 1000, 1500, 1500, 2000, 2000, 2250]);
    expect(worksUs).toEqual([-1, -1, -1, 70, -1, 80, -1, 90, -1]);
  });

  it('do not change each other', () => {
    const span = { startUs: -10 * SEC, endUs: 40 * SEC };
    const first = { pattern: 'poisson', ratePerSec: 40 } as const;
    const second = { pattern: 'bursts', ratePerSec: 30, size: 3 } as const;
    const alone = collect([first], span).timesUs;
    const both = collect([first, second], span).timesUs;
    const rest = [...both];
    for (const timeUs of alone) rest.splice(rest.indexOf(timeUs), 1);
    expect(rest).toHaveLength(both.length - alone.length);
    expect(rest.length % 3).toBe(0);
  });

  it('are as many as there are, far more than a block', () => {
    const span = { startUs: 0, endUs: 10 * SEC };
    const sources = [
      { pattern: 'steady', ratePerSec: 1000 } as const,
      { pattern: 'steady', ratePerSec: 700 } as const,
      { pattern: 'ramp', fromPerSec: 0, toPerSec: 0, overUs: SEC } as const,
    ];
    expect(collect(sources, span).timesUs).toHaveLength(17_000);
  });
});
