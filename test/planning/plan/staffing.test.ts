/** Where Erlang's model applies, the plan is Erlang's answer, by numbers worked out by hand: Poisson arrivals, who finds none ready starts cold and leaves nothing behind. */
import { describe, expect, it } from 'vitest';
import { erlangBServers } from '../../../engine/theory/erlang-b-servers.ts';
import { erlangCServers } from '../../../engine/theory/erlang-c-servers.ts';
import { squareRootStaffing } from '../../../engine/theory/square-root-staffing.ts';
import { planned } from './player.ts';

const LOAD = 5;
const document = {
  seed: 2,
  horizon: '20 min',
  warmup: '1 min',
  replications: 2,
  freeGrants: false,
  traffic: { pattern: 'poisson', rate: `${2 * LOAD}/s` },
  // Long enough that the start of who spills over takes next to none of its time.
  function: { runtime: 'nodejs', memory: '512 MB', duration: '500 ms', init: '1 us', timeout: '30 s' },
  deployments: [{ platform: 'aws-lambda', idleLife: '0 s', accountConcurrency: 200 }],
};

/** Of 5 erlang, by hand: B(0) = 1, B(n) = 5 B(n − 1) ÷ (n + 5 B(n − 1)), from 5/6 and 25/37 to four places. */
const SPILL = [
  1, 0.8333, 0.6757, 0.5297, 0.3983, 0.2849, 0.1918, 0.1205, 0.07, 0.0375, 0.0184, 0.0083, 0.0034,
];

describe('instances kept ready', () => {
  // The first that spills less: B(8) = 0.0700 is below 0.095 where B(7) = 0.1205 is not, B(11) = 0.0083 below 0.012.
  it.each([
    [0.095, 8],
    [0.012, 11],
  ])('are as many as Erlang B says for %d: %d', async (cold, ready) => {
    const { plan, deployment } = await planned(document, { cold });
    const number = plan.alternatives.find(({ by }) => by === 'number')!;
    expect(number.minInstances).toBe(ready);
    const rows = plan.evaluated.filter(
      ({ minInstances, maxInstances }) =>
        typeof minInstances === 'number' && minInstances < SPILL.length && maxInstances === undefined,
    );
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const { minInstances, coldStartRatio } of rows) {
      const share = SPILL[minInstances as number]!;
      // Four standard errors of a share, wider as spills come together.
      const error = 4 * Math.sqrt((share * 12) / (2 * deployment.requests.arrived));
      expect(Math.abs(coldStartRatio - share)).toBeLessThan(error);
    }
    const { squareRoot, erlangB: formula, offeredLoad, busiestLoad } = plan.formulas!;
    // 10 a second of half a second each, but for the start of those who spill.
    expect(offeredLoad).toBeCloseTo(LOAD, 2);
    expect(busiestLoad).toBeCloseTo(LOAD, 2);
    expect(formula!.instances).toBe(ready);
    expect(formula!.spillShare).toBeCloseTo(SPILL[number.minInstances as number]!, 3);
    expect(Math.abs(squareRoot.instances - ready)).toBeLessThanOrEqual(2);
  });
});

describe('the formulas', () => {
  it('are those of the tables', () => {
    // Erlang B tables: 5 erlang need 11 lines for 1 % loss, 100 erlang 117.
    expect([erlangBServers(5, 0.01), erlangBServers(100, 0.01), erlangBServers(0, 0.01)]).toEqual([
      11, 117, 0,
    ]);
    expect(squareRootStaffing(100, 2.326)).toBe(124);
    expect(squareRootStaffing(0, 3)).toBe(0);
    // M/M/1 at load 0.5: P(W > t) = 0.5 e^(−t ÷ 2) is 1 % at t = 7.8 services.
    expect([erlangCServers(0.5, 0.01, 7.9), erlangCServers(0.5, 0.01, 7.7)]).toEqual([1, 2]);
  });
});
