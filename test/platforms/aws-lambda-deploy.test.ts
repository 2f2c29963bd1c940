import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FunctionPoolModel } from '../../engine/model.ts';
import type { DeploymentKnobs, FunctionKnobs } from '../../engine/platform-kinds/platform.ts';
import { attempt, deploy } from './deploying.ts';

const issuesOf = (knobs: Partial<DeploymentKnobs> = {}, fn: Partial<FunctionKnobs> = {}) =>
  attempt('aws-lambda', knobs, fn).issues;

function modelOf(knobs: Partial<DeploymentKnobs> = {}, fn: Partial<FunctionKnobs> = {}): FunctionPoolModel {
  const { model } = deploy('aws-lambda', knobs, fn).deployment;
  if (model.kind !== 'functionPool') throw new Error('a function pool is expected');
  return model;
}

describe('aws-lambda with no knobs', () => {
  const { deployment, defaults, assumptions } = deploy('aws-lambda');

  it('is the function as it stands, in us-east-1 on x86_64', () => {
    expect(deployment).toMatchObject({ id: 'it', platform: 'aws-lambda', region: 'us-east-1' });
    expect(deployment.shape).toEqual({ architecture: 'x86_64', memoryMb: 512, ephemeralMb: 512 });
    expect(deployment.model.workScale).toBe(1);
  });

  it('has the limits and habits of the newest profile', () => {
    expect(modelOf()).toMatchObject({
      kind: 'functionPool',
      timeoutUs: 900e6,
      instanceLifeUs: 7200e6,
      routing: 'mostRecent',
      minInstances: 0,
      maxInstances: Infinity,
      accountConcurrency: 1000,
      scaleOut: { burst: 1000, perSec: 100 },
      requestRate: { burst: 10_000, perSec: 10_000 },
      timeoutEndsInstance: true,
      metering: { stepUs: 1000, minimumUs: 1000 },
      idleLife: {
        distribution: 'empirical',
        probabilities: [0, 0.01, 0.03, 0.08, 0.43, 0.68, 0.94, 1],
        valuesUs: [180e6, 240e6, 270e6, 300e6, 315e6, 330e6, 345e6, 360e6],
      },
    });
  });

  it('tells every default as scenario text', () => {
    expect(defaults).toEqual({
      profile: '2025',
      region: 'us-east-1',
      architecture: 'x86_64',
      memory: '512 MB',
      ephemeralStorage: '512 MB',
      minInstances: 0,
      accountConcurrency: 1000,
      behaviour: {
        idleLife: {
          distribution: 'empirical',
          quantiles: {
            p0: '3 min',
            p1: '4 min',
            p3: '270 s',
            p8: '5 min',
            p43: '315 s',
            p68: '330 s',
            p94: '345 s',
            p100: '6 min',
          },
        },
        routing: 'mostRecent',
        instanceLife: '2 h',
        scaleOut: { burst: 1000, perSec: 100 },
      },
    });
  });

  it('says what it assumed', () => {
    const said = assumptions.join('\n');
    expect(said).toMatch(/no timeout is stated: 15 min/);
    expect(said).toMatch(/nodejs22\.x, zip, x86_64/);
    expect(said).toMatch(/placement and download/);
    expect(said).toMatch(/idle instance/);
  });
});

