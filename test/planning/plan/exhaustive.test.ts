/** A plan is the best of all there are: the same answer as playing every number there is, each with all five seeds. */
import { describe, expect, it } from 'vitest';
import { playCandidates, type WrittenDeployment } from '../../../engine/planning/candidates.ts';
import type { InstanceChoice } from '../../../engine/planning/plan/choice.ts';
import { comparePlans, judge } from '../../../engine/planning/plan/judged.ts';
import { isMet, metBy, type ServiceLevel } from '../../../engine/planning/service-level.ts';
import { planned, player } from './player.ts';

/** The cheapest, by the stated seed, of all that meet the level with each seed. */
async function exhaustive(
  document: { readonly seed: number },
  deployment: WrittenDeployment,
  choices: InstanceChoice[],
  { throttled = 0, ...level }: ServiceLevel,
) {
  const asked = { throttled, ...level };
  const played = (seed: number | string, some: readonly InstanceChoice[]) =>
    playCandidates(
      player,
      { ...document, seed },
      some.map((choice) => ({ ...deployment, ...choice })),
    );
  const stated = await played(document.seed, choices);
  const byCost = choices.map((choice, i) => judge(choice, stated[i]!, asked)).sort(comparePlans);
  for (const each of byCost.filter(({ meets }) => meets)) {
    const others = await Promise.all(
      [1, 2, 3, 4].map((other) => played(`${document.seed}/again-${other}`, [each.choice])),
    );
    if (others.every(([result]) => isMet(metBy(result!, asked)))) return each;
  }
  throw new Error('none of them meets the level');
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

const api = (rate: number, ms: number, seed: number) => ({
  seed,
  horizon: '45 s',
  warmup: '15 s',
  replications: 1,
  freeGrants: false,
  traffic: { pattern: 'poisson', rate: `${rate}/s` },
  function: {
    runtime: 'nodejs',
    memory: '512 MB',
    duration: { distribution: 'lognormal', p50: `${ms} ms`, p99: `${4 * ms} ms` },
    init: '400 ms',
    timeout: '30 s',
    cpu: '20 %',
  },
});

describe('on AWS Lambda', () => {
  const lambda = { platform: 'aws-lambda', idleLife: '30 s' };
  it.each([
    [1, 2, 300, { cold: 0.01 }],
    [2, 6, 500, { cold: 0.001 }],
    [3, 9, 400, { cold: 0.0005, throttled: 0.01 }],
    [4, 12, 300, { p99Ms: 1500 }],
    [5, 0.5, 900, { cold: 0.02 }],
    [6, 15, 500, { cold: 0.0002 }],
  ] as const)('seed %i, %d/s of %i ms', async (seed, rate, ms, level) => {
    const document = api(rate, ms, seed);
    const { plan } = await planned({ ...document, deployments: [lambda] }, level);
    const numbers = plan.alternatives.find(({ by }) => by === 'number')!;
    const most = Math.max(...plan.evaluated.map(({ maxInstances = 0 }) => maxInstances)) + 3;
    const choices = range(0, most).flatMap((minInstances) => [
      { minInstances },
      ...range(Math.max(1, minInstances), most).map((maxInstances) => ({ minInstances, maxInstances })),
    ]);
    const best = await exhaustive(document, lambda, choices, level);
    expect(numbers).toMatchObject({ ...best.choice, total: best.result.bill.total, meets: true });
  });
});

describe('on Cloud Run', () => {
  const run = { platform: 'gcp-cloud-run', concurrency: 4 };
  it.each([
    [1, 4, 300, { cold: 0.01 }],
    [2, 10, 500, { p99Ms: 2500 }],
    [3, 8, 400, { cold: 0.001 }],
  ] as const)('seed %i, %d/s of %i ms', async (seed, rate, ms, level) => {
    const document = api(rate, ms, seed);
    const { plan } = await planned({ ...document, deployments: [run] }, level);
    const most = Math.max(...plan.evaluated.map(({ maxInstances = 0 }) => maxInstances)) + 3;
    const choices = range(0, most).flatMap((minInstances) => [
      { minInstances },
      ...range(Math.max(1, minInstances), most).map((maxInstances) => ({ minInstances, maxInstances })),
    ]);
    const best = await exhaustive(document, run, choices, level);
    expect(plan).toMatchObject(best.choice);
    expect(plan.alternatives[0]!.total).toBe(best.result.bill.total);
  });
});

describe('of a fleet', () => {
  it.each([
    [1, 4, 300, { p99Ms: 1500 }, { platform: 'aws-ec2', size: 't3.medium', concurrency: 2 }],
    [2, 30, 200, { p99Ms: 900 }, { platform: 'aws-fargate', vcpu: 0.5, memory: '1 GB', concurrency: 2 }],
    [3, 12, 500, { p99Ms: 3000 }, { platform: 'hetzner-cloud', size: 'cx33', concurrency: 2 }],
  ] as const)('seed %i, %d/s of %i ms', async (seed, rate, ms, level, fleet) => {
    const document = api(rate, ms, seed);
    const { plan } = await planned({ ...document, deployments: [fleet] }, level);
    const best = await exhaustive(
      document,
      fleet,
      range(1, 16).map((count) => ({ count })),
      level,
    );
    expect(best.meets).toBe(true);
    expect(plan.count).toBe(best.choice.count);
    const counts = plan.evaluated.map(({ count }) => count);
    expect(counts).toContain(plan.count! + 1);
    expect(plan.alternatives[0]!.otherSeeds).toEqual({ played: 4, met: 4 });
    if (plan.count! > 1)
      expect(plan.evaluated.find(({ count }) => count === plan.count! - 1)!.meets).toBe(false);
  });
});
