/** Replications cut into batches: where they may be, that nothing is lost or moved by it, and that their intervals hold. */
import { describe, expect, it } from 'vitest';
import { COLUMNS, type Measurement, SCALARS } from '../../engine/measurement.ts';
import { BatchRecorder } from '../../engine/precision/batch-recorder.ts';
import { batchesOf } from '../../engine/precision/batches.ts';
import { samplesOf } from '../../engine/precision/intervals.ts';
import { runScenario } from '../../engine/run.ts';
import { simulateReplication } from '../../engine/simulate.ts';
import { compiled } from '../engine/random-scenarios.ts';

const document = {
  horizon: '1 h',
  freeGrants: false,
  traffic: { pattern: 'poisson', rate: '4/s' } as object,
  function: { memory: '1 GB', duration: { distribution: 'exponential', mean: '500 ms' } },
  deployments: [{ id: 'lambda', platform: 'aws-lambda', behaviour: { idleLife: '30 s' } }] as object[],
};
const modelOf = (changes: object) => compiled({ ...document, ...changes }).model;
const batches = (changes: object) => batchesOf([modelOf(changes)]);
const MINUTE_US = 60e6;

describe('a horizon is cut', () => {
  it('into twenty batches of whole bins of the timeline', () => {
    // 240 bins of 15 s, and 288 of 5 min, of which 8 are left over.
    expect(batches({})).toEqual({ count: 20, bins: 12, us: 3 * MINUTE_US });
    expect(batches({ horizon: '24 h' })).toEqual({ count: 20, bins: 14, us: 70 * MINUTE_US });
  });

  it('into whole days or weeks, where they differ in themselves', () => {
    const diurnal = (weekend: string) => ({ pattern: 'diurnal', rate: '1/s', amplitude: '50 %', weekend });
    const day = 24 * 60 * MINUTE_US;
    expect(batches({ horizon: '30 d', traffic: diurnal('100 %') })).toMatchObject({ count: 30, us: day });
    expect(batches({ horizon: '30 d', traffic: diurnal('40 %') })).toBeNull();
    expect(batches({ horizon: '140 d', traffic: diurnal('40 %') })).toMatchObject({ count: 20, us: 7 * day });
  });

  it.each([
    ['traffic that happens once', { traffic: { pattern: 'ramp', from: '1/s', to: '9/s', over: '1 h' } }],
    ['few requests', { traffic: { pattern: 'poisson', rate: '2/s' } }],
    ['faults', { faults: [{ fault: 'deploy', at: '10 min' }] }],
    [
      'instances kept ready by a schedule or an alarm',
      {
        deployments: [
          {
            ...document.deployments[0],
            minInstances: { min: 1, max: 9, target: '70 %' },
          },
        ],
      },
    ],
    ['instances that outlive a batch', { deployments: [{ id: 'lambda', platform: 'aws-lambda' }] }],
    ['spells that are long', { traffic: { pattern: 'bursts', rate: '4/s', on: '1 min', off: '1 min' } }],
  ])('not for %s', (_, changes) => {
    expect(batches(changes)).toBeNull();
    expect(batches({})).not.toBeNull();
  });

  it('not for several functions', () => {
    expect(batchesOf([modelOf({}), modelOf({})])).toBeNull();
  });
});

describe('what batches hold', () => {
  const deployments = [
    ...document.deployments,
    { id: 'server', platform: 'aws-ec2', size: 't3.medium', count: 2 },
    { id: 'run', platform: 'gcp-cloud-run', minInstances: 1, behaviour: { idleLife: '30 s' } },
  ];
  const model = modelOf({ deployments });
  const recorder = new BatchRecorder({ count: 20, bins: 12, us: 3 * MINUTE_US });
  const whole = simulateReplication(model, 0, undefined, [], recorder);
  const parts = recorder.measurements();

  it('is all that there is, once', () => {
    expect(parts).toHaveLength(20);
    for (const [m, of] of whole.entries()) {
      const sum = (name: string) =>
        parts.reduce((total, part) => total + Number(part[m]![name as 'warm']), 0);
      for (const name of SCALARS) expect(sum(name), name).toBe(of[name]);
      const total = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
      for (const name of [...COLUMNS, 'latency', 'timeUs'] as const) {
        expect(total(parts.map((part) => total(part[m]![name]))), name).toBe(total(of[name]));
      }
    }
  });

  it('is what the replication holds that is not cut', () => {
    const plain = (each: Measurement) => JSON.stringify({ ...each });
    expect(whole.map(plain)).toEqual(simulateReplication(model, 0).map(plain));
  });

  it('is billed as if every batch were the month', () => {
    // The same in every batch: a server is there all the time, and each request takes as long as any.
    const still = {
      traffic: { pattern: 'steady', rate: '4/s' },
      function: { memory: '1 GB', duration: '500 ms' },
    };
    const {
      deployments: [lambda],
    } = runScenario(compiled({ ...document, ...still, precision: '1 %' }));
    // 4/s over 730 h: 10,512,000 requests at $0.0000002 and 5,256,000 GB-s at $0.0000166667.
    expect(lambda!.bill.total).toBe('89.70');
    expect(lambda!.interval).toMatchObject({ total: ['89.70', '89.70'], batches: { perReplication: 20 } });
  });
});

