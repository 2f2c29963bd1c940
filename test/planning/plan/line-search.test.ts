/** Searching a long line finds what playing all of it would, where no dip is narrower than the first grid. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchLine } from '../../../engine/planning/plan/line-search.ts';
import { PlanTrials, type Subject } from '../../../engine/planning/plan/trials.ts';
import type { Player } from '../../../engine/planning/player.ts';
import type { DeploymentResult, Result } from '../../../engine/result.ts';

/** Costs fall by `saved` for each instance up to `knee` and rise by `spent` from there on; `needed` meet the level. */
interface Landscape {
  readonly knee: number;
  readonly needed: number;
  readonly saved: number;
  readonly spent: number;
}

function costOf({ knee, saved, spent }: Landscape, n: number): number {
  return 1e6 - saved * Math.min(n, knee) + spent * Math.max(0, n - knee);
}

function played(land: Landscape, requests: number, objectionTo: Subject['objectionTo'] = () => undefined) {
  const tried: number[] = [];
  const player: Player = {
    parallel: 2,
    async play(document) {
      const { deployments } = document as { deployments: { minInstances: number }[] };
      const results = deployments.map(({ minInstances: n }) => {
        tried.push(n);
        if (objectionTo({ deployments: [{ minInstances: n }] })) throw new Error(`${n} is refused`);
        const coldStartRatio = n >= land.needed ? 0 : (land.needed - n) / 1e4;
        const counts = {
          arrived: requests,
          completed: requests,
          cold: 0,
          warm: requests,
          throttled: 0,
          dropped: 0,
          timedOut: 0,
          failed: 0,
          inFlight: 0,
        };
        const bill = { total: String(costOf(land, n)) };
        return {
          requests: counts,
          coldStartRatio,
          latencyMs: { p99: 1 },
          bill,
          interval: { replications: 1 },
        };
      });
      return { deployments: results as unknown as DeploymentResult[] } as unknown as Result;
    },
  };
  return {
    tried,
    trials: new PlanTrials(
      { player, document: {}, deployment: { platform: 'made-up' }, objectionTo },
      { cold: 0, throttled: 0 },
    ),
  };
}

const landscapes = fc.record({
  knee: fc.integer({ min: 0, max: 900 }),
  needed: fc.integer({ min: 0, max: 900 }),
  saved: fc.integer({ min: 0, max: 5 }),
  spent: fc.integer({ min: 1, max: 5 }),
});

describe('along a line', () => {
  it.each([
    ['of few requests', 1000, 80],
    ['of many', 20e6, 60],
  ])('%s, the cheapest that meets the level is found, with its neighbours', async (_, requests, most) => {
    await fc.assert(
      fc.asyncProperty(landscapes, fc.integer({ min: 900, max: 1000 }), async (land, to) => {
        const { tried, trials } = played(land, requests);
        await trials.one({ minInstances: 0 });
        const best = await searchLine(trials, { from: 0, to, at: (minInstances) => ({ minInstances }) });
        const meeting = Array.from({ length: to + 1 }, (__, n) => n).filter((n) => n >= land.needed);
        const cheapest = meeting.reduce((a, b) => (costOf(land, b) < costOf(land, a) ? b : a));
        expect(best.choice.minInstances).toBe(cheapest);
        for (const near of [cheapest - 1, cheapest + 1])
          if (near >= 0 && near <= to) expect(tried).toContain(near);
        expect(tried.length).toBeLessThanOrEqual(most);
      }),
      { numRuns: 100, seed: 1 },
    );
  });
});

describe('of many requests', () => {
  it('the first number that is enough is found in few plays where more never serve worse', async () => {
    const needed = fc.integer({ min: 0, max: 900 });
    await fc.assert(
      fc.asyncProperty(needed, async (enough) => {
        const { tried, trials } = played({ knee: 0, needed: enough, saved: 0, spent: 1 }, 20e6);
        await trials.one({ minInstances: 0 });
        const line = {
          from: 0,
          to: 900,
          at: (minInstances: number) => ({ minInstances }),
          isRising: true,
        } as const;
        const best = await searchLine(trials, line);
        expect(best.choice.minInstances).toBe(enough);
        for (const near of [enough - 1, enough + 1])
          if (near >= 0 && near <= 900) expect(tried).toContain(near);
        expect(tried.length).toBeLessThanOrEqual(18);
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

describe('of a ceiling', () => {
  const land = { knee: 0, needed: 0, saved: 0, spent: 1 };
  const at = (minInstances: number) => ({ minInstances });

  it('nothing is tried below the lowest that there may be: so many are ready', async () => {
    const objectionTo = (document: object) => {
      const [{ minInstances }] = (document as { deployments: [{ minInstances: number }] }).deployments;
      return minInstances < 23 ? 'must be at least 23' : undefined;
    };
    const { tried, trials } = played(land, 200e6, objectionTo);
    await trials.one(at(23));
    expect(trials.affords(1)).toBe(false);
    const best = await searchLine(trials, { from: 23, to: 23, at, isCeiling: true });
    expect(best.choice).toEqual(at(23));
    expect(tried).toEqual([23]);
  });
});
