/** On a day with a busy and a quiet half a schedule is the answer, and no switch of it can be moved by one. */

import { describe, expect, it } from 'vitest';
import { nearSchedules } from '../../../cli/output/plan-words.ts';
import { playCandidates } from '../../../engine/planning/candidates.ts';
import type { Switch } from '../../../engine/planning/plan/choice.ts';
import { guessDay } from '../../../engine/planning/plan/schedule-guess.ts';
import { planned, player } from './player.ts';

const day = {
  seed: 3,
  horizon: '24 h',
  warmup: '0 s',
  replications: 1,
  freeGrants: false,
  traffic: { pattern: 'diurnal', rate: '0.25/s', amplitude: '95 %', peakAt: '14 h' },
  function: {
    runtime: 'java21',
    memory: '1 GB',
    duration: { distribution: 'lognormal', p50: '8 s', p99: '20 s' },
    init: '12 s',
    cpu: '20 %',
    timeout: '120 s',
  },
};
const lambda = { platform: 'aws-lambda' };
const level = { cold: 0.0012 };

describe('a schedule', () => {
  it('beats the best single number, and each of its switches by one more or fewer fails or costs more', async () => {
    const { plan } = await planned({ ...day, deployments: [lambda] }, level);
    const of = (by: string) => plan.alternatives.find((each) => each.by === by)!;
    const [schedule, number] = [of('schedule'), of('number')];
    expect([schedule.meets, number.meets]).toEqual([true, true]);
    expect(Number(schedule.total)).toBeLessThan(0.97 * Number(number.total));
    const switches = schedule.minInstances as Switch[];
    expect(switches.length).toBeLessThanOrEqual(6);
    const near = nearSchedules(switches, plan);
    expect(near.length).toBeGreaterThanOrEqual(switches.length);
    for (const { row: each } of near)
      expect(!each.meets || Number(each.total) >= Number(schedule.total)).toBe(true);
    const others = switches.flatMap((each, i) =>
      [-1, 1].flatMap((by) => {
        const instances = each.instances + by;
        return instances < 0 ? [] : [switches.map((old, j) => (i === j ? { ...each, instances } : old))];
      }),
    );
    const played = (seed: number | string) =>
      playCandidates(
        player,
        { ...day, seed },
        others.map((minInstances) => ({ ...lambda, minInstances })),
      );
    const seeds = await Promise.all([day.seed, ...plan.seeds!].map(played));
    for (const [i, { bill }] of seeds[0]!.entries()) {
      const misses = seeds.some((results) => results[i]!.coldStartRatio > level.cold);
      expect(misses || Number(bill.total) >= Number(schedule.total)).toBe(true);
    }
    expect(schedule.otherSeeds).toEqual({ played: 4, met: 4 });
  });
});

describe('a guess', () => {
  it('keeps as many as are each in use for the share of the time', () => {
    // Load 1: the first is in use for half of the time, 1 − B(1, 1), the second for 0.3 of it, B(1, 1) − B(1, 2).
    const flat = Array.from({ length: 24 }, () => 1);
    expect(guessDay(flat, 0.51, 4, undefined)).toEqual([{ days: undefined, minute: 0, instances: 0 }]);
    expect(guessDay(flat, 0.49, 4, undefined)).toEqual([{ days: undefined, minute: 0, instances: 1 }]);
    expect(guessDay(flat, 0.29, 4, undefined)).toEqual([{ days: undefined, minute: 0, instances: 2 }]);
  });

  it('switches where the load does, over midnight too', () => {
    const loads = Array.from({ length: 24 }, (_, hour) => (hour >= 20 || hour < 4 ? 0 : 50));
    const [morning, evening] = guessDay(loads, 0.5, 2, undefined);
    expect([morning!.minute, evening!.minute, evening!.instances]).toEqual([240, 1200, 0]);
    expect(morning!.instances).toBeGreaterThan(40);
  });
});
