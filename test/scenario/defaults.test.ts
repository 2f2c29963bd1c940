import { describe, expect, it } from 'vitest';
import type { TrafficModel } from '../../engine/model.ts';
import { defaultHorizonUs, defaultReplications, defaultWarmupUs } from '../../engine/scenario/defaults.ts';
import { stubRecording } from './stub-platforms.ts';

const HOUR_US = 3600e6;
const poisson: TrafficModel = { pattern: 'poisson', ratePerSec: 1 };
const replay = (spanUs: number): TrafficModel => ({
  pattern: 'replay',
  recording: stubRecording(10, spanUs),
  spread: 'even',
});

describe('horizon', () => {
  it('is a day, or the longest file, beside generated traffic too: no file is cut unasked', () => {
    expect(defaultHorizonUs([poisson])).toBe(24 * HOUR_US);
    expect(defaultHorizonUs([replay(5e6), replay(9e6)])).toBe(9e6);
    expect(defaultHorizonUs([replay(240 * 3600e6), poisson])).toBe(240 * HOUR_US);
  });
  it('is a week where weekends differ, since a month is scaled from it', () => {
    const days: TrafficModel = {
      pattern: 'diurnal',
      ratePerSec: 1,
      amplitude: 0.5,
      peakAtUs: 0,
      weekend: 0.4,
      weekStartUs: 0,
    };
    expect(defaultHorizonUs([poisson, days])).toBe(168 * HOUR_US);
    expect(defaultHorizonUs([{ ...days, weekend: 1 }])).toBe(24 * HOUR_US);
  });
});

describe('warm-up', () => {
  it('is two hours, or a tenth of a long horizon, in whole minutes', () => {
    expect(defaultWarmupUs(6 * HOUR_US, [poisson])).toBe(2 * HOUR_US);
    expect(defaultWarmupUs(24 * HOUR_US, [poisson])).toBe(2.4 * HOUR_US);
    expect(defaultWarmupUs(1e12, [poisson])).toBe(1667 * 60e6);
  });
  it('is never above the horizon, and nothing before a file', () => {
    expect(defaultWarmupUs(1e6, [poisson])).toBe(1e6);
    expect(defaultWarmupUs(24 * HOUR_US, [poisson, replay(9e6)])).toBe(0);
  });
});

describe('replications', () => {
  it.each([
    [0, 8],
    [1e6, 8],
    [7.5e6, 8],
    [10e6, 6],
    [20e6, 3],
    [1e12, 3],
  ])('for %d requests are %d', (requests, replications) => {
    expect(defaultReplications(requests)).toBe(replications);
  });
});
