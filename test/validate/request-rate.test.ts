/** Ten requests a second for each of the requests that an AWS account may have in flight, as its quotas say. */
import { describe, it } from 'vitest';
import { holdWithin } from './figures.ts';
import { resultOf } from './run-scenario.ts';

describe('AWS Lambda', () => {
  it.each([
    [1000, 20_000],
    [50, 2000],
  ])('with %d requests at once serves ten times as many a second of %d', async (accountConcurrency, rate) => {
    const { deployments } = await resultOf({
      horizon: '60 s',
      warmup: '20 s',
      replications: 1,
      traffic: { pattern: 'poisson', rate: `${rate}/s` },
      function: { memory: '1769 MB', duration: '20 ms', init: '0 ms' },
      deployments: [{ platform: 'aws-lambda', accountConcurrency }],
    });
    const { arrived, throttled } = deployments[0]!.requests;
    const name = `Lambda, account of ${accountConcurrency}, ${rate}/s: served a second`;
    holdWithin({ name, published: 10 * accountConcurrency, ours: (arrived - throttled) / 60 }, 1);
  });
});
