/** The same theory through the front door: a scenario as people write it, compiled for a platform, run, and read off the result. */
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { compileScenario, PLATFORMS, type Result, readScenario, runScenario } from '../../engine/index.ts';
import { binomialBand } from '../../engine/theory/binomial-band.ts';
import { erlangB } from '../../engine/theory/erlang-b.ts';
import { erlangC } from '../../engine/theory/erlang-c.ts';
import { erlangCWait } from '../../engine/theory/erlang-c-wait.ts';
import { keepAliveColdShare } from '../../engine/theory/keep-alive-cold-share.ts';
import { littleNumber } from '../../engine/theory/little.ts';

type Deployed = Result['deployments'][number];

function run(document: Record<string, unknown>, seed: number): Deployed {
  const { issues, draft } = readScenario({ version: 1, seed, ...document }, 'scenario.yaml');
  expect(issues).toEqual([]);
  const compiled = compileScenario(draft!, new Map(), PLATFORMS);
  expect(compiled.issues).toEqual([]);
  return runScenario(compiled.scenario!).deployments[0]!;
}

/** Each reading's estimate over ten seeds lies within four standard errors of its exact value. */
function expectExact(
  document: Record<string, unknown>,
  exact: readonly (readonly [read: (deployed: Deployed) => number, value: number])[],
): void {
  const runs = Array.from({ length: 10 }, (_, seed) => run(document, seed));
  for (const [read, value] of exact) {
    const values = runs.map(read);
    const standardError = sampleStandardDeviation(values) / Math.sqrt(values.length);
    expect(standardError).toBeLessThan(0.02 * value);
    expect(Math.abs(mean(values) - value), `${mean(values)} ± ${standardError}, exact ${value}`).toBeLessThan(
      4 * standardError,
    );
  }
}

/** One vCPU of Lambda is 1769 MB: everything runs as fast as it is written. */
const FUNCTION = { runtime: 'nodejs', memory: '1769 MB', init: '0 ms', timeout: '10 min' };
const ONE_SECOND = { ...FUNCTION, duration: { distribution: 'exponential', mean: '1 s' } };
const UNLIMITED = { idleLife: '1000 h', instanceLife: 'none', scaleOut: 'none' };
const SPAN = { warmup: '1 min', horizon: '40 min', replications: 2 };

describe('a scenario agrees with theory', () => {
  it('maxInstances 10 on aws-lambda, 10 erlang: Erlang B is throttled', () => {
    const document = {
      ...SPAN,
      traffic: { pattern: 'poisson', rate: '10/s' },
      function: ONE_SECOND,
      deployments: [{ platform: 'aws-lambda', maxInstances: 10, behaviour: UNLIMITED }],
    };
    expectExact(document, [
      [({ requests }) => requests.throttled / requests.arrived, erlangB(10, 10)],
      [({ instances }) => instances.busy, littleNumber(10 * (1 - erlangB(10, 10)), 1)],
    ]);
  });

  it('minInstances 10 on aws-lambda, 10 erlang: Erlang B spills over', () => {
    const document = {
      ...SPAN,
      traffic: { pattern: 'poisson', rate: '10/s' },
      function: ONE_SECOND,
      deployments: [{ platform: 'aws-lambda', minInstances: 10, behaviour: UNLIMITED }],
    };
    expectExact(document, [
      [({ provisioned }) => provisioned!.spillShare, erlangB(10, 10)],
      [({ provisioned }) => provisioned!.busyShare, 1 - erlangB(10, 10)],
    ]);
  });

  it('5 aws-ec2 servers of 2 vCPU, 8 erlang: Erlang C waits', () => {
    const document = {
      ...SPAN,
      traffic: { pattern: 'poisson', rate: '32/s' },
      function: { ...FUNCTION, duration: { distribution: 'exponential', mean: '250 ms' } },
      deployments: [
        { platform: 'aws-ec2', size: 't3.medium', count: 5, queue: 1_000_000, queueTimeout: '1 h' },
      ],
    };
    const waitMs = 1000 * erlangCWait(8, 10, 0.25);
    expectExact(document, [
      [({ waitMs }) => waitMs.mean, waitMs],
      [({ latencyMs }) => latencyMs.mean, 250 + waitMs],
    ]);
    // The wait of those who wait is exponential with mean S ÷ (c − a): P(W > t) = C e^(−(c − a) t ÷ S).
    const p95Ms = ((1000 * 0.25) / 2) * Math.log(erlangC(8, 10) / 0.05);
    const p95s = Array.from({ length: 5 }, (_, seed) => run(document, seed).waitMs.p95);
    expect(Math.abs(mean(p95s) / p95Ms - 1)).toBeLessThan(0.05);
  });

  it('10 aws-fargate tasks without a queue, 10 erlang: Erlang B is dropped', () => {
    const document = {
      ...SPAN,
      traffic: { pattern: 'poisson', rate: '10/s' },
      function: ONE_SECOND,
      deployments: [{ platform: 'aws-fargate', vcpu: 1, memory: '2 GB', count: 10, queue: 0 }],
    };
    expectExact(document, [[({ requests }) => requests.dropped / requests.arrived, erlangB(10, 10)]]);
  });

  it('whose cold share is e^(−λT): of forty intervals one in twenty misses it', () => {
    const document = {
      warmup: '4 h',
      horizon: '40 d',
      replications: 8,
      traffic: { pattern: 'poisson', rate: '8/h' },
      function: { ...FUNCTION, duration: '1 ms' },
      deployments: [
        { platform: 'aws-lambda', behaviour: { idleLife: '10 min', instanceLife: 'none', scaleOut: 'none' } },
      ],
    };
    const exact = keepAliveColdShare(8 / 3600, 600);
    const missed = Array.from(
      { length: 40 },
      (_, seed) => run(document, seed).interval.coldStartRatio,
    ).filter(([low, high]) => low === null || exact < low || exact > high);
    const [fewest, most] = binomialBand(40, 0.05, 0.999);
    expect(missed.length).toBeGreaterThanOrEqual(fewest);
    expect(missed.length).toBeLessThanOrEqual(most);
  });
});