describe('the samples of an interval', () => {
  const figures = (p99s: readonly number[]) =>
    p99s.map((p99Ms) => ({ billTotal: '1', coldStartRatio: 0, p99Ms }));
  const cut = (p99s: readonly number[], batchP99s: readonly number[]) =>
    figures(p99s).map((each) => ({ ...each, batches: figures(batchP99s) }));

  it('are batches where neighbours differ as chance has it', () => {
    // Differences −1, 1, 2, −3, 1 … of values about 100: the ratio of von Neumann is above 2.
    const batchP99s = [100, 99, 100, 102, 99, 100, 101, 99, 101, 100];
    expect(samplesOf(cut([100], batchP99s), 'p99Ms')).toEqual(figures(batchP99s));
  });

  it('are replications where they follow each other', () => {
    // Nine differences of 1 ÷ a spread of 82.5: a ratio of 0.11, where 2 − 1.28 × √(32 ÷ 99) = 1.27 is the least.
    const rising = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const replications = cut([100, 101], rising);
    expect(samplesOf(replications, 'p99Ms')).toBe(replications);
    expect(samplesOf(replications, 'coldStartRatio')).toHaveLength(20);
  });

  it('are replications where these are far tighter', () => {
    // Batches: s = 73, t = 2.01, √50: ±21; replications: s = 0.007, t = 2.78, √5: ±0.009, or s = 10: ±12.
    const batchP99s = [100, 0, 200, 50, 150, 100, 0, 200, 50, 150];
    const tight = cut([100, 100.01, 100, 99.99, 100], batchP99s);
    expect(samplesOf(tight, 'p99Ms')).toBe(tight);
    expect(samplesOf(cut([100, 110, 90, 110, 90], batchP99s), 'p99Ms')).toHaveLength(50);
    // Two of them agree as well by luck.
    expect(samplesOf(cut([100, 100.01], batchP99s), 'p99Ms')).toHaveLength(20);
  });
});

describe('a hundred runs to 10 %, in batches', () => {
  const run = (changes: object) => runScenario(compiled({ ...document, ...changes })).deployments[0]!;
  const truth = run({ replications: 200, seed: 'truth' });
  const runs = Array.from({ length: 100 }, (_, seed) => run({ precision: '10 %', replications: 1, seed }));
  const holding = (of: (each: typeof truth) => readonly unknown[], value: number) =>
    runs.filter((each) => {
      const [low, high] = of(each).map(Number);
      return low! <= value && value <= high!;
    }).length;

  it('are nearly all of batches, and shorter for it', () => {
    const ofBatches = runs.filter(({ interval }) => interval.batches?.of.includes('p99Ms'));
    expect(ofBatches.length).toBeGreaterThan(70);
    const uncut = Array.from({ length: 30 }, (_, seed) => {
      const scenario = compiled({ ...document, precision: '10 %', replications: 1, seed });
      return runScenario({ ...scenario, precision: { ...scenario.precision!, batches: null } })
        .deployments[0]!;
    });
    const played = (each: readonly (typeof truth)[]) =>
      each.reduce((sum, { interval }) => sum + interval.replications, 0);
    expect(played(runs.slice(0, 30))).toBeLessThan(0.8 * played(uncut));
  });

  it.each([
    ['bill', ({ interval }: typeof truth) => interval.total, Number(truth.bill.total)],
    ['p99', ({ interval }: typeof truth) => interval.p99Ms, truth.latencyMs.p99],
    ['cold share', ({ interval }: typeof truth) => interval.coldStartRatio, truth.coldStartRatio],
  ] as const)('hold the %s', (_, of, value) => {
    expect(holding(of, value)).toBeGreaterThanOrEqual(90);
    expect(holding(of, value)).toBeLessThanOrEqual(99);
  });
});
