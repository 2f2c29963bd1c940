/** Runs that go on until they are sure enough: as long as that takes and no longer, with intervals that hold what is true. */
import { describe, expect, it } from 'vitest';
import { runScenario } from '../../engine/run.ts';
import { compiled } from '../engine/random-scenarios.ts';

const document = {
  horizon: '4 h',
  month: 'actual',
  freeGrants: false,
  traffic: { pattern: 'poisson', rate: '2/min' },
  function: { memory: '1 GB', duration: { distribution: 'exponential', mean: '20 s' } },
  deployments: [{ id: 'lambda', platform: 'aws-lambda', behaviour: { idleLife: '2 min' } }],
};

const run = (changes: object) => runScenario(compiled({ ...document, ...changes }));

describe('a precision', () => {
  it('is reached, and the result says so', () => {
    const { precision, deployments, scenario } = run({ precision: '5 %' });
    expect(precision).toEqual({ asked: 0.05, met: true });
    const [{ interval, latencyMs, coldStartRatio }] = deployments as [(typeof deployments)[0]];
    const half = ([low, high]: readonly unknown[]) => (Number(high) - Number(low)) / 2;
    expect(half(interval.p99Ms)).toBeLessThan(0.051 * latencyMs.p99);
    expect(half(interval.coldStartRatio)).toBeLessThan(0.051 * coldStartRatio);
    expect(scenario).toMatchObject({ precision: '5 %' });
    expect(JSON.stringify(runScenario(compiled(scenario)).deployments)).toBe(JSON.stringify(deployments));
  });

  it('takes more replications the tighter it is, and none too many', () => {
    const counts = ['20 %', '10 %', '5 %', '2.5 %'].map(
      (precision) => run({ precision }).deployments[0]!.interval.replications,
    );
    expect([...counts].sort((a, b) => a - b)).toEqual(counts);
    // Half as wide takes four times as many.
    expect(counts[3]! / counts[1]!).toBeGreaterThan(8);
    expect(counts[3]! / counts[1]!).toBeLessThan(32);
    // Stopped a third earlier it would not have been enough.
    const replications = Math.floor((counts[3]! * 2) / 3);
    const { interval, latencyMs } = run({ replications }).deployments[0]!;
    expect((interval.p99Ms[1]! - interval.p99Ms[0]!) / 2).toBeGreaterThan(0.025 * latencyMs.p99);
  });

  it('begins with the replications that are stated', () => {
    expect(run({ precision: '50 %', replications: 12 }).deployments[0]!.interval.replications).toBe(12);
  });

  it('is reached at once where nothing is random', () => {
    const still = {
      traffic: { pattern: 'steady', rate: '1/s' },
      function: { duration: { distribution: 'constant', mean: '100 ms' } },
      deployments: [{ id: 'server', platform: 'aws-ec2', size: 't3.micro', count: 1 }],
    };
    const { precision, deployments } = run({ ...still, precision: '0.01 %' });
    expect(precision!.met).toBe(true);
    expect(deployments[0]!.interval.replications).toBe(5);
  });

  it('is between a hundredth of a percent and a half', () => {
    for (const precision of ['0 %', '60 %', '1', 'x'])
      expect(() => compiled({ ...document, precision })).toThrow(/precision/);
  });
});

describe('a hundred runs to 10 %', () => {
  const truth = run({ replications: 500, seed: 'truth' }).deployments[0]!;
  const runs = Array.from({ length: 100 }, (_, seed) => run({ precision: '10 %', seed }).deployments[0]!);
  const holding = (of: (each: typeof truth) => readonly unknown[], value: number) =>
    runs.filter((each) => {
      const [low, high] = of(each).map(Number);
      return low! <= value && value <= high!;
    }).length;

  it('hold the bill', () => {
    expect(holding(({ interval }) => interval.total, Number(truth.bill.total))).toBeGreaterThanOrEqual(90);
  });

  it('hold the p99', () => {
    expect(holding(({ interval }) => interval.p99Ms, truth.latencyMs.p99)).toBeGreaterThanOrEqual(90);
  });

  it('hold the cold share', () => {
    expect(holding(({ interval }) => interval.coldStartRatio, truth.coldStartRatio)).toBeGreaterThanOrEqual(
      90,
    );
  });
});