describe('aws-lambda knobs', () => {
  it('scales the work with the memory of the deployment', () => {
    // 60 % waiting + 40 % × 512 ÷ 1,024.
    expect(modelOf({ memoryMb: 1024 }).workScale).toBeCloseTo(0.8, 12);
    expect(deploy('aws-lambda', { memoryMb: 1024 }).deployment.shape.memoryMb).toBe(1024);
  });

  it('takes x86 for x86_64, and arm64 with its own init', () => {
    expect(deploy('aws-lambda', { architecture: 'x86' }).deployment.shape.architecture).toBe('x86_64');
    expect(deploy('aws-lambda', { architecture: 'arm64' }).deployment.shape.architecture).toBe('arm64');
    expect(modelOf({ architecture: 'arm64' }).coldStart[1]).not.toEqual(modelOf().coldStart[1]);
  });

  it('prefers the deployment to the function for minInstances and maxInstances', () => {
    const fn = { minInstances: 3, maxInstances: 20 };
    expect(modelOf({}, fn)).toMatchObject({ minInstances: 3, maxInstances: 20 });
    expect(modelOf({ minInstances: 5, maxInstances: 50 }, fn)).toMatchObject({
      minInstances: 5,
      maxInstances: 50,
    });
  });

  it('lets every habit be overridden', () => {
    const idleLife = { distribution: 'constant', valueUs: 600e6 } as const;
    const behaviour = { idleLife, routing: 'newest', instanceLifeUs: Infinity, scaleOut: null } as const;
    expect(modelOf({ behaviour })).toMatchObject(behaviour);
    const { defaults, assumptions } = deploy('aws-lambda', { behaviour });
    expect(defaults.behaviour).toEqual({});
    expect(assumptions.join()).not.toMatch(/an idle instance|an instance lives/);
  });

  it('keeps the function timeout and the stated init', () => {
    const init = { distribution: 'constant', valueUs: 200_000 } as const;
    const model = modelOf({}, { timeoutUs: 10e6, init });
    expect(model.timeoutUs).toBe(10e6);
    expect(model.coldStart).toEqual([{ name: 'init', duration: init, billed: true }]);
    expect(deploy('aws-lambda', {}, { timeoutUs: 10e6, init }).assumptions.join()).not.toMatch(
      /timeout|init/,
    );
  });

  it('tells a reservation that needs a higher account limit', () => {
    expect(deploy('aws-lambda', { maxInstances: 950 }).assumptions.join()).toMatch(/100 of the account/);
    expect(deploy('aws-lambda', { maxInstances: 900 }).assumptions.join()).not.toMatch(/unreserved/);
  });
});

