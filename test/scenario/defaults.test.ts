import { describe, expect, it } from 'vitest';
import type { DeploymentModel, FunctionPoolModel, TrafficModel } from '../../engine/model.ts';
import { defaultHorizonUs, defaultReplications, defaultWarmupUs } from '../../engine/scenario/defaults.ts';
import { stubRecording } from './stub-platforms.ts';

const HOUR_US = 3600e6;
const poisson: TrafficModel = { pattern: 'poisson', ratePerSec: 1 };
const replay = (spanUs: number): TrafficModel => ({
  pattern: 'replay',
  recording: stubRecording(10, spanUs),
  spread: 'even',
});

function pool(meanIdleUs: number): DeploymentModel {
  return {
    kind: 'functionPool',
    idleLife: { distribution: 'exponential', meanUs: meanIdleUs },
  } as FunctionPoolModel;
}
const fleet = { kind: 'fleet' } as DeploymentModel;

describe('horizon', () => {
  it('is a day, or the longest file where all is replayed', () => {
    expect(defaultHorizonUs([poisson])).toBe(24 * HOUR_US);
    expect(defaultHorizonUs([replay(5e6), replay(9e6)])).toBe(9e6);
    expect(defaultHorizonUs([replay(5e6), poisson])).toBe(24 * HOUR_US);
  });
});

describe('warm-up', () => {
  it('is twelve of the longest mean idle lives, in whole minutes', () => {
    expect(defaultWarmupUs(24 * HOUR_US, [poisson], [pool(60e6), pool(600e6), fleet])).toBe(2 * HOUR_US);
    expect(defaultWarmupUs(24 * HOUR_US, [poisson], [pool(61e6)])).toBe(13 * 60e6);
  });
  it('is an hour for fleets alone, never above the horizon, and nothing before a file', () => {
    expect(defaultWarmupUs(24 * HOUR_US, [poisson], [fleet])).toBe(HOUR_US);
    expect(defaultWarmupUs(1e6, [poisson], [pool(600e6)])).toBe(1e6);
    expect(defaultWarmupUs(24 * HOUR_US, [poisson, replay(9e6)], [pool(600e6)])).toBe(0);
    expect(defaultWarmupUs(HOUR_US, [poisson], [pool(Number.POSITIVE_INFINITY)])).toBe(HOUR_US);
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
