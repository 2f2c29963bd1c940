/** Pings that keep instances warm: as many as come at the same time, and no more however often one comes. */
import { describe, expect, it } from 'vitest';
import { hold } from './figures.ts';
import { resultOf } from './run-scenario.ts';

const EVERY_3_MIN = { every: '3 min' };

/** Hardly any traffic, so that instances are there for the pings alone. */
async function kept(warmPings: object): Promise<number> {
  const { deployments } = await resultOf({
    horizon: '2 d',
    traffic: { pattern: 'poisson', rate: '1/d' },
    function: { memory: '128 MB', duration: '100 ms', runtime: 'nodejs' },
    deployments: [{ platform: 'aws-lambda', behaviour: { instanceLife: 'none' }, warmPings }],
  });
  return deployments[0]!.instances.mean;
}

describe('pings to AWS Lambda', () => {
  it.each([
    ['one every 3 min', EVERY_3_MIN, 1],
    ['one every 10 s', { every: '10 s' }, 1],
    ['three at once', { ...EVERY_3_MIN, atOnce: 3 }, 3],
    ['ten at once', { ...EVERY_3_MIN, atOnce: 10 }, 10],
  ])('%s', async (name, warmPings, instances) => {
    const ours = await kept(warmPings);
    const figure = { name: `Warm pings, ${name}: instances kept`, published: instances, ours };
    hold(figure, Math.abs(ours - instances), 0.02, 'instances');
  });

  it('leave the cold starts of requests that come together', async () => {
    const [ratePerSec, seconds] = [0.02, 2];
    const { deployments } = await resultOf({
      horizon: '30 d',
      traffic: { pattern: 'poisson', rate: `${ratePerSec}/s` },
      function: { memory: '1769 MB', duration: `${seconds} s`, init: '0 ms' },
      deployments: [
        {
          platform: 'aws-lambda',
          warmPings: { every: '30 s' },
          behaviour: { instanceLife: 'none', idleLife: '31 s' },
        },
      ],
    });
    const offered = ratePerSec * seconds;
    // The second of two at once finds nobody: Erlang's loss of one place, less those that find a second one still warm.
    const loss = offered / (1 + offered);
    const ours = deployments[0]!.coldStartRatio;
    expect(ours).toBeLessThan(loss);
    const figure = {
      name: 'Warm pings, one: cold share of what comes together',
      published: loss * 100,
      ours: ours * 100,
    };
    hold(figure, Math.abs(ours - loss) * 100, 1.5, 'points');
  });
});
