/** Limits on requests of function platforms: processor time, days and minutes; and what Fluid compute shares and bills. */
import { describe, expect, it } from 'vitest';
import type { FleetModel, FunctionPoolModel } from '../../engine/model.ts';
import { simulate } from '../../engine/simulate.ts';
import { usageOf } from '../../engine/summarize.ts';
import { constant, functionOf, modelOf, requestsAt, SEC } from '../engine/small-models.ts';
import { outcomes, play } from '../pools/play.ts';
import { attempt, deploy, issueOf } from './deploying.ts';
import { platformOf } from './metered.ts';
import { quantities } from './usage.ts';

const DAY_US = 86_400 * SEC;
/** On one vCPU, as it was measured: half of a request is processor time, the rest is waiting. */
const HALF = { memoryMb: 1769, cpuShare: 0.5 };

function poolOf(platform: string, knobs: Parameters<typeof deploy>[1], fn: Parameters<typeof deploy>[2]) {
  return deploy(platform, knobs, fn).deployment.model as FunctionPoolModel;
}

describe('processor time on Workers', () => {
  it('ends a request when its duration × processor share is used up', () => {
    expect(poolOf('cloudflare-workers', {}, HALF).timeoutUs).toBe(60 * SEC);
    expect(poolOf('cloudflare-workers', { cpuLimitUs: 300 * SEC }, HALF).timeoutUs).toBe(600 * SEC);
    expect(poolOf('cloudflare-workers', { plan: 'free' }, HALF).timeoutUs).toBe(20_000);
    expect(poolOf('cloudflare-workers', {}, { ...HALF, timeoutUs: SEC }).timeoutUs).toBe(SEC);
    expect(poolOf('cloudflare-workers', {}, { ...HALF, cpuShare: 0 }).timeoutUs).toBe(Infinity);
  });

  it('is used by a request of 20 ms to the last microsecond on the free plan, and by no shorter one', () => {
    const model = { ...poolOf('cloudflare-workers', { plan: 'free' }, HALF), workScale: 1 };
    const measured = play(model, [
      [0, 0.02],
      [1, 0.020001],
      [2, 5],
    ]);
    expect(outcomes(measured)).toMatchObject({ arrived: 3, completed: 1, timedOut: 2 });
    expect(measured.latencySumUs).toBe(60_000);
  });

  it('may be raised to 5 min where it is paid for', () => {
    expect(issueOf('cloudflare-workers', { cpuLimitUs: 301 * SEC })).toBe(
      'deployments[0].cpuLimit: cpuLimit must be at most 5 min on cloudflare-workers, got 301 s',
    );
    expect(issueOf('cloudflare-workers', { plan: 'free', cpuLimitUs: SEC })).toBe(
      'deployments[0].cpuLimit: cpuLimit must be at most 10 ms on cloudflare-workers with plan free, got 1 s',
    );
  });
});

describe('requests by time', () => {
  it('are 100,000 a day on the free plan of Workers and without end on the other', () => {
    expect(poolOf('cloudflare-workers', { plan: 'free' }, {}).requestWindow).toEqual({
      most: 100_000,
      everyUs: DAY_US,
    });
    expect(poolOf('cloudflare-workers', {}, {}).requestWindow).toBeUndefined();
  });

  it('are counted by the minute where OpenWhisk is beneath, and may be raised', () => {
    const minute = { everyUs: 60 * SEC };
    expect(poolOf('ibm-cloud-functions', {}, {}).requestWindow).toEqual({ ...minute, most: 5000 });
    expect(poolOf('digitalocean-functions', {}, {}).requestWindow).toEqual({ ...minute, most: 600 });
    const raised = poolOf('ibm-cloud-functions', { requestsPerMinute: 10_000 }, {});
    expect(raised.requestWindow).toEqual({ ...minute, most: 10_000 });
    expect(raised.pause).toEqual({ afterUs: 10 * SEC, resumeUs: 15_000 });
    const { deployed } = attempt('ibm-cloud-functions');
    expect(deployed!.defaults).toMatchObject({ requestsPerMinute: 5000 });
  });
});

describe('Fluid compute', () => {
  const fluidOf = (knobs: Parameters<typeof deploy>[1] = {}, fn: Parameters<typeof deploy>[2] = HALF) =>
    deploy('vercel-functions', knobs, fn).deployment;

  it('fills an instance as far as its processor runs requests at full speed', () => {
    expect(fluidOf().model).toMatchObject({ kind: 'fleet', workers: 2, filling: 'fullestFirst' });
    expect(fluidOf({ memoryMb: 4096 }).model).toMatchObject({ workers: 4 });
    expect(fluidOf({}, { ...HALF, cpuShare: 0 }).model).toMatchObject({ workers: 1000 });
    expect(fluidOf({ concurrency: 7 }).model).toMatchObject({ workers: 7 });
    expect(fluidOf({}, { ...HALF, cpuShare: 1 }).model.kind).toBe('functionPool');
    expect(fluidOf({ plan: 'legacy' }).model.kind).toBe('functionPool');
    expect(deploy('vercel-functions').upperBound).toBeUndefined();
  });

  it('starts 1,000 instances in 10 s, 30,000 in all, and refuses what finds none', () => {
    expect(fluidOf().model).toMatchObject({
      maxInstances: 30_000,
      onDemand: { startsFor: 'each', scaleOut: { burst: 1000, perSec: 100 }, refuses: true },
    });
  });

  it('bills memory while requests are in an instance, and the processor time of each of them', () => {
    const { model, shape } = fluidOf({}, { ...HALF, init: constant(0) });
    // Each has 18 s on the processor and 18 s of waiting. The first two share the one vCPU for 36 s and then wait: 54 s; the
    // third is alone from 72 s to 108 s.
    const deployment = { ...(model as FleetModel), workScale: 1 };
    const played = modelOf({
      horizonUs: 200 * SEC,
      function: functionOf(),
      traffic: [
        requestsAt([
          [0, 36 * SEC],
          [0, 36 * SEC],
          [72 * SEC, 36 * SEC],
        ]),
      ],
      deployments: [deployment],
    });
    const { books, simulated } = platformOf('vercel-functions');
    simulate(played, ([measurement]) => {
      const usage = usageOf(measurement!, deployment, 1);
      const month = { horizonUs: usage.horizonUs, monthUs: usage.horizonUs };
      // 3 × 18 s of processor, and 2 GB × (54 s + 36 s).
      expect(quantities(simulated!.meter(usage, shape, month, books[0]))).toEqual({
        requests: '3',
        activeCpuHours: '0.015',
        memoryGbHours: '0.05',
      });
    });
  });
});
