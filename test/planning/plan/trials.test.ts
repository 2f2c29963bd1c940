/** What a platform takes is asked, not played; what plays cost is counted by the requests that were really played. */
import { describe, expect, it } from 'vitest';
import { objections, PLATFORMS } from '../../../engine/index.ts';
import { PlanTrials, playedRequests } from '../../../engine/planning/plan/trials.ts';
import type { Player } from '../../../engine/planning/player.ts';
import type { DeploymentResult } from '../../../engine/result.ts';

const player: Player = {
  parallel: 1,
  async play() {
    throw Object.assign(new Error('week.csv, line 3: must be a number'), { issues: ['week.csv, line 3'] });
  },
};
const recorded = {
  traffic: { pattern: 'replay', file: 'week.csv' },
  function: { runtime: 'nodejs', memory: '512 MB', duration: '500 ms' },
};

function trialsOn(deployment: { platform: string }, document: object = recorded) {
  const objectionTo = (each: object) => objections(each, 'the scenario', PLATFORMS)[0]?.message;
  return new PlanTrials({ player, document, deployment, objectionTo }, {});
}

describe('what is allowed', () => {
  it('is told without playing anything, of recorded traffic too', () => {
    const trials = trialsOn({ platform: 'aws-lambda' });
    expect(trials.allows({ minInstances: 2, maxInstances: 3 })).toBe(true);
    expect(trials.allows({ minInstances: 3, maxInstances: 2 })).toBe(false);
    expect(trials.refusal({ minInstances: 3, maxInstances: 2 })).toContain('minInstances must be at most');
    expect(trials.all).toEqual([]);
  });

  it('has nothing to do with files that cannot be read, which end the search', async () => {
    const trials = trialsOn({ platform: 'aws-lambda' });
    await expect(trials.one({ minInstances: 1 })).rejects.toThrow('week.csv, line 3');
    expect(trials.allows({ minInstances: 1 })).toBe(true);
  });
});

describe('requests that were played', () => {
  const of = (interval: object) =>
    playedRequests({ requests: { arrived: 1e9 }, interval } as unknown as DeploymentResult);

  it('are those of every replication, or of the stretches that were sampled', () => {
    expect(of({ replications: 3 })).toBe(3e9);
    expect(of({ replications: 3, playedRequests: 2e6 })).toBe(2e6);
  });

  it('tell what can be afforded', async () => {
    const interval = { replications: 3, playedRequests: 2e6 };
    const sampled = { requests: { arrived: 1e9 }, interval } as unknown as DeploymentResult;
    const played: Player = { parallel: 1, play: async () => ({ deployments: [sampled] }) as never };
    const objectionTo = () => undefined;
    const subject = { player: played, document: {}, deployment: { platform: 'x' }, objectionTo };
    const trials = new PlanTrials(subject, {});
    await trials.one({}).catch(() => undefined);
    expect([trials.affords(60), trials.affords(61)]).toEqual([true, false]);
  });
});
