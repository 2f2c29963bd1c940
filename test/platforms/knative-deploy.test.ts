/** Knative in the simulator: pods by its autoscaler on a fixed number of nodes, and what those cost. */
import { describe, expect, it } from 'vitest';
import type { FleetModel } from '../../engine/model.ts';
import { simulate } from '../../engine/simulate.ts';
import { constant, functionOf, modelOf, requestsAt, SEC } from '../engine/small-models.ts';
import { measured } from '../pools/reference-tally.ts';
import { deploy, issueOf } from './deploying.ts';
import { metered, platformOf } from './metered.ts';

const NODE = { size: 'm5.large' };

function podsOf(knobs: Parameters<typeof deploy>[1] = {}, fn: Parameters<typeof deploy>[2] = {}): FleetModel {
  const { model } = deploy('knative', { ...NODE, ...knobs }, fn).deployment;
  if (model.kind !== 'fleet') throw new Error('a fleet is expected');
  return model;
}

describe('pods of Knative', () => {
  it('come and go by the defaults of its autoscaler', () => {
    expect(podsOf()).toMatchObject({
      workers: 1000,
      minInstances: 0,
      maxInstances: 2,
      timeoutUs: 300 * SEC,
      boot: constant(4.6 * SEC),
      onDemand: { startsFor: 'first', idleLife: constant(0) },
      autoscaler: {
        kind: 'windows',
        periodUs: 2 * SEC,
        stableUs: 60 * SEC,
        panicUs: 6 * SEC,
        panicAt: 2,
        requestsTarget: 70,
        mostUp: 1000,
        mostDown: 2,
        zeroGraceUs: 30 * SEC,
      },
    });
  });

  it('take no more at once than asked for, and are to have 70 % of that', () => {
    expect(podsOf({ concurrency: 10 })).toMatchObject({ workers: 10, autoscaler: { requestsTarget: 7 } });
    expect(issueOf('knative', { ...NODE, concurrency: 1001 })).toContain(
      'concurrency must be 1–1000 on knative',
    );
  });

  it('are as many as the nodes have room for, by vCPU and by memory', () => {
    expect(podsOf({ count: 3, vcpu: 0.4 }).maxInstances).toBe(15);
    expect(podsOf({ vcpu: 0.1, memoryMb: 3000 }).maxInstances).toBe(2);
    expect(podsOf({ vcpu: 0.5, maxInstances: 3, minInstances: 1 })).toMatchObject({
      minInstances: 1,
      maxInstances: 3,
    });
  });

  it('are refused where no node can hold them', () => {
    expect(issueOf('knative', { ...NODE, vcpu: 4 })).toBe(
      'deployments[0].vcpu: vcpu must be at most 2 on knative, the most that a node m5.large has, got 4',
    );
    expect(issueOf('knative', { ...NODE, memoryMb: 16384 })).toContain(
      'memory must be at most 8 GB on knative',
    );
    expect(issueOf('knative', { ...NODE, minInstances: 3 })).toContain(
      'minInstances must be 0–2 on knative, got 3',
    );
  });

  it('are as few and as many as the function is to have, where the deployment does not say', () => {
    const fn = { minInstances: 1, maxInstances: 40 };
    expect(podsOf({}, fn)).toMatchObject({ minInstances: 1, maxInstances: 2 });
    expect(podsOf({ minInstances: 0 }, fn).minInstances).toBe(0);
    expect(issueOf('knative', NODE, { minInstances: 3 })).toBe(
      'function.minInstances: minInstances must be 0–2 on knative, got 3',
    );
  });

  it('slow each other down in one processor', () => {
    expect(podsOf({}, { cpuShare: 1 }).sharing).toEqual({ fullSpeed: 1, processorShare: 1 });
    expect(podsOf({ concurrency: 1 }).sharing).toBeNull();
  });

  it('start for the first request and go 60 to 90 s after the last, however short both are', () => {
    const model = { ...podsOf({}, { init: constant(SEC / 10) }), workScale: 1 };
    const figures: ReturnType<typeof measured>[] = [];
    simulate(
      modelOf({
        traffic: [
          requestsAt([
            [SEC, 1000],
            [20 * SEC, 1000],
          ]),
        ],
        function: functionOf(),
        horizonUs: 300 * SEC,
        deployments: [model],
      }),
      (measurements) => figures.push(...measurements.map(measured)),
    );
    expect(figures[0]).toMatchObject({ completed: 2, instancesStarted: 1, instancesEnded: 1 });
    const goneSec = 1 + figures[0]!.endedLifeUs / SEC;
    // The window empties 60 s after the look at 22 s; the grace follows.
    expect(goneSec).toBe(112);
  });
});

describe('nodes of Knative', () => {
  it('are refused where they are not sold', () => {
    expect(issueOf('knative', {})).toBe(
      'deployments[0].size: size is required on knative, for example m5.large',
    );
    expect(issueOf('knative', { size: 'huge' })).toContain(
      'size must be one of t3.medium, t3.large, m5.large',
    );
    expect(issueOf('knative', { ...NODE, region: 'moon' })).toMatch(/region must be .*, got moon/);
    expect(issueOf('knative', { ...NODE, profile: '2019' })).toContain('profile must be 2025 on knative');
  });

  it('cost what they cost, whatever the pods do', () => {
    expect(metered('knative', { ...NODE, count: 2 }, 0)).toEqual({ nodeHours: '1460' });
    expect(metered('knative', NODE, 17)).toEqual({ nodeHours: '730' });
    expect(platformOf('knative').simulated!.knobs).not.toContain('scale');
  });

  it('are told with what they have room for', () => {
    const { assumptions, defaults } = deploy('knative', { ...NODE, count: 2 });
    expect(assumptions).toContain(
      '2 nodes of m5.large hold 4 pods of 1 vCPU and 512 MB: more are not started',
    );
    expect(assumptions.at(-1)).toBe('assumed (taximeter explain knative): size of a pod');
    expect(defaults).toEqual({
      profile: '2025',
      region: 'us-east-1',
      vcpu: 1,
      memory: '512 MB',
      minInstances: 0,
      maxInstances: 4,
      queueTimeout: '5 min',
    });
  });
});
