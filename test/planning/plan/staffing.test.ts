/** Where Erlang's model applies, the plan is Erlang's answer: Poisson arrivals, who finds none ready starts cold and leaves nothing behind. */
import { describe, expect, it } from 'vitest';
import { erlangB } from '../../../engine/theory/erlang-b.ts';
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

describe('instances kept ready', () => {
  it.each([0.095, 0.012])('are as many as Erlang B says for %d', async (cold) => {
    const { plan, deployment } = await planned(document, { cold });
    const number = plan.alternatives.find(({ by }) => by === 'number')!;
    const ready = erlangBServers(LOAD, cold);
    expect(number.minInstances).toBe(ready);
    for (const row of plan.evaluated) {
      if (
        typeof row.minInstances !== 'number' ||
        row.maxInstances !== undefined ||
        row.minInstances > ready + 1
      )
        continue;
      // Four standard errors of a share, wider as spills come together.
      const share = erlangB(LOAD, row.minInstances);
      const error = 4 * Math.sqrt((share * 12) / (2 * deployment.requests.arrived));
      expect(Math.abs(row.coldStartRatio - share)).toBeLessThan(error);
    }
    const { squareRoot, erlangB: formula } = plan.formulas!;
    expect(Math.abs(squareRoot.instances - ready)).toBeLessThanOrEqual(2);
    expect(Math.abs(formula!.instances - ready)).toBeLessThanOrEqual(1);
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
