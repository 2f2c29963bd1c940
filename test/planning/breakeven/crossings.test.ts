/** Crossings against the sum on paper, sizes against Erlang's loss formula, and who is cheapest against trying everything. */
import { describe, expect, it } from 'vitest';
import { erlangB } from '../../../engine/theory/erlang-b.ts';
import { foundFor } from './found.ts';
import { covers, onPaper } from './on-paper.ts';

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
    expect(covers(interval, AT_LIST_PRICE)).toBe(true);
    expect(interval[1]! - interval[0]!).toBeLessThan(0.02);
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

/** Each takes one request at a time; who finds none free is turned away. */
const document = {
  horizon: '2 h',
  warmup: '1 min',
  replications: 4,
  freeGrants: false,
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

describe('servers of one worker each without a queue', () => {
  const limit = 0.05;
  const erlang = (ratePerSec: number) => {
    for (let count = 1; ; count++) if (erlangB(0.5 * ratePerSec, count) <= limit) return count;
  };

  it('are as many as the loss formula asks for, at each traffic, and more from where it does', async () => {
    // Where the formula is not a hair's breadth from the limit.
    const { curve } = await foundFor(document, {
      fromPerSec: 0.5,
      toPerSec: 5,
      pointsPerDecade: 2,
      level: { throttled: limit },
    });
    const { points, steps } = curve[1]!;
    expect(points.map(({ count }) => count)).toEqual(points.map(({ ratePerSec }) => erlang(ratePerSec)));
    expect(points.at(-1)!.count).toBeGreaterThan(4);
    for (const { ratePerSec, from, to } of steps) {
      expect(to).toBe(from + 1);
      expect(erlang(ratePerSec * 0.94)).toBeLessThanOrEqual(from);
      expect(erlang(ratePerSec * 1.06)).toBeGreaterThanOrEqual(to);
    }
    expect(steps.length).toBeGreaterThan(2);
  });
});

describe('a function against stairs', () => {
  const limit = 0.08;
  /** $0.20 a million and 1769 ÷ 1024 GB for 500 ms, for each request a second all month: $38.37. */
  const perRate = MONTH_SEC * (0.0000002 + (1769 / 1024) * 0.5 * 0.0000166667);
  /** 730 h × $0.0208. */
  const machine = 15.18;
  /** Two servers of one worker each lose 8 % at a = 0.504 erlang, 1.008 requests/s: a² ÷ 2 ÷ (1 + a + a² ÷ 2) = 0.08. */
  const share = limit / (1 - limit);
  const step = 2 * (share + Math.sqrt(share ** 2 + 2 * share));

  it('crosses them below a step, at it, and above it', async () => {
    expect(erlangB(step / 2, 2)).toBeCloseTo(limit, 10);
    const { crossings, cheapest } = await foundFor(document, {
      fromPerSec: 0.5,
      toPerSec: 2,
      pointsPerDecade: 2,
      level: { throttled: limit },
    });
    expect(crossings.map((each) => [...each.between, each.step ?? false])).toEqual([
      ['lambda', 'servers', false],
      ['servers', 'lambda', true],
      ['lambda', 'servers', false],
    ]);
    const [first, second, third] = crossings;
    expect(first!.ratePerSec / ((2 * machine) / perRate)).toBeCloseTo(1, 1);
    expect(covers(first!.interval, (2 * machine) / perRate)).toBe(true);
    expect(Math.abs(second!.ratePerSec / step - 1)).toBeLessThan(0.05);
    expect(covers(second!.interval, step)).toBe(true);
    expect(covers(third!.interval, (3 * machine) / perRate)).toBe(true);
    expect([first!.monthly, third!.monthly]).toEqual(['30.37', '45.55']);
    expect(cheapest.map(({ deployments }) => deployments)).toEqual([
      ['lambda'],
      ['servers'],
      ['lambda'],
      ['servers'],
    ]);
    const changes = [0.5, ...crossings.map(({ ratePerSec }) => ratePerSec)];
    for (const [i, { fromPerSec }] of cheapest.entries()) expect(fromPerSec).toBeCloseTo(changes[i]!, 4);
  });
});
