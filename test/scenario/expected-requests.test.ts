import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedRequests } from '../../engine/arrivals/expected-requests.ts';
import type { TrafficModel } from '../../engine/model.ts';
import { stubRecording } from './stub-platforms.ts';

const HOUR_US = 3600e6;
const DAY_US = 24 * HOUR_US;

function diurnal(weekend: number, weekStartUs = 0): TrafficModel {
  return { pattern: 'diurnal', ratePerSec: 10, amplitude: 0.6, peakAtUs: 15 * HOUR_US, weekend, weekStartUs };
}

describe('expected requests', () => {
  it.each<[TrafficModel, number, number]>([
    [{ pattern: 'steady', ratePerSec: 2 }, HOUR_US, 7200],
    [{ pattern: 'bursts', ratePerSec: 2, size: 50 }, HOUR_US, 7200],
    [{ pattern: 'onOff', ratePerSec: 2, onUs: 1e6, offUs: 9e6 }, HOUR_US, 7200],
    [{ pattern: 'ramp', fromPerSec: 0, toPerSec: 10, overUs: HOUR_US }, HOUR_US, 18_000],
    [{ pattern: 'ramp', fromPerSec: 0, toPerSec: 10, overUs: HOUR_US }, HOUR_US / 2, 4500],
    [{ pattern: 'ramp', fromPerSec: 0, toPerSec: 10, overUs: HOUR_US }, 2 * HOUR_US, 54_000],
    [diurnal(0.5), 7 * DAY_US, 10 * 7 * 86_400],
    [diurnal(0.5, 3 * DAY_US + 5e9), 7 * DAY_US, 10 * 7 * 86_400],
    [diurnal(1), DAY_US, 864_000],
    [{ pattern: 'replay', recording: stubRecording(1000, HOUR_US), spread: 'even' }, DAY_US, 1000],
    [{ pattern: 'replay', recording: stubRecording(1000, HOUR_US), spread: 'even' }, HOUR_US / 4, 250],
  ])('%j', (source, horizonUs, requests) => {
    expect(expectedRequests([source], horizonUs)).toBeCloseTo(requests, 4);
  });

  it('cuts a spike at the horizon', () => {
    const spike: TrafficModel = {
      pattern: 'spike',
      atUs: HOUR_US,
      peakPerSec: 10,
      riseUs: HOUR_US,
      holdUs: HOUR_US,
      fallUs: HOUR_US,
    };
    const upTo = (hours: number) => expectedRequests([spike], hours * HOUR_US);
    expect([1, 1.5, 2, 3, 4, 9].map(upTo)).toEqual(
      [0, 4500, 18_000, 54_000, 72_000, 72_000].map((n, i) => (i === 1 ? 4500 : n)),
    );
    expect(expectedRequests([{ ...spike, riseUs: 0, fallUs: 0 }], 9 * HOUR_US)).toBe(36_000);
  });

  it('agrees with a sum over the diurnal rate', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.integer({ min: 0, max: 167 }),
        fc.integer({ min: 1, max: 200 }),
        (weekend, startHour, hours) => {
          const weekdayRate = 70 / (5 + 2 * weekend);
          let sum = 0;
          for (let minute = 0; minute < hours * 60; minute++) {
            const hour = startHour + (minute + 0.5) / 60;
            const level = Math.floor(hour / 24) % 7 >= 5 ? weekend : 1;
            sum += 60 * weekdayRate * level * (1 + 0.6 * Math.cos((2 * Math.PI * (hour - 15)) / 24));
          }
          const exact = expectedRequests([diurnal(weekend, startHour * HOUR_US)], hours * HOUR_US);
          expect(Math.abs(exact - sum)).toBeLessThan(1e-3 + 1e-5 * sum);
        },
      ),
      { numRuns: 20 },
    );
  });
});
