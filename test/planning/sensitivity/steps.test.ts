/** How far an input is moved: by the wanted share, or to what the platform sells and the scenario may have. */
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../../engine/index.ts';
import { findInputs, inputAt } from '../../../engine/planning/sensitivity/inputs.ts';
import { stepTo } from '../../../engine/planning/sensitivity/steps.ts';

const DOCUMENT = {
  seed: 3,
  horizon: '1 h',
  replications: 2,
  traffic: { pattern: 'diurnal', rate: '10k/month', amplitude: '80 %', peakAt: '15 h', weekend: '40 %' },
  function: {
    runtime: 'nodejs',
    memory: '512 MB',
    threads: 1,
    errors: '0 %',
    duration: { distribution: 'lognormal', p50: '60 ms', p99: '400 ms' },
    retry: { attempts: 3, backoff: '100 ms', factor: 2, jitter: 'full' },
  },
  deployments: [
    { platform: 'aws-lambda', region: 'us-east-1', profile: '2025', memory: '192 MB', minInstances: 0 },
    { platform: 'aws-ec2', region: 'us-east-1', size: 't3.small', count: 1 },
    {
      platform: 'aws-fargate',
      region: 'us-east-1',
      vcpu: 0.5,
      memory: '1 GB',
      scale: { min: 2, max: 6, target: '70 %' },
    },
    {
      id: 'ready',
      platform: 'aws-lambda',
      region: 'us-east-1',
      memory: '1 GB',
      minInstances: [
        { at: '8 h', instances: 20 },
        { at: '20 h', instances: 4 },
      ],
    },
  ],
};

function steps(path: string, by = 0.5) {
  const input = findInputs(DOCUMENT).find((each) => each.path === path)!;
  return [1 - by, 1 + by].map((wanted) => {
    const { step, ...refused } = stepTo(DOCUMENT, input, wanted, PLATFORMS);
    return step ? step.value : refused;
  });
}

describe('inputs', () => {
  it('are all quantities and counts above zero; no choices, moments, names, nor where duration was measured', () => {
    expect(findInputs(DOCUMENT).map(({ path }) => path)).toEqual([
      'traffic.rate',
      'traffic.amplitude',
      'traffic.weekend',
      'function.duration',
      'function.retry.attempts',
      'function.retry.backoff',
      'function.retry.factor',
      'deployments[0].memory',
      'deployments[1].count',
      'deployments[2].vcpu',
      'deployments[2].memory',
      'deployments[2].scale.min',
      'deployments[2].scale.max',
      'deployments[2].scale.target',
      'deployments[3].memory',
      'deployments[3].minInstances',
    ]);
  });

  it('are all sources of traffic together, and each by itself', () => {
    const traffic = [
      { pattern: 'poisson', rate: '1/s' },
      { pattern: 'spike', at: '1 h', peak: '50/s', hold: '5 min' },
    ];
    const inputs = findInputs({ traffic });
    expect(inputs.map(({ path }) => path)).toEqual([
      'traffic',
      'traffic[0].rate',
      'traffic[1].peak',
      'traffic[1].hold',
    ]);
    expect(inputs[0]!.leaves.map(({ path }) => path)).toEqual(['traffic[0].rate', 'traffic[1].peak']);
  });

  it('can be named, also where they would not be found', () => {
    expect(inputAt(DOCUMENT, ['function', 'threads'])?.leaves).toHaveLength(1);
    expect(inputAt(DOCUMENT, ['deployments', 2, 'scale'])).toMatchObject({ deployment: 2 });
    expect(inputAt(DOCUMENT, ['function', 'runtime'])).toBeUndefined();
    expect(inputAt(DOCUMENT, ['nothing', 'there'])).toBeUndefined();
  });
});

describe('a step', () => {
  it('is the wanted share of the input, in its own unit', () => {
    expect(steps('traffic.rate')).toEqual(['5k/month', '15k/month']);
    expect(steps('deployments[3].memory', 0.2)).toEqual(['819 MB', '1229 MB']);
    expect(steps('function.retry.factor', 0.2)).toEqual([1.6, 2.4]);
  });

  it('moves a whole distribution, or a whole schedule', () => {
    const [duration, minInstances] = ['function.duration', 'deployments[3].minInstances'].map((path) => {
      const input = findInputs(DOCUMENT).find((each) => each.path === path)!;
      return stepTo(DOCUMENT, input, 1.5, PLATFORMS).step!.document as typeof DOCUMENT;
    });
    expect(duration!.function.duration).toEqual({ distribution: 'lognormal', p50: '90 ms', p99: '600 ms' });
    expect(minInstances!.deployments[3]!.minInstances).toEqual([
      { at: '8 h', instances: 30 },
      { at: '20 h', instances: 6 },
    ]);
  });

  it('keeps counts whole, and goes to the next one where the share is less', () => {
    expect(steps('deployments[2].scale.max', 0.2)).toEqual([5, 7]);
    expect(steps('deployments[2].scale.min', 0.1)).toEqual([1, 3]);
  });

  it('stops at what is allowed, or says which rule stands in the way', () => {
    expect(steps('traffic.amplitude')).toEqual(['40 %', '100 %']);
    expect(steps('deployments[0].memory')).toEqual(['128 MB', '288 MB']);
    expect(steps('deployments[1].count')).toEqual([{ refused: 'must be 1 to 1M' }, 2]);
    const [lower, higher] = steps('deployments[2].vcpu');
    expect([lower, higher]).toEqual([0.25, { refused: expect.stringContaining('memory must be') }]);
    expect(steps('deployments[2].memory')).toEqual([{ refused: expect.stringContaining('must be') }, '2 GB']);
  });
});
