/** What happens between two points of a curve: crossings that both lie there, and a level that is met as far as some rate in there. */
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../cli/prepare.ts';
import { breakEven } from '../../../engine/index.ts';
import type { ReplicationPlayer } from '../../../engine/planning/player.ts';
import type { DeploymentResult } from '../../../engine/result.ts';
import { parseRatePerSec } from '../../../engine/words/quantity.ts';
import { result } from '../../cli/fixtures.ts';
import { foundFor } from './found.ts';
import { onPaper } from './on-paper.ts';

/** Bills that are known beforehand: `line` costs $3 × rate; `bent` $5, and $4 × what is more than 2.5/s. */
const player: ReplicationPlayer = {
  parallel: 1,
  play: async (document) => (await player.playReplications(document)).result,
  async playReplications(document) {
    const { traffic, deployments } = document as {
      traffic: { rate: string };
      deployments: { memory: string }[];
    };
    const rate = parseRatePerSec(traffic.rate).value!;
    const [played] = result.deployments as [DeploymentResult];
    const line = played.bill.lines[0]!;
    const all = deployments.map(({ memory }): DeploymentResult => {
      const isBent = memory === '256 MB';
      const cost = isBent ? 5 + 4 * Math.max(0, rate - 2.5) : 3 * rate;
      const [free, unitPrice] = isBent ? [Math.min(rate, 2.5), '4'] : [0, '3'];
      const used = { ...line, quantity: `${rate}`, free: `${free}`, unitPrice };
      return {
        ...played,
        requests: { ...played.requests, arrived: 1e6, throttled: 0, dropped: 0 },
        bill: { ...played.bill, total: cost.toFixed(6), lines: [used] },
      };
    });
    const replications = all.map(({ bill }) =>
      Array.from({ length: 3 }, () => ({ billTotal: bill.total, coldStartRatio: 0, p99Ms: 1 })),
    );
    return { result: { ...result, deployments: all }, replications };
  },
};

describe('two crossings between two points', () => {
  it('are told where a bend lies between them: 5 = 3 r at 1.667/s, 5 + 4 (r − 2.5) = 3 r at 5/s', async () => {
    const deployments = [
      { id: 'line', platform: 'aws-lambda', region: 'us-east-1', memory: '128 MB' },
      { id: 'bent', platform: 'aws-lambda', region: 'us-east-1', memory: '256 MB' },
    ];
    const document = onPaper({ deployments, replications: 3 });
    const { scenario } = await prepare({ document, file: 's.yaml', source: 's.yaml', skipBadRows: false });
    const options = { fromPerSec: 1, toPerSec: 10, pointsPerDecade: 1, level: {}, fewest: 1 };
    const { curve, crossings, cheapest } = await breakEven(scenario, options, player);
    expect(curve[1]!.knees.map(({ ratePerSec }) => ratePerSec)).toEqual([2.5]);
    expect(crossings.map(({ between }) => between)).toEqual([
      ['line', 'bent'],
      ['bent', 'line'],
    ]);
    expect(crossings[0]!.ratePerSec).toBeCloseTo(5 / 3, 2);
    expect(crossings[1]!.ratePerSec).toBeCloseTo(5, 2);
    expect(cheapest.map(({ deployments: [name] }) => name)).toEqual(['line', 'bent', 'line']);
  });
});

describe('a level that is met up to a rate between two points', () => {
  /** One server, one request at a time, 100 ms each, none waits: of Poisson traffic a ÷ (1 + a) is lost, 20 % at a = 0.25, 2.5/s. */
  const document = {
    horizon: '1 h',
    warmup: '1 min',
    replications: 4,
    freeGrants: false,
    traffic: { pattern: 'poisson', rate: '1/s' },
    function: { memory: '512 MB', duration: { distribution: 'constant', mean: '100 ms' }, init: '0 ms' },
    deployments: [
      { id: 'lambda', platform: 'aws-lambda', region: 'us-east-1' },
      { id: 'one', platform: 'aws-lambda', region: 'us-east-1', architecture: 'arm64', maxInstances: 1 },
    ],
  };

  it('is known to a hundredth, and so is who is cheapest up to there', async () => {
    const { curve, cheapest } = await foundFor(document, {
      fromPerSec: 1,
      toPerSec: 10,
      level: { throttled: 0.2 },
    });
    const [[all], [some]] = curve.map(({ met }) => met) as [
      { toPerSec: number }[],
      { fromPerSec: number; toPerSec: number }[],
    ];
    expect(all).toEqual({ fromPerSec: 1, toPerSec: 10 });
    expect(some!.fromPerSec).toBe(1);
    expect(some!.toPerSec / 2.5).toBeGreaterThan(0.96);
    expect(some!.toPerSec / 2.5).toBeLessThan(1.04);
    expect(cheapest).toEqual([
      { fromPerSec: 1, toPerSec: some!.toPerSec, deployments: ['one'] },
      { fromPerSec: some!.toPerSec, toPerSec: 10, deployments: ['lambda'] },
    ]);
  });
});
