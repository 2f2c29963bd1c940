import { describe, expect, it } from 'vitest';
import type { DistributionModel } from '../../engine/model.ts';
import { lambdaBehaviour } from '../../engine/platforms/aws-lambda/behaviour.ts';
import {
  coldStartPhases,
  initByRuntime,
  placement,
  runtimeFamily,
  runtimes,
} from '../../engine/platforms/aws-lambda/cold-starts.ts';
import { lawThrough } from '../../engine/platforms/aws-lambda/measured-quantiles.ts';
import { LAMBDA_PROFILES } from '../../engine/platforms/aws-lambda/profiles.ts';
import { normalQuantile } from '../../engine/random/normal-quantile.ts';

function quantileMs(model: DistributionModel, p: number): number {
  if (model.distribution !== 'lognormal') throw new Error(`lognormal expected, got ${model.distribution}`);
  return Math.exp(model.mu + model.sigma * normalQuantile(p)) / 1000;
}

describe('cold starts of AWS Lambda', () => {
  it('is placement that is waited for, and init and a first run that are billed', () => {
    const phases = coldStartPhases('nodejs', 'x86_64', undefined, true);
    expect(phases.map(({ name, billed }) => [name, billed])).toEqual([
      ['placement and download', false],
      ['init', true],
      ['first run', true],
    ]);
  });

  // lambda-perf, January to June 2026, zip, 128–1,024 MB pooled: median, p90, p95, p99 in ms.
  it.each([
    ['nodejs', 'x86_64', 143.1, 170.7, 185.1, 222.8],
    ['nodejs', 'arm64', 115.5, 140.7, 148.2, 181.8],
    ['python', 'x86_64', 103.0, 126.5, 137.5, 175.1],
    ['java', 'arm64', 222.8, 280.9, 293.8, 355.9],
    ['go', 'x86_64', 51.1, 57.6, 62.7, 73.8],
  ] as const)('init of %s on %s has the measured quantiles', (runtime, architecture, p50, p90, p95, p99) => {
    const init = coldStartPhases(runtime, architecture, undefined, true)[1]!.duration;
    expect(quantileMs(init, 0.5)).toBeCloseTo(p50, 9);
    expect(quantileMs(init, 0.99)).toBeCloseTo(p99, 9);
    // Between the two fitted points the law is only near: measured tails are heavier.
    expect(Math.abs(quantileMs(init, 0.9) / p90 - 1)).toBeLessThan(0.12);
    expect(Math.abs(quantileMs(init, 0.95) / p95 - 1)).toBeLessThan(0.12);
  });

  // Client response time of cold requests, January 2021: p10, median, p95, p99 in ms. A warm round trip took about 25 ms.
  it.each([
    { language: 'Python', initMs: 115, measured: [166, 215, 402, 671] },
    { language: 'JavaScript', initMs: 150, measured: [213, 264, 487, 847] },
  ])('placement with the init of its time gives the client times of $language', ({ initMs, measured }) => {
    const before = coldStartPhases('python', 'x86_64', undefined, true)[0]!.duration;
    expect(before).toEqual(lawThrough(placement.value));
    // Where MeasuredMs has them.
    const modelled = [2, 4, 7, 8].map((i) => 25 + initMs + placement.value[i]!);
    for (const [i, ms] of measured.entries()) expect(Math.abs(modelled[i]! / ms - 1)).toBeLessThan(0.17);
  });

  it('is the stated init alone where the scenario has one', () => {
    const stated: DistributionModel = { distribution: 'constant', valueUs: 300_000 };
    expect(coldStartPhases('java', 'arm64', stated, true)).toEqual([
      { name: 'init', duration: stated, billed: true },
    ]);
  });

  it.each([
    ['nodejs', 'nodejs'],
    ['nodejs22.x', 'nodejs'],
    ['python3.12', 'python'],
    ['java8.al2', 'java'],
    ['java21', 'java'],
    ['dotnet8', 'dotnet'],
    ['ruby3.4', 'ruby'],
    ['go1.x', 'go'],
    ['rust', 'rust'],
  ])('takes %s for %s', (written, family) => {
    expect(runtimeFamily(written)).toBe(family);
  });

  it.each(['cobol', '', 'node js', 'javascript', 'python-3', 'constructor', 'gopher'])(
    'does not know %j',
    (written) => {
      expect(runtimeFamily(written)).toBeUndefined();
    },
  );

  it('has a larger p99 than median everywhere', () => {
    for (const runtime of runtimes) {
      for (const architecture of ['x86_64', 'arm64'] as const) {
        const { p50Ms, p99Ms } = initByRuntime.value[runtime][architecture];
        expect(p99Ms).toBeGreaterThan(p50Ms);
      }
    }
  });
});

describe('behaviour of AWS Lambda', () => {
  it('takes idle life from the measured shares of cold probes', () => {
    const { idleSec, goneShare } = LAMBDA_PROFILES[0]!.idleLife.value;
    const at = (sec: number) => goneShare[(idleSec as readonly number[]).indexOf(sec)];
    expect([240, 270, 300, 315, 330, 345, 360].map(at)).toEqual([0.01, 0.03, 0.08, 0.43, 0.68, 0.94, 1]);
    expect(goneShare[0]).toBe(0);
  });

  it('is data that survives JSON', () => {
    for (const data of [lambdaBehaviour, LAMBDA_PROFILES, initByRuntime, placement]) {
      expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    }
  });
});
