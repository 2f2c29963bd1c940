import { describe, expect, it } from 'vitest';
import type { DeploymentModel, FunctionPoolModel, TrafficModel } from '../../engine/model.ts';
import { horizonAssumptions } from '../../engine/scenario/horizon-assumptions.ts';
import { stubRecording } from './stub-platforms.ts';

const HOUR_US = 3600e6;
const day = { horizonUs: 24 * HOUR_US, warmupUs: 2 * HOUR_US };
const poisson: TrafficModel = { pattern: 'poisson', ratePerSec: 1 };
const weekdays: TrafficModel = {
  pattern: 'diurnal',
  ratePerSec: 2,
  amplitude: 0.6,
  peakAtUs: 15 * HOUR_US,
  weekend: 0.2,
  weekStartUs: 0,
};

function pool(meanIdleUs: number): DeploymentModel {
  return {
    kind: 'functionPool',
    idleLife: { distribution: 'exponential', meanUs: meanIdleUs },
  } as FunctionPoolModel;
}

describe('what the horizon does to traffic', () => {
  it('is not worth a word where all is played at its rate', () => {
    expect(horizonAssumptions([poisson], [pool(300e6)], day)).toEqual([]);
    expect(horizonAssumptions([weekdays], [], { ...day, horizonUs: 7 * 24 * HOUR_US })).toEqual([]);
  });

  it('is said of a file that is cut', () => {
    const replay: TrafficModel = {
      pattern: 'replay',
      recording: stubRecording(10, 240 * HOUR_US),
      spread: 'even',
    };
    expect(horizonAssumptions([replay, poisson], [], day)).toEqual([
      expect.stringMatching(/spans 240 h.* only the horizon's 24 h is played/),
    ]);
    expect(horizonAssumptions([replay], [], { horizonUs: 240 * HOUR_US, warmupUs: 0 })).toEqual([]);
  });

  it('is said of days without weekends: 7 ÷ (5 + 2 × 0.2) is 30 % above the mean', () => {
    expect(horizonAssumptions([weekdays], [], day)).toEqual([expect.stringContaining('30 % more')]);
    const sunday = { ...weekdays, weekStartUs: 6 * 24 * HOUR_US };
    expect(horizonAssumptions([sunday], [], day)).toEqual([expect.stringContaining('74 % less')]);
  });

  it('is said of idle lives that are long against the warm-up', () => {
    expect(horizonAssumptions([poisson], [pool(6 * HOUR_US)], day)).toEqual([
      expect.stringContaining('may not settle in a warm-up of 2 h'),
    ]);
    expect(horizonAssumptions([poisson], [pool(Number.POSITIVE_INFINITY)], day)).toHaveLength(1);
  });
});