describe('aws-lambda issues', () => {
  it.each([
    [{ memoryMb: 64 }, 'deployments[0].memory: memory must be 128–10240 MB on aws-lambda, got 64 MB'],
    [{ memoryMb: 12000 }, 'deployments[0].memory: memory must be 128–10240 MB on aws-lambda, got 12000 MB'],
    [
      { memoryMb: 128.5 },
      'deployments[0].memory: memory must be a whole number of MB on aws-lambda, got 128.5 MB',
    ],
    [
      { ephemeralMb: 256 },
      'deployments[0].ephemeralStorage: ephemeralStorage must be 512–10240 MB on aws-lambda, got 256 MB',
    ],
    [
      { architecture: 'arm' },
      'deployments[0].architecture: architecture must be one of x86_64, arm64 on aws-lambda, got arm',
    ],
    [
      { minInstances: 1001 },
      "deployments[0].minInstances: minInstances must be at most the account's concurrency (1000) on aws-lambda, got 1001",
    ],
    [
      { minInstances: 5, maxInstances: 4 },
      'deployments[0].minInstances: minInstances must be at most maxInstances (4) on aws-lambda, got 5',
    ],
    [
      { profile: '2017' },
      'deployments[0].profile: profile must be one of 2025, 2021, 2020, 2019, 2019-03, 2018 on aws-lambda, got 2017',
    ],
  ])('%j', (knobs, expected) => {
    const issues = issuesOf(knobs);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toContain(expected);
  });

  it('points at the function where the function states the value', () => {
    expect(issuesOf({}, { memoryMb: 64 })).toEqual([
      'function.memory: memory must be 128–10240 MB on aws-lambda, got 64 MB',
    ]);
    expect(issuesOf({}, { timeoutUs: 3600e6 })).toEqual([
      'function.timeout: timeout must be at most 15 min on aws-lambda, got 1 h',
    ]);
    expect(issuesOf({}, { maxInstances: 5000 })[0]).toMatch(/^function\.maxInstances: /);
  });

  it('lists the runtimes for an unknown one, unless init is stated', () => {
    expect(issuesOf({}, { runtime: 'cobol' })).toEqual([
      'function.runtime: runtime must be one of nodejs, python, java, dotnet, ruby, go, rust, dotnet-aot, java-native, cpp, llrt on aws-lambda, got cobol, or state function.init',
    ]);
    expect(issuesOf({}, { runtime: 'cobol', init: { distribution: 'constant', valueUs: 1e5 } })).toEqual([]);
  });

  it('refuses a region without prices, and says which have them', () => {
    const [issue] = issuesOf({ region: 'mars-north-1' });
    expect(issue).toMatch(
      /^deployments\[0\]\.region: region must be one of .*eu-north-1.* \(19 more: prices show aws-lambda\) on aws-lambda, got mars-north-1/,
    );
  });

  it('refuses what has no price in the region, and says where it has one', () => {
    const knobs = { region: 'eu-west-1', architecture: 'arm64' };
    expect(issuesOf(knobs)).toEqual([]);
    const issues = issuesOf({ ...knobs, minInstances: 1 });
    expect(issues[0]).toMatch(
      /^deployments\[0\]\.region: price of provisionedGbSeconds .*arm64 must be known in eu-west-1, got none; known in us-east-1/,
    );
  });

  it('shows all at once and deploys nothing', () => {
    const { deployed, issues } = attempt(
      'aws-lambda',
      { region: 'mars', ephemeralMb: 1, accountConcurrency: 0 },
      { memoryMb: 1, runtime: 'x' },
    );
    expect(deployed).toBeUndefined();
    expect(issues.map((issue) => issue.split(':')[0])).toEqual([
      'deployments[0].ephemeralStorage',
      'deployments[0].region',
      'function.memory',
      'function.runtime',
      'deployments[0].accountConcurrency',
    ]);
  });

  it('deploys exactly where nothing is reported', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 20_000, noNaN: true }),
        fc.integer({ min: 0, max: 1200 }),
        fc.integer({ min: 0, max: 1200 }),
        (memoryMb, minInstances, maxInstances) => {
          const { deployed, issues } = attempt('aws-lambda', { memoryMb, minInstances, maxInstances });
          expect(deployed === undefined).toBe(issues.length > 0);
        },
      ),
    );
  });
});

describe('aws-lambda of another year', () => {
  it('keeps an instance longer beside others in 2020, and had the ramp of a region', () => {
    expect(modelOf({ profile: '2020' })).toMatchObject({
      idleLife: { distribution: 'constant', valueUs: 640e6 },
      idleLifeBesideOthers: { distribution: 'empirical', valuesUs: [500e6, 1450e6] },
      scaleOut: { burst: 3000, perSec: 500 / 60 },
    });
    expect(modelOf({ profile: '2021', region: 'eu-north-1' }).scaleOut).toMatchObject({ burst: 500 });
    expect(modelOf({ profile: '2021' }).idleLifeBesideOthers).toBeNull();
  });

  it('leaves all idle lives to the scenario where it states one', () => {
    const idleLife = { distribution: 'constant', valueUs: 60e6 } as const;
    const stated = modelOf({ profile: '2020', behaviour: { idleLife } });
    expect(stated).toMatchObject({ idleLife, idleLifeBesideOthers: null });
  });

  it('says which year its instances are of', () => {
    const { assumptions, defaults } = deploy('aws-lambda', { profile: '2020' });
    expect(assumptions.join('; ')).toMatch(
      /the only one is gone after 640 s, as measured in 2020-06.*one beside others is gone after 500 s to 1450 s/,
    );
    expect(defaults.behaviour).not.toHaveProperty('idleLife');
  });
});
