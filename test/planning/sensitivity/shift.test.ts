/** What an input surely does is told from chance by the same luck before and after, however wide the intervals of the figures are. */
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../cli/prepare.ts';
import { openPlayerHere } from '../../../cli/studies/study-player.ts';
import { PLATFORMS, sensitivityOf } from '../../../engine/index.ts';
import { holdsNone } from '../../../engine/planning/sensitivity/shift.ts';

/** Sixty requests or so a run: their number alone makes the bill 10 % wide. */
const document = {
  horizon: '1 min',
  warmup: '1 min',
  replications: 4,
  freeGrants: false,
  traffic: { pattern: 'poisson', rate: '1/s' },
  function: { memory: '1 GB', duration: { distribution: 'exponential', mean: '10 s' }, timeout: '15 min' },
  deployments: [{ id: 'lambda', platform: 'aws-lambda', region: 'us-east-1', memory: '1 GB' }],
};

async function inputs(changes: object = {}) {
  const changed = { ...document, ...changes };
  const job = { document: changed, file: 's.yaml', source: 's.yaml', skipBadRows: false };
  await prepare(job);
  const player = openPlayerHere(job, () => {});
  const study = await sensitivityOf(player, changed, { by: 0.02, platforms: PLATFORMS });
  const [{ base, inputs }] = study.deployments as [(typeof study.deployments)[0]];
  return { base, row: (name: string) => inputs.find(({ input }) => input === name)! };
}

describe('a small step where little is known', () => {
  it('is no chance where every replication moves by it', async () => {
    const { base, row } = await inputs();
    const { totalLow, totalBase, totalHigh, withinNoise, shift95 } = row('duration');
    const [low, high] = base.interval.total.map(Number) as [number, number];
    // The swing is less than the interval of the bill itself.
    expect(Number(totalHigh) - Number(totalLow)).toBeLessThan(high - low);
    expect(withinNoise.total).toBe(false);
    const shift = Number(totalHigh) - Number(totalBase);
    const [least, most] = shift95!.high!.total as [number, number];
    expect(least).toBeLessThanOrEqual(shift);
    expect(most).toBeGreaterThanOrEqual(shift);
    expect(least).toBeGreaterThan(0);
  });

  it('may be chance where other requests come and go: by a p99 of sixty of them', async () => {
    const { row } = await inputs();
    const { withinNoise, shift95 } = row('rate');
    expect(withinNoise.p99).toBe(true);
    expect(holdsNone(shift95!.high!.p99Ms)).toBe(true);
  });

  it('is no chance of a price, and not known from one replication', async () => {
    const { row } = await inputs({ replications: 1 });
    expect(row('price of Duration').shift95).toBeUndefined();
    expect(row('price of Duration').withinNoise.total).toBe(false);
    expect(row('duration').shift95!.high!.total).toEqual([null, null]);
    expect(row('duration').withinNoise.total).toBe(false);
  });
});
