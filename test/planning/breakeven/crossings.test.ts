/** Crossings against the sum on paper, sizes against Erlang's loss formula, and who is cheapest against trying everything. */
import { describe, expect, it } from 'vitest';
import { erlangB } from '../../../engine/theory/erlang-b.ts';
import { foundFor, keptReadyIn } from './found.ts';

/** 512 MB and 100 ms against a t3.medium; a cold start costs next to nothing, as on paper. */
function onPaper(changes: object = {}) {
  return {
    horizon: '10 min',
    warmup: '2 min',
    replications: 8,
    freeGrants: false,
    traffic: { pattern: 'poisson', rate: '11/s' },
    function: {
      memory: '512 MB',
      duration: { distribution: 'constant', mean: '100 ms' },
      init: { distribution: 'constant', mean: '1 ms' },
      cpu: '30 %',
    },
    deployments: [
      { id: 'lambda', platform: 'aws-lambda', region: 'us-east-1' },
      { id: 'servers', platform: 'aws-ec2', region: 'us-east-1', size: 't3.medium', count: 1 },
    ],
    ...changes,
  };
}

const MONTH_SEC = 730 * 3600;
/** 730 h × $0.0416, to the cent as it is billed. */
const SERVER = 30.37;
/** $0.20 a million requests and 0.5 GB × 0.1 s × $0.0000166667 per GB-s. */
const PER_REQUEST = 0.0000002 + 0.05 * 0.0000166667;
/** $30.37 ÷ $0.00000103333 = 29,390,255 requests a month, 11.18 a second. */
const AT_LIST_PRICE = SERVER / PER_REQUEST / MONTH_SEC;
/** The function has a million requests and 400,000 GB-s a month more for the same money: $0.20 + $6.67. */
const WITH_GRANTS = (SERVER + 1e6 * 0.0000002 + 400_000 * 0.0000166667) / PER_REQUEST / MONTH_SEC;

async function crossingOf(document: object) {
  const { crossings } = await foundFor(document, { fromPerSec: 8, toPerSec: 16 });
  expect(crossings.map(({ between }) => between)).toEqual([['lambda', 'servers']]);
  return crossings[0]!;
}

function covers([low, high]: readonly [number, number] | readonly [null, null], value: number): boolean {
  return low !== null && low <= value && value <= high;
}

describe('a t3.medium against 512 MB for 100 ms, round the clock', () => {
  it('costs the same near 11 requests/s at list price, 13.7 with free quantities', () => {
    expect(AT_LIST_PRICE).toBeCloseTo(11.18, 2);
    expect(WITH_GRANTS).toBeCloseTo(13.71, 2);
  });

  it('is found there, and again with other seeds: the intervals hold it', async () => {
    const found = [];
    for (let seed = 1; seed <= 5; seed++) found.push(await crossingOf(onPaper({ seed })));
    for (const { ratePerSec, interval, monthly } of found) {
      expect(covers(interval, AT_LIST_PRICE)).toBe(true);
      expect(Math.abs(ratePerSec / AT_LIST_PRICE - 1)).toBeLessThan(0.01);
      expect(interval[1]! - interval[0]!).toBeLessThan(0.4);
      expect(monthly).toBe('30.37');
    }
    expect(new Set(found.map(({ ratePerSec }) => ratePerSec)).size).toBeGreaterThan(2);
  });

  it('is found where the free quantities move it', async () => {
    const { interval } = await crossingOf(onPaper({ freeGrants: true }));
    expect(covers(interval, WITH_GRANTS)).toBe(true);
  });

  it('is exact where nothing is random', async () => {
    const { ratePerSec, interval } = await crossingOf(
      onPaper({ traffic: { pattern: 'steady', rate: '11/s' } }),
    );
    // The bill is in cents, the stretch in whole requests.
    expect(Math.abs(ratePerSec / AT_LIST_PRICE - 1)).toBeLessThan(0.004);
    expect(interval[1]! - interval[0]!).toBeLessThan(0.01);
  });

  it('is known without an interval from one replication', async () => {
    const { interval } = await crossingOf(onPaper({ replications: 1 }));
    expect(interval).toEqual([null, null]);
  });
});

