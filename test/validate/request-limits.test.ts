/**
 * Limits on requests as they are published: OpenWhisk as it is installed (its deployment, and what users met), IBM Cloud
 * Functions, and Cloudflare Workers on the free plan.
 */
import { describe, it } from 'vitest';
import { hold, holdWithin } from './figures.ts';
import { resultOf } from './run-scenario.ts';

/** One replication without warm-up, with starts that take no time. */
async function played(deployment: object, traffic: object, fn: object, horizon: string) {
  const { deployments } = await resultOf({
    horizon,
    warmup: '0 s',
    replications: 1,
    traffic,
    function: { memory: '256 MB', init: '0 ms', ...fn },
    deployments: [deployment],
  });
  return deployments[0]!;
}

const unlimited = { accountConcurrency: 1_000_000, requestsPerMinute: 1_000_000 };
const openwhisk = { platform: 'openwhisk', size: 'm5.large' };
const heavy = { pattern: 'poisson', rate: '50/s' };

describe('OpenWhisk', () => {
  it('as installed serves 60 requests of a namespace a minute', async () => {
    const { requests } = await played(openwhisk, heavy, { duration: '100 ms' }, '10 min');
    const ours = (requests.arrived - requests.throttled) / 10;
    holdWithin({ name: 'OpenWhisk as installed: requests a minute', published: 60, ours }, 0);
  });

  it('as installed has 30 of them at once', async () => {
    const deployment = { ...openwhisk, requestsPerMinute: unlimited.requestsPerMinute };
    const { instances } = await played(deployment, heavy, { duration: '10 s', timeout: '1 min' }, '10 min');
    hold(
      { name: 'OpenWhisk as installed: requests at once', published: 30, ours: instances.peak },
      Math.abs(instances.peak - 30),
      0,
      'requests',
    );
  });

  it('runs eight containers of 256 MB on an invoker of 2,048 MB, as users found (apache/openwhisk, issue 4526)', async () => {
    const deployment = { ...openwhisk, ...unlimited, invokerMemory: '2048 MB' };
    const { instances } = await played(deployment, heavy, { duration: '10 s', timeout: '1 min' }, '10 min');
    hold(
      { name: 'OpenWhisk, invoker of 2 GB: containers at once', published: 8, ours: instances.peak },
      Math.abs(instances.peak - 8),
      0,
      'containers',
    );
  });
});

describe('IBM Cloud Functions', () => {
  it('serves 5,000 requests of a namespace a minute', async () => {
    const traffic = { pattern: 'poisson', rate: '200/s' };
    const { requests } = await played(
      { platform: 'ibm-cloud-functions' },
      traffic,
      { duration: '100 ms' },
      '5 min',
    );
    const ours = (requests.arrived - requests.throttled) / 5;
    holdWithin({ name: 'IBM Cloud Functions: requests a minute', published: 5000, ours }, 0);
  });
});

describe('Cloudflare Workers on the free plan', () => {
  const workers = { platform: 'cloudflare-workers', plan: 'free' };

  it('serves 100,000 requests a day', async () => {
    const traffic = { pattern: 'poisson', rate: '3/s' };
    const { requests } = await played(workers, traffic, { duration: '5 ms', cpu: '10 %' }, '2 d');
    const ours = (requests.arrived - requests.throttled) / 2;
    holdWithin({ name: 'Workers, free plan: requests a day', published: 100_000, ours }, 0);
  });

  it('ends what takes more than 10 ms of processor time', async () => {
    // All of an exponential time on one vCPU: e^(−10 ÷ 5) of requests take longer.
    const fn = { memory: '1769 MB', cpu: '100 %', duration: { distribution: 'exponential', mean: '5 ms' } };
    const { requests, latencyMs } = await played(workers, { pattern: 'poisson', rate: '1/s' }, fn, '1 d');
    const share = requests.timedOut / requests.arrived;
    holdWithin({ name: 'Workers, 10 ms of CPU: share ended', published: Math.exp(-2), ours: share }, 5);
    holdWithin({ name: 'Workers, 10 ms of CPU: longest, ms', published: 10, ours: latencyMs.max }, 0);
  });
});
