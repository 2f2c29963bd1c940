import { describe, expect, it } from 'vitest';
import type { DeploymentModel, Model } from '../../engine/model.ts';
import { behaviourOf, coldStartRatio, p99Ms, usageOf } from '../../engine/summarize.ts';
import { outcomes, play } from '../pools/play.ts';
import { fleet, functionPool, SEC } from './small-models.ts';

type Requests = Parameters<typeof play>[1];

function behaviour(deployment: DeploymentModel, requestsSec: Requests, changes: Partial<Model> = {}) {
  return behaviourOf(play(deployment, requestsSec, changes), deployment, 1);
}

const four: Requests = [
  [0, 1],
  [0.25, 1],
  [2, 0.75],
  [30, 3],
];

describe('behaviourOf', () => {
  it('names the counts as the result does', () => {
    const { requests, coldStartRatio: ratio } = behaviour(functionPool({ maxInstances: 2 }), [
      ...four,
      [30, 9],
      [30, 9],
    ]);
    expect(requests).toEqual({
      arrived: 6,
      completed: 5,
      cold: 4,
      warm: 1,
      failed: 0,
      throttled: 1,
      timedOut: 0,
      dropped: 0,
      inFlight: 0,
    });
    expect(ratio).toBe(0.8);
  });

  it('gives latencies in milliseconds, none beyond the shortest and the longest', () => {
    const { latencyMs } = behaviour(functionPool(), four);
    // 1.5, 1.5, 0.75 and 3.5 s.
    expect(latencyMs.mean).toBe((1500 + 1500 + 750 + 3500) / 4);
    expect(latencyMs.max).toBe(3500);
    expect(latencyMs.p999).toBeLessThanOrEqual(3500);
    expect(latencyMs.p999).toBeGreaterThan(3500 * 0.992);
    expect(Math.abs(latencyMs.p50 / 1500 - 1)).toBeLessThan(0.008);
    const single = behaviour(functionPool(), [[0, 0.0123]]).latencyMs;
    expect(new Set(Object.values(single))).toEqual(new Set([512.3]));
  });

  it('gives time averages of instances', () => {
    const { instances } = behaviour(functionPool(), four);
    // 0–12.75, 0.25–11.75 (the most recent one serves the third) and 30–43.5 s.
    expect(instances.mean).toBeCloseTo((11.5 + 12.5 + 13.5) / 60, 1);
    expect(instances.busy).toBeCloseTo((1.5 + 1.5 + 0.75 + 3.5) / 60, 12);
    expect(instances.idle).toBe(instances.mean - instances.busy);
    expect([instances.peak, instances.started]).toEqual([2, 3]);
    expect(instances.meanLifeSec).toBeCloseTo((60 * instances.mean) / 3, 9);
  });

  it('gives waits of fleets, and none of functions', () => {
    const { waitMs } = behaviour(fleet(), four);
    // 0, 0.75, 0 and 0 s.
    expect(waitMs.mean).toBe(187.5);
    expect(waitMs.p99).toBe(750);
    expect(behaviour(functionPool(), four).waitMs).toEqual({ mean: 0, p95: 0, p99: 0 });
  });

  it('has no wait at any percentile where nobody waited', () => {
    const idle: Requests = Array.from({ length: 40 }, (_, i) => [i, 0.5]);
    expect(behaviour(fleet(), idle).waitMs).toEqual({ mean: 0, p95: 0, p99: 0 });
    // One of 41 waits: still nothing at 95 %.
    const oneWaits = behaviour(fleet(), [...idle, [39.25, 0.5]]).waitMs;
    expect(oneWaits.p95).toBe(0);
    expect(oneWaits.p99).toBe(250);
  });

  it('tells what provisioned instances were good for', () => {
    const { provisioned } = behaviour(functionPool({ minInstances: 1 }), four);
    // It serves the first, the third and the fourth: 4.75 s of 60.
    expect(provisioned).toEqual({ busyShare: 4.75 / 60, spillShare: 1 / 4 });
    expect(behaviour(functionPool(), four)).not.toHaveProperty('provisioned');
    expect(behaviour(fleet(), four)).not.toHaveProperty('provisioned');
  });

  it('tells of no spill where nothing came', () => {
    expect(behaviour(functionPool({ minInstances: 1 }), []).provisioned).toEqual({
      busyShare: 0,
      spillShare: 0,
    });
  });

  it('is all zeros where nothing came', () => {
    const { requests, coldStartRatio: ratio, latencyMs, instances } = behaviour(functionPool(), []);
    const values = [requests, latencyMs, instances].flatMap((part) => Object.values(part));
    expect([ratio, ...values]).toEqual(new Array(values.length + 1).fill(0));
  });

  it('draws a timeline of states that stand by themselves', () => {
    const { timeline } = behaviour(functionPool(), four, { horizonUs: 4 * SEC });
    expect(timeline.map(({ startSec }) => startSec)).toEqual([0, 1, 2, 3]);
    expect(timeline.map(({ arrivals, cold }) => [arrivals, cold])).toEqual([
      [2, 2],
      [0, 0],
      [1, 0],
      [0, 0],
    ]);
    // The first starts 0–0.5 s and works to 1.5 s, the second is a quarter of a second later.
    expect(timeline.map(({ starting, busy, idle }) => [starting, busy, idle])).toEqual([
      [1, 0.75, 0],
      [0, 1.25, 0.75],
      [0, 0.75, 1.25],
      [0, 0, 2],
    ]);
    expect(timeline[1]!.p50).toBeNull();
    expect(Math.abs(timeline[2]!.p99! / 750 - 1)).toBeLessThan(0.008);
  });

  it('counts a booting server as starting, and as nothing else', () => {
    const scaler = {
      kind: 'alarms',
      target: 0.5,
      periodUs: SEC,
      outPeriods: 1,
      inPeriods: 99,
      inBelow: 0.5,
    } as const;
    const autoscaler = { ...scaler, outCooldownUs: 99 * SEC, inCooldownUs: 0 };
    const { timeline } = behaviour(fleet({ maxInstances: 2, autoscaler }), [[0, 2.5]], {
      horizonUs: 4 * SEC,
    });
    expect(timeline.map(({ starting, busy, idle }) => [starting, busy, idle])).toEqual([
      [0, 1, 0],
      [1, 1, 0],
      [0, 0.5, 1.5],
      [0, 0, 2],
    ]);
  });

  it('divides by the replications', () => {
    const deployment = functionPool({ minInstances: 1 });
    const one = behaviourOf(play(deployment, four), deployment, 1);
    const total = play(deployment, four);
    total.add(play(deployment, four));
    // Percentiles move within their buckets, of which twice as many values are in each.
    const { latencyMs: _, timeline, ...both } = behaviourOf(total, deployment, 2);
    expect(one).toMatchObject(both);
    for (const [bin, { p50: __, p95: ___, p99: ____, ...states }] of timeline.entries())
      expect(one.timeline[bin]).toMatchObject(states);
  });
});

describe('p99Ms and coldStartRatio', () => {
  it('agree with the summary', () => {
    const measured = play(functionPool(), four);
    const summary = behaviourOf(measured, functionPool(), 1);
    expect(p99Ms(measured)).toBe(summary.latencyMs.p99);
    expect(coldStartRatio(measured)).toBe(summary.coldStartRatio);
    expect(coldStartRatio(play(functionPool(), []))).toBe(0);
  });
});

describe('usageOf', () => {
  it('holds what is billed, in totals', () => {
    const deployment = functionPool({ minInstances: 1, metering: { stepUs: 100_000, minimumUs: 0 } });
    const measured = play(deployment, four);
    const usage = usageOf(measured, deployment, 1);
    expect(usage).toMatchObject({
      replications: 1,
      horizonUs: 60 * SEC,
      onDemandSteps: 15,
      provisionedSteps: 10 + 8 + 30,
      stepUs: 100_000,
      provisionedUs: 60 * SEC,
    });
    expect(usage.requests).toMatchObject(outcomes(measured));
    // The provisioned one, and the other from 0.25 s for 11.5 s.
    expect(usage.billedInstanceUs).toBe((60 + 11.5) * SEC);
  });
});
