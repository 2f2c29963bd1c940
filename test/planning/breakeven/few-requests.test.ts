/** Crossings at a request or two per run: what is played there is long enough, or the interval says how little is known. */
import { describe, expect, it } from 'vitest';
import { foundFor } from './found.ts';
import { covers } from './on-paper.ts';

/** 10 GB for a minute: a cent a request. */
function documentOf(seed: number, horizon: string, traffic: object) {
  return {
    seed,
    horizon,
    warmup: '1 h',
    replications: 8,
    freeGrants: false,
    traffic,
    function: {
      memory: '10240 MB',
      duration: { distribution: 'constant', mean: '60 s' },
      timeout: '100 s',
      init: { distribution: 'constant', mean: '1 ms' },
    },
    deployments: [
      { id: 'lambda', platform: 'aws-lambda', region: 'us-east-1' },
      { id: 'servers', platform: 'aws-ec2', region: 'us-east-1', size: 't3.small', count: 1 },
    ],
  };
}

/** 730 h × $0.0208 to the cent ÷ ($0.20 a million and 600.01 GB-s × $0.0000166667), per second. */
const ON_PAPER = 15.18 / (0.0000002 + 600.01 * 0.0000166667) / (730 * 3600);

async function crossingsOf(seed: number, horizon: string, traffic: object) {
  return (await foundFor(documentOf(seed, horizon, traffic), { fromPerSec: 4e-4, toPerSec: 8e-4 })).crossings;
}

describe('two requests per run', () => {
  it('are played for longer where traffic is alike at all times: seed after seed the interval holds the crossing', async () => {
    const poisson = { pattern: 'poisson', rate: '0.0004/s' };
    for (const seed of [1, 2, 3, 4]) {
      const [crossing, ...others] = await crossingsOf(seed, '1 h', poisson);
      expect(others).toEqual([]);
      expect(covers(crossing!.interval, ON_PAPER)).toBe(true);
      expect(crossing!.interval[1]! / crossing!.interval[0]!).toBeLessThan(1.03);
    }
  });

  it('bring no whole request too many where they are steady', async () => {
    const [crossing] = await crossingsOf(1, '1 h', { pattern: 'steady', rate: '0.0004/s' });
    expect(covers(crossing!.interval, ON_PAPER)).toBe(true);
    expect(Math.abs(crossing!.ratePerSec / ON_PAPER - 1)).toBeLessThan(0.003);
  });

  it('have no interval where a shape must be played as it is, and a wide one where there are some more', async () => {
    const shape = { pattern: 'diurnal', rate: '0.0004/s', amplitude: '0 %' };
    const [few] = await crossingsOf(1, '3 h', shape);
    expect(few!.interval).toEqual([null, null]);
    expect(few!.requests).toBeLessThan(100);
    const [some] = await crossingsOf(1, '24 h', shape);
    expect(covers(some!.interval, ON_PAPER)).toBe(true);
    const half = (some!.interval[1]! - some!.interval[0]!) / 2 / some!.ratePerSec;
    expect(half).toBeGreaterThanOrEqual(1.95 / Math.sqrt(some!.requests));
  });
});
