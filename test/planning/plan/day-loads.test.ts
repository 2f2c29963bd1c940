/** The load of an hour is the traffic expected in it × the time of a request, whatever the timeline of a sampled run looks like. */
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../../engine/index.ts';
import { busiestLoad, clockOf, loadsByHour, offeredLoad } from '../../../engine/planning/plan/day-loads.ts';
import type { DeploymentResult } from '../../../engine/result.ts';

const scenario = (traffic: object) => ({
  horizon: '14 d',
  start: '2026-11-23T06:00',
  traffic,
  function: { runtime: 'nodejs', memory: '512 MB', duration: '500 ms' },
  deployments: [{ platform: 'aws-lambda' }],
});

/** Half a second each; two of a sampled run's stretches stand where time would. */
const result = {
  latencyMs: { mean: 700 },
  waitMs: { mean: 200 },
  requests: { arrived: 14 * 864_000 },
  timeline: [
    { startSec: 0, arrivals: 1 },
    { startSec: 600_000, arrivals: 999 },
  ],
} as unknown as DeploymentResult;

describe('the load of an hour', () => {
  const day = { pattern: 'diurnal', rate: '10/s', amplitude: '50 %', peakAt: '14 h' };
  const clock = clockOf({ scenario: scenario(day) }, PLATFORMS);
  // 10/s × 0.5 s × (1 + 0.5 × the mean of the cosine over the hour: 12/π × what the sine gains in it).
  const hourFrom = (hour: number) => {
    const sine = (at: number) => Math.sin((Math.PI * (at - 14)) / 12);
    return 5 * (1 + ((0.5 * 12) / Math.PI) * (sine(hour + 1) - sine(hour)));
  };

  it('is the integral of the rate', () => {
    const loads = loadsByHour(result, clock, undefined);
    expect(loads).toHaveLength(24);
    for (const [hour, load] of loads.entries()) expect(load).toBeCloseTo(hourFrom(hour), 6);
    expect(loadsByHour(result, clock, 'weekends')[14]).toBeCloseTo(hourFrom(14), 6);
    expect(offeredLoad(result, clock)).toBeCloseTo(5, 6);
    expect(busiestLoad(result, clock)).toBeCloseTo(hourFrom(14), 6);
  });

  it('is that of all attempts where clients try again', () => {
    const calls = { attemptsPerCall: 2 } as DeploymentResult['calls'];
    expect(offeredLoad({ ...result, ...(calls && { calls }) }, clock)).toBeCloseTo(10, 6);
  });

  it('is what was recorded where that is replayed', () => {
    const recorded = clockOf({ scenario: scenario({ pattern: 'replay', file: 'week.csv' }) }, PLATFORMS);
    const two = { ...result, timeline: [0, 7].map((d) => ({ startSec: d * 86_400, arrivals: 604_800 })) };
    expect(busiestLoad(two as unknown as DeploymentResult, recorded)).toBeCloseTo(0.5, 9);
    expect(loadsByHour(two as unknown as DeploymentResult, recorded, undefined)[3]).toBeCloseTo(0.5, 9);
  });
});
