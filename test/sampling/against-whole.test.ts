/**
 * Sampled stretches beside the whole horizon, for every way in which instances come and go: what a pool or a scaler remembers
 * from before a stretch must be there when the stretch begins.
 */
import { describe, expect, it } from 'vitest';
import { runScenario } from '../../engine/run.ts';
import { stretchesOf } from '../../engine/sampling/stretches.ts';
import { compiled } from '../engine/random-scenarios.ts';

const KINDS = [
  { id: 'on demand', platform: 'aws-lambda' },
  {
    id: 'kept ready by schedule',
    platform: 'aws-lambda',
    minInstances: [
      { at: '8 h', instances: 4 },
      { at: '20 h', instances: 1 },
    ],
  },
  { id: 'requests share an instance', platform: 'gcp-cloud-run', vcpu: 1, memory: '512 MB' },
  { id: 'fixed', platform: 'aws-ec2', size: 't3.medium', count: 2 },
  {
    id: 'target tracking',
    platform: 'aws-fargate',
    vcpu: 0.25,
    memory: '512 MB',
    scale: { min: 1, max: 30, target: '70 %' },
  },
  { id: 'windows of requests present', platform: 'knative', size: 'm5.large', count: 8, concurrency: 1 },
];

const document = {
  horizon: '4 d',
  warmup: '2 h',
  freeGrants: false,
  traffic: { pattern: 'diurnal', rate: '4/s', amplitude: '60 %' },
  function: { memory: '512 MB', duration: { distribution: 'exponential', mean: '200 ms' }, cpu: '50 %' },
};

const whole = (deployment: object) =>
  runScenario(compiled({ ...document, deployments: [deployment], replications: 2 })).deployments[0]!;

/** Stretches of twelve minutes after fifty, 48 of the 480. */
function sampled(deployment: object) {
  const scenario = compiled({ ...document, deployments: [deployment], replications: 8, precision: '50 %' });
  const { traffic, horizonUs } = scenario.model;
  const stretches = stretchesOf(traffic, horizonUs, { count: 480, warmupUs: 3000e6, perReplication: 6 });
  return runScenario({ ...scenario, precision: { share: 0.5, stretches, batches: null } }).deployments[0]!;
}

describe('sampled beside the whole', () => {
  it.each(KINDS)('$id', (deployment) => {
    const [all, part] = [whole(deployment), sampled(deployment)];
    const near = (value: number, truth: number, share: number) =>
      expect(Math.abs(value - truth), `${value} for ${truth}`).toBeLessThanOrEqual(share * truth);
    near(Number(part.bill.total), Number(all.bill.total), 0.03);
    near(part.instances.mean, all.instances.mean, 0.04);
    near(part.latencyMs.p99, all.latencyMs.p99, 0.06);
    if (all.provisioned) near(part.provisioned!.busyShare, all.provisioned.busyShare, 0.03);
    // Cold starts are few in either.
    const requests = part.interval.playedRequests!;
    expect(Math.abs(part.coldStartRatio - all.coldStartRatio)).toBeLessThan(
      4 * Math.sqrt((all.coldStartRatio + 1 / requests) / requests) + 0.25 * all.coldStartRatio,
    );
    expect(part.timeline).toEqual([]);
  });
});
