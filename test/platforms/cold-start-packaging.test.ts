import { describe, expect, it } from 'vitest';
import { distributionMeanUs } from '../../engine/durations/mean.ts';
import type { FunctionPoolModel } from '../../engine/model.ts';
import {
  billsInitAlways,
  coldStartPhases,
  loadingPerMb,
  runtimeFamily,
  runtimes,
} from '../../engine/platforms/aws-lambda/cold-starts.ts';
import { atMemory, firstRun, firstRuns } from '../../engine/platforms/aws-lambda/first-runs.ts';
import { imageInits } from '../../engine/platforms/aws-lambda/image-inits.ts';
import { lawThrough } from '../../engine/platforms/aws-lambda/measured-quantiles.ts';
import { restores, restoreTime } from '../../engine/platforms/aws-lambda/snap-start.ts';
import { normalQuantile } from '../../engine/random/normal-quantile.ts';
import { deploy, issueOf } from './deploying.ts';

const ZIP = { kind: 'zip', bundleMb: 0, snapStart: false, memoryMb: 1024 } as const;

function phasesOf(platform: string, ...[knobs, fn]: [object?, object?]) {
  const { model } = deploy(platform, knobs, fn).deployment;
  return (model as FunctionPoolModel).coldStart;
}

describe('how a function is packed', () => {
  it('is a zip without dependencies where nothing is said', () => {
    expect(phasesOf('aws-lambda')).toEqual(coldStartPhases('nodejs', 'x86_64', undefined, true));
    expect(phasesOf('aws-lambda', {}, { packageKind: 'zip', bundleMb: 0 })).toEqual(phasesOf('aws-lambda'));
  });

  it('makes another init and a longer placement of an image', () => {
    const [zipPlaced] = phasesOf('aws-lambda');
    const [placed, init] = phasesOf('aws-lambda', { architecture: 'arm64' }, { packageKind: 'image' });
    expect(init).toEqual({
      name: 'init',
      duration: lawThrough(imageInits.value.nodejs.arm64),
      billed: true,
    });
    expect(distributionMeanUs(placed!.duration)).toBeGreaterThan(3 * distributionMeanUs(zipPlaced!.duration));
  });

  it('adds the loading of dependencies to the init, and to its bill', () => {
    const [, , loading] = phasesOf('aws-lambda', {}, { bundleMb: 14 });
    expect(loading).toEqual({
      name: 'loading',
      duration: { distribution: 'constant', valueUs: 14 * loadingPerMb.value * 1000 },
      billed: true,
    });
  });

  // Median client times of January 2021 in Node.js with a function of 1 KB, 14 MB and 35 MB.
  it.each([
    ['14 MB', 14, 1.7 - 0.26],
    ['35 MB', 35, 3.87 - 0.26],
  ])('loads %s in the measured time', (_, mb, sec) => {
    expect(Math.abs((mb * loadingPerMb.value) / 1000 / sec - 1)).toBeLessThan(0.01);
  });

  it('of dependencies shifts the whole delay where phases were not told apart', () => {
    const [plain] = phasesOf('gcp-functions');
    const [loaded] = phasesOf('gcp-functions', {}, { bundleMb: 10 });
    for (const p of [0.5, 0.99]) {
      expect(quantileMs(loaded!.duration, p) - quantileMs(plain!.duration, p)).toBeCloseTo(1030, 6);
    }
    expect(phasesOf('alibaba-function-compute', {}, { bundleMb: 10 })).toEqual(
      phasesOf('alibaba-function-compute'),
    );
  });

  it('is told', () => {
    const said = (platform: string, fn: object) => deploy(platform, {}, fn).assumptions.join('\n');
    expect(said('aws-lambda', { bundleMb: 5 })).toContain('loading takes 103 ms for each MB of dependencies');
    expect(said('aws-lambda', { packageKind: 'image' })).toContain('nodejs22.x, image, x86_64');
    expect(said('gcp-functions', { bundleMb: 5 })).toContain(
      'each MB of dependencies adds 103 ms to it is measured',
    );
    expect(said('azure-functions', {})).not.toContain('dependencies');
    expect(said('alibaba-function-compute', { bundleMb: 5 })).toContain('load in no time');
  });

  it('decides with the runtime whether the init was billed before August 2025', () => {
    const billed = (runtime: (typeof runtimes)[number], kind: 'zip' | 'image') =>
      billsInitAlways(runtime, { ...ZIP, kind });
    expect([billed('python', 'zip'), billed('python', 'image'), billed('rust', 'zip')]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

function quantileMs(law: FunctionPoolModel['coldStart'][number]['duration'], p: number): number {
  if (law.distribution !== 'lognormal') throw new Error(`lognormal expected, got ${law.distribution}`);
  return Math.exp(law.mu + law.sigma * normalQuantile(p)) / 1000;
}

describe('SnapStart', () => {
  it('restores in place of an init and of loading, unbilled, and then runs', () => {
    const phases = phasesOf('aws-lambda', { snapStart: true }, { runtime: 'java21', bundleMb: 30 });
    expect(phases.map(({ name, billed }) => [name, billed])).toEqual([
      ['placement and download', false],
      ['restore', false],
      ['first run', true],
    ]);
    expect(phases[1]!.duration).toEqual(restoreTime(512));
  });

  it('takes the times of the next smaller memory that was measured', () => {
    const { ms } = restores.value;
    expect(restoreTime(700)).toEqual(lawThrough(ms[512]));
    expect(restoreTime(3008)).toEqual(lawThrough(ms[1024]));
    expect(restoreTime(128)).toEqual(lawThrough(ms[128]));
  });

  it.each([
    [{}, { runtime: 'python3.12' }, 'where function.runtime is python'],
    [
      {},
      { runtime: 'java', init: { distribution: 'constant', valueUs: 1e6 } as const },
      'where function.init',
    ],
    [{}, { runtime: 'java', packageKind: 'image' as const }, 'where function.package is image'],
    [{ minInstances: 2 }, { runtime: 'java' }, 'beside minInstances'],
    [{ ephemeralMb: 1024 }, { runtime: 'java' }, 'beside ephemeralStorage of more than 512 MB'],
  ])('is refused with %j and %j', (knobs, fn, words) => {
    const issue = issueOf('aws-lambda', { snapStart: true, ...knobs }, fn);
    expect(issue).toContain(`deployments[0].snapStart: snapStart must be left out ${words}`);
  });
});

describe('the first run of a handler', () => {
  const at = (runtime: (typeof runtimes)[number], memoryMb: number, packed: object = {}) =>
    distributionMeanUs(firstRun(runtime, 'x86_64', { ...ZIP, ...packed, memoryMb }).duration) / 1000;

  it('is as measured at the measured sizes, and between them in between', () => {
    expect([128, 256, 512, 1024].map((mb) => at('dotnet', mb))).toEqual([721, 359.7, 168.3, 76.6]);
    expect([128, 1024].map((mb) => at('java-native', mb, { kind: 'image' }))).toEqual([18.4, 8.1]);
    expect([128, 1024].map((mb) => at('java', mb, { snapStart: true }))).toEqual([121.8, 16.9]);
    // Twice the memory, half the time: halfway in 1 ÷ memory.
    expect(at('dotnet', (2 * 128 * 256) / (128 + 256))).toBeCloseTo((721 + 359.7) / 2, 9);
  });

  it('goes on beyond them to one whole processor, no faster than the processor grows', () => {
    // Ruby does not gain from 512 to 1,024 MB; .NET gains more than its processor, and would fall to 38 ms on the line.
    expect(at('ruby', 1769)).toBeCloseTo(2.8, 9);
    expect(at('dotnet', 1769)).toBeCloseTo((76.6 * 1024) / 1769, 9);
    expect(at('dotnet', 10240)).toBe(at('dotnet', 1769));
    // 100 at 512 MB and 75 at 1,024 are 50 + 25,600 ÷ memory.
    expect(atMemory([512, 1024], [100, 75], 1600)).toBeCloseTo(50 + 25_600 / 1600, 9);
  });

  it('ends a cold start, and is no part of one whose whole delay is stated', () => {
    const last = phasesOf('aws-lambda', { memoryMb: 128 }, { runtime: 'dotnet8' }).at(-1);
    expect(last).toEqual({
      name: 'first run',
      duration: { distribution: 'constant', valueUs: 721_000 },
      billed: true,
    });
    const init = { distribution: 'constant', valueUs: 1e6 } as const;
    expect(phasesOf('aws-lambda', {}, { init }).map(({ name }) => name)).toEqual(['init']);
  });

  it('is told, with how far it was measured', () => {
    const said = (memoryMb: number) => deploy('aws-lambda', { memoryMb }).assumptions.join('\n');
    expect(said(512)).toContain('the first run after a start is slower by that of a hello-world function:');
    expect(said(2048)).toContain('hello-world function, carried on from sizes up to 1 GB:');
  });

  it('is known of every runtime', () => {
    expect(Object.keys(firstRuns.value.zip)).toEqual(runtimes);
    expect(Object.keys(firstRuns.value.image)).toEqual(runtimes);
    expect(Object.keys(imageInits.value)).toEqual(runtimes);
  });
});

describe('compiled runtimes', () => {
  it.each(['dotnet-aot', 'java-native', 'cpp', 'llrt'])('%s is known by its name', (runtime) => {
    expect(runtimeFamily(runtime)).toBe(runtime);
  });
});