describe('the free quantities', () => {
  it('are used up where the sum on paper says', async () => {
    const { curve } = await foundFor(onPaper({ freeGrants: true, horizon: '2 h' }), {
      fromPerSec: 0.1,
      toPerSec: 10,
      pointsPerDecade: 2,
    });
    const [requests, time] = curve[0]!.knees;
    // A million requests a month; 400,000 GB-s ÷ 0.05 GB-s = eight million.
    expect(requests!.ratePerSec / (1e6 / MONTH_SEC)).toBeCloseTo(1, 1);
    expect(time!.ratePerSec / (8e6 / MONTH_SEC)).toBeCloseTo(1, 1);
    const shares = curve[0]!.points.map(({ freeShare }) => freeShare);
    expect(shares[0]).toBe(1);
    expect(shares.at(-1)).toBeLessThan(0.35);
  });
});

describe('servers of one worker each without a queue', () => {
  const limit = 0.05;
  const document = {
    horizon: '2 h',
    warmup: '1 min',
    replications: 4,
    traffic: { pattern: 'poisson', rate: '10/s' },
    function: { memory: '1769 MB', duration: { distribution: 'exponential', mean: '500 ms' } },
    deployments: [
      { id: 'lambda', platform: 'aws-lambda', region: 'us-east-1' },
      {
        id: 'servers',
        platform: 'aws-ec2',
        region: 'us-east-1',
        size: 't3.small',
        concurrency: 1,
        queue: 0,
        count: 1,
      },
    ],
  };
  const erlang = (ratePerSec: number) => {
    for (let count = 1; ; count++) if (erlangB(0.5 * ratePerSec, count) <= limit) return count;
  };

  it('are as many as the loss formula asks for, at each traffic, and more from where it does', async () => {
    // Where the formula is not a hair's breadth from the limit.
    const { curve } = await foundFor(document, {
      fromPerSec: 0.5,
      toPerSec: 8,
      pointsPerDecade: 2,
      level: { throttled: limit },
    });
    const { points, steps } = curve[1]!;
    expect(points.map(({ count }) => count)).toEqual(points.map(({ ratePerSec }) => erlang(ratePerSec)));
    expect(points.at(-1)!.count).toBeGreaterThan(6);
    for (const { ratePerSec, from, to } of steps) {
      expect(to).toBe(from + 1);
      expect(erlang(ratePerSec * 0.94)).toBeLessThanOrEqual(from);
      expect(erlang(ratePerSec * 1.06)).toBeGreaterThanOrEqual(to);
    }
    expect(steps.length).toBeGreaterThan(2);
  });
});

describe('an instance kept ready', () => {
  it('pays from 60.0 % in use on, x86 and Arm alike, as the formula says', async () => {
    const kept = { platform: 'aws-lambda', region: 'us-east-1', minInstances: 4 };
    const found = await keptReadyIn(
      onPaper({
        horizon: '5 min',
        replications: 5,
        traffic: { pattern: 'poisson', rate: '24/s' },
        deployments: [
          { id: 'x86', ...kept },
          { id: 'arm', ...kept, architecture: 'arm64' },
        ],
      }),
    );
    for (const { formula, simulated } of found) {
      const utilisation = Number(formula!.utilisation);
      expect((utilisation * 100).toFixed(1)).toBe('60.0');
      const { billed } = simulated!;
      expect(covers(billed!.interval, utilisation)).toBe(true);
      expect(billed!.interval[1]! - billed!.interval[0]!).toBeLessThan(0.004);
      expect(simulated!.utilisation).toBeCloseTo(0.6, 3);
      expect(simulated!.spillShare).toBeGreaterThan(0);
    }
  });

  it('never pays where idle time costs extra and work no less', async () => {
    const [found] = await keptReadyIn(
      onPaper({
        horizon: '5 min',
        replications: 2,
        deployments: [{ id: 'run', platform: 'gcp-cloud-run', region: 'us-central1', concurrency: 1 }],
      }),
    );
    expect(found!.simulated).toBeUndefined();
    expect(found!.formula).toBeUndefined();
  });
});
