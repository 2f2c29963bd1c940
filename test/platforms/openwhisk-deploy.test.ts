/** OpenWhisk in the simulator: containers on its invokers, limits of a namespace, and what the nodes cost. */
import { describe, expect, it } from 'vitest';
import type { FunctionPoolModel } from '../../engine/model.ts';
import { constant, SEC } from '../engine/small-models.ts';
import { outcomes, play } from '../pools/play.ts';
import { deploy, issueOf } from './deploying.ts';
import { metered, platformOf } from './metered.ts';

const NODE = { size: 'm5.large' };
const MINUTE_US = 60 * SEC;

function poolOf(
  knobs: Parameters<typeof deploy>[1] = {},
  fn: Parameters<typeof deploy>[2] = {},
): FunctionPoolModel {
  const { model } = deploy('openwhisk', { ...NODE, ...knobs }, fn).deployment;
  if (model.kind !== 'functionPool') throw new Error('a function pool is expected');
  return model;
}

describe('invokers of OpenWhisk', () => {
  it('run functions as it is installed', () => {
    expect(poolOf({ count: 3 })).toMatchObject({
      timeoutUs: 60 * SEC,
      timeoutEndsInstance: true,
      idleLife: constant(600 * SEC),
      pause: { afterUs: 10 * SEC, resumeUs: 15_000 },
      accountConcurrency: 30,
      requestWindow: { most: 60, everyUs: MINUTE_US },
      invokers: { count: 3, slots: 16 },
      minInstances: 0,
    });
  });

  it('hold as many containers as their memory has room for', () => {
    expect(poolOf({ memoryMb: 256 }).invokers).toEqual({ count: 1, slots: 32 });
    expect(poolOf({ memoryMb: 500 }).invokers!.slots).toBe(16);
    // A node of 8 GB ran no more than eight at once as it was installed: 2,048 MB for functions of 256 MB.
    expect(poolOf({ memoryMb: 256, invokerMemoryMb: 2048 }).invokers!.slots).toBe(8);
    expect(issueOf('openwhisk', { ...NODE, invokerMemoryMb: 8193 })).toBe(
      'deployments[0].invokerMemory: invokerMemory must be at most 8 GB, that of a node m5.large, got 8193 MB',
    );
    expect(issueOf('openwhisk', { ...NODE, invokerMemoryMb: 256 })).toContain(
      'invokerMemory must be 512 MB or more, that of one container, got 256 MB',
    );
  });

  it('take what a namespace is allowed, where that is raised', () => {
    expect(poolOf({ accountConcurrency: 100, requestsPerMinute: 120 })).toMatchObject({
      accountConcurrency: 100,
      requestWindow: { most: 120 },
    });
  });

  it('refuse what they do not run', () => {
    expect(issueOf('openwhisk', NODE, { memoryMb: 1024 })).toBe(
      'function.memory: memory must be 128–512 MB on openwhisk, got 1024 MB',
    );
    expect(issueOf('openwhisk', NODE, { timeoutUs: 301 * SEC })).toContain('timeout must be at most 5 min');
    expect(issueOf('openwhisk', { size: 'huge' })).toContain(
      'size must be one of t3.medium, t3.large, m5.large',
    );
    expect(issueOf('openwhisk', { ...NODE, profile: '2019' })).toContain('profile must be 2025 on openwhisk');
  });

  it('refuse the sixty-first request of a minute, and the first of the next one not', () => {
    // One a second from 0 s to 59 s, two more in that second, and two in the next minute.
    const times = [...Array.from({ length: 60 }, (_, second) => second), 59.5, 59.9, 60, 60.1];
    const model = { ...poolOf(), coldStart: [], workScale: 1 };
    const measured = play(
      model,
      times.map((time) => [time, 0.1] as const),
      { horizonUs: 120 * SEC },
    );
    expect(outcomes(measured)).toMatchObject({ arrived: 64, throttled: 2, completed: 62 });
  });

  it('keep a request waiting for a paused container, and start none for it', () => {
    const model = { ...poolOf({}, { init: constant(SEC) }), workScale: 1 };
    const measured = play(
      model,
      [
        [0, 1],
        [11, 1],
        [22, 1],
      ],
      { horizonUs: 120 * SEC },
    );
    // Idle from 2 s to 11 s, which is too short, and from 12 s to 22 s.
    expect(outcomes(measured)).toMatchObject({ cold: 1, warm: 2 });
    expect(measured.latencySumUs).toBe(2 * SEC + SEC + 1.015 * SEC);
  });
});

describe('nodes of OpenWhisk', () => {
  it('cost what they cost, whatever the containers do', () => {
    expect(metered('openwhisk', { ...NODE, count: 2 }, 0)).toEqual({ nodeHours: '1460' });
    expect(metered('openwhisk', NODE, 17)).toEqual({ nodeHours: '730' });
    expect(platformOf('openwhisk').simulated!.knobs).not.toContain('scale');
  });

  it('are told with the limits that hold, and what raises them', () => {
    const { assumptions, defaults } = deploy('openwhisk', { ...NODE, count: 2 });
    expect(assumptions).toContain(
      '2 nodes of m5.large with 8 GB for containers hold 16 of 512 MB each: where no slot is free a request is refused, where it would wait',
    );
    expect(assumptions).toContain(
      'its limits are those it is installed with, more are refused: 60 requests a minute (requestsPerMinute), 30 at once (accountConcurrency); a minute is counted from hour 0 of the horizon',
    );
    expect(assumptions.at(-1)).toBe(
      'assumed (taximeter explain openwhisk): memory for containers, processor of a container, cold start',
    );
    expect(defaults).toEqual({
      profile: '2025',
      region: 'us-east-1',
      memory: '512 MB',
      invokerMemory: '8 GB',
      accountConcurrency: 30,
      requestsPerMinute: 60,
    });
    const stated = deploy('openwhisk', { ...NODE, accountConcurrency: 50, requestsPerMinute: 9999 });
    expect(stated.assumptions.filter((said) => said.includes('installed with'))).toEqual([]);
  });
});
