/** What single patterns promise beyond their counts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diurnalRate } from '../../engine/arrivals/diurnal.ts';
import { expectedRequests } from '../../engine/arrivals/expected-requests.ts';
import { rampRate } from '../../engine/arrivals/ramp.ts';
import { spikeRate } from '../../engine/arrivals/spike.ts';
import type { Rate } from '../../engine/arrivals/varying.ts';
import { SEC } from '../engine/small-models.ts';
import { collect, countBetween } from './collect.ts';
import { DAY, HOUR } from './patterns.ts';

fc.configureGlobal({ seed: 1 });

describe('steady', () => {
  it('does not drift: every third of 3/s is a whole second, after a day too', () => {
    const { timesUs } = collect([{ pattern: 'steady', ratePerSec: 3 }], { startUs: 0, endUs: DAY });
    expect(timesUs).toHaveLength(3 * 86_400);
    for (const n of [0, 1, 1000, 86_399]) {
      expect(timesUs.slice(3 * n, 3 * n + 3)).toEqual([n * SEC, n * SEC + 333_333, n * SEC + 666_667]);
    }
  });

  it('has the same arrivals with a warm-up before them, and one at 0', () => {
    const model = { pattern: 'steady', ratePerSec: 0.7 } as const;
    const whole = collect([model], { startUs: -100 * SEC, endUs: 100 * SEC }).timesUs;
    const counted = collect([model], { startUs: 0, endUs: 100 * SEC }).timesUs;
    expect(whole.filter((timeUs) => timeUs >= 0)).toEqual(counted);
    expect(counted[0]).toBe(0);
    expect(counted).toHaveLength(70);
  });
});

describe('poisson', () => {
  it('has exponential gaps', () => {
    const { timesUs } = collect([{ pattern: 'poisson', ratePerSec: 1 }], { startUs: 0, endUs: 50_000 * SEC });
    const gaps = timesUs.slice(1).map((timeUs, i) => (timeUs - timesUs[i]!) / SEC);
    for (const longerThan of [0.1, 0.5, 1, 2, 4]) {
      const share = gaps.filter((gap) => gap > longerThan).length / gaps.length;
      const expected = Math.exp(-longerThan);
      expect(Math.abs(share - expected)).toBeLessThan(
        5 * Math.sqrt((expected * (1 - expected)) / gaps.length),
      );
    }
  });
});

describe('diurnal', () => {
  const week = {
    pattern: 'diurnal',
    ratePerSec: 1,
    amplitude: 0.6,
    peakAtUs: 15 * HOUR,
    weekend: 0.7,
    weekStartUs: 0,
  } as const;

  it('peaks and bottoms when and where it says', () => {
    const { at } = diurnalRate(week);
    const monday = 7 / 6.4;
    expect(at(15 * HOUR)).toBeCloseTo(monday * 1.6, 10);
    expect(at(3 * HOUR)).toBeCloseTo(monday * 0.4, 10);
    expect(at(5 * DAY + 15 * HOUR)).toBeCloseTo(0.7 * monday * 1.6, 10);
    expect(at(7 * DAY + 15 * HOUR)).toBeCloseTo(monday * 1.6, 10);
    // Before the horizon is the Sunday before.
    expect(at(-1 * HOUR) / at(4 * DAY + 23 * HOUR)).toBeCloseTo(0.7, 10);
  });

  it('has its mean over any week', () => {
    for (const weekStartUs of [0, 2.3 * DAY, 6.9 * DAY]) {
      const { at } = diurnalRate({ ...week, weekStartUs });
      let sum = 0;
      for (let minute = 0; minute < 7 * 1440; minute++) sum += at((minute + 0.5) * 60 * SEC);
      expect(sum / (7 * 1440)).toBeCloseTo(1, 3);
    }
  });

  it('has busier days than weekends, by the stated share', () => {
    const { timesUs } = collect([week], { startUs: 0, endUs: 7 * DAY });
    const days = Array.from({ length: 7 }, (_, day) => countBetween(timesUs, day * DAY, (day + 1) * DAY));
    const weekday = 86_400 * (7 / 6.4);
    for (const [day, count] of days.entries()) {
      const expected = day < 5 ? weekday : 0.7 * weekday;
      expect(Math.abs(count - expected)).toBeLessThan(4 * Math.sqrt(expected));
    }
  });
});

describe('ceilings of rates', () => {
  const per = fc.double({ min: 0, max: 1000, noNaN: true });
  const whole = (most: number) => fc.integer({ min: 0, max: most });
  const diurnal = fc
    .record({
      ratePerSec: per,
      amplitude: fc.double({ min: 0, max: 1, noNaN: true }),
      peakAtUs: whole(DAY),
      weekend: fc.double({ min: 0, max: 4, noNaN: true }),
      weekStartUs: whole(7 * DAY),
    })
    .map((model) => diurnalRate({ pattern: 'diurnal', ...model }));
  const ramp = fc
    .record({ fromPerSec: per, toPerSec: per, overUs: fc.integer({ min: 1, max: 600 * SEC }) })
    .map((model) => rampRate({ pattern: 'ramp', ...model }));
  const length = fc.oneof(fc.constant(0), whole(120 * SEC));
  const spike = fc
    .record({ atUs: whole(600 * SEC), peakPerSec: per, riseUs: length, holdUs: length, fallUs: length })
    .map((model) => spikeRate({ pattern: 'spike', ...model }));

  it.each<[string, fc.Arbitrary<Rate>, number]>([
    ['diurnal', diurnal, 7 * DAY],
    ['ramp', ramp, 700 * SEC],
    ['spike', spike, 900 * SEC],
  ])('of %s are not exceeded', (_, rates, mostUs) => {
    fc.assert(
      fc.property(
        rates,
        fc.integer({ min: -DAY, max: mostUs }),
        whole(60 * SEC),
        (rate, fromUs, lengthUs) => {
          const ceiling = rate.ceiling(fromUs, fromUs + lengthUs);
          for (let i = 0; i <= 20; i++) {
            const perSec = rate.at(fromUs + (lengthUs * i) / 20);
            expect(perSec).toBeGreaterThanOrEqual(0);
            expect(perSec).toBeLessThanOrEqual(ceiling * (1 + 1e-12));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('bursts', () => {
  it('come whole, each at one instant', () => {
    const span = { startUs: 0, endUs: 500 * SEC };
    const { timesUs } = collect([{ pattern: 'bursts', ratePerSec: 40, size: 25 }], span);
    const sizes = new Map<number, number>();
    for (const timeUs of timesUs) sizes.set(timeUs, (sizes.get(timeUs) ?? 0) + 1);
    // 800 instants among 500 million microseconds do not meet.
    expect(new Set(sizes.values())).toEqual(new Set([25]));
    expect(Math.abs(sizes.size - 800)).toBeLessThan(4 * Math.sqrt(800));
  });

  it('of one are a Poisson process', () => {
    const span = { startUs: 0, endUs: 500 * SEC };
    expect(collect([{ pattern: 'bursts', ratePerSec: 8, size: 1 }], span)).toEqual(
      collect([{ pattern: 'poisson', ratePerSec: 8 }], span),
    );
  });
});

describe('onOff', () => {
  const model = { pattern: 'onOff', ratePerSec: 5, onUs: 20 * SEC, offUs: 80 * SEC } as const;

  it('is in its long-run state from the start', () => {
    const runs = 3000;
    let first = 0;
    let silent = 0;
    for (let seed = 0; seed < runs; seed++) {
      const { timesUs } = collect(
        [model],
        { startUs: -SEC, endUs: 0 },
        { seed: `on-off ${seed}`, block: 64 },
      );
      first += timesUs.length;
      if (timesUs.length === 0) silent++;
    }
    // 25/s while on: per run mean 5; variance 5 + 25² × 0.2 × 0.8 at most.
    expect(Math.abs(first / runs - 5)).toBeLessThan(4 * Math.sqrt(105 / runs));
    // Off all second long, but for the few that turn on or off within it: about 0.8 × exp(−1/80).
    expect(silent / runs).toBeGreaterThan(0.75);
    expect(silent / runs).toBeLessThan(0.83);
  });

  it('sends at 25/s while on and is silent between', () => {
    const { timesUs } = collect([model], { startUs: 0, endUs: 100_000 * SEC });
    const gaps = timesUs.slice(1).map((timeUs, i) => (timeUs - timesUs[i]!) / SEC);
    const inside = gaps.filter((gap) => gap < 2);
    const pauses = gaps.filter((gap) => gap >= 2);
    expect(inside.reduce((sum, gap) => sum + gap, 0) / inside.length).toBeCloseTo(0.04, 2);
    // Exponential of mean 80 s: those that are longer than 2 s are 82 s long on average.
    const meanPause = pauses.reduce((sum, gap) => sum + gap, 0) / pauses.length;
    expect(Math.abs(meanPause - 82)).toBeLessThan((4 * 80) / Math.sqrt(pauses.length));
  });
});

describe('diurnal before its start', () => {
  it('has the weekday that comes before: an hour of Sunday is as quiet as one a week later', () => {
    const hourAt = (weekStartUs: number) => {
      const shape = { ratePerSec: 10, amplitude: 0.5, peakAtUs: 15 * HOUR, weekend: 0.2, weekStartUs };
      return expectedRequests([{ pattern: 'diurnal', ...shape }], HOUR);
    };
    expect(hourAt(-2 * HOUR)).toBeCloseTo(hourAt(7 * DAY - 2 * HOUR), 6);
    expect(hourAt(-2 * HOUR)).toBeLessThan(0.5 * hourAt(22 * HOUR));
  });
});
