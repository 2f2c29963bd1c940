import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Platform } from '../../engine/platform-kinds/platform.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { compileScenario, type Scenario } from '../../engine/scenario/compile.ts';
import { readScenario } from '../../engine/scenario/read.ts';
import type { Recording } from '../../engine/traffic/recording.ts';
import { stubPlatforms, stubRecording } from './stub-platforms.ts';

const BLACK_FRIDAY = parse(`
version: 1
name: Black Friday
question: What does a 50x peak cost, and who gets throttled?
seed: 7
horizon: 24 h
replications: 8
month: 730 h
freeGrants: true
traffic:
  - { pattern: poisson, rate: 100/s }
  - { pattern: spike, at: 9 h, peak: 5000/s, rise: 10 min, hold: 2 h, fall: 1 h }
function:
  runtime: nodejs
  memory: 512 MB
  duration: { distribution: lognormal, p50: 80 ms, p99: 600 ms }
  cpu: 40 %
  init: { p50: 140 ms, p99: 220 ms }
  timeout: 10 s
  errors: 0.1 %
  response: 12 KB
deployments:
  - { id: lambda, platform: aws-lambda, region: us-east-1, architecture: arm64, minInstances: 10 }
  - { id: servers, platform: aws-ec2, size: t3.medium, count: 2 }
  - { id: tasks, platform: aws-fargate, vcpu: 0.5, memory: 1 GB, scale: { min: 2, max: 50, target: 70 % } }
`);

const SMALL = {
  traffic: { pattern: 'poisson', rate: '10/s' },
  function: { duration: '100 ms' },
  deployments: [{ platform: 'aws-lambda' }],
};

const NO_FILES: ReadonlyMap<string, Recording> = new Map();

function compiled(
  document: unknown,
  recordings = NO_FILES,
  platforms: readonly Platform[] = stubPlatforms,
): Scenario {
  const read = readScenario(document, 'scenario.yaml');
  expect(read.issues).toEqual([]);
  const { issues, scenario } = compileScenario(read.draft!, recordings, platforms);
  expect(issues).toEqual([]);
  return scenario!;
}

function issuesOf(document: unknown, recordings = NO_FILES): string[] {
  const read = readScenario(document, 'scenario.yaml');
  expect(read.issues).toEqual([]);
  const { issues, scenario } = compileScenario(read.draft!, recordings, stubPlatforms);
  expect(scenario).toBeUndefined();
  return issues.map(({ path, message }) => `${path}: ${message}`);
}

describe('Black Friday', () => {
  it('compiles on stub platforms', () => {
    const { model, month, freeGrants, assumptions, deployments } = compiled(BLACK_FRIDAY);
    expect(model).toMatchObject({
      seed: '7',
      horizonUs: 86_400e6,
      warmupUs: 8640e6,
      replications: 8,
      traffic: [
        { pattern: 'poisson', ratePerSec: 100 },
        { pattern: 'spike', atUs: 32_400e6, peakPerSec: 5000, riseUs: 600e6, holdUs: 7200e6, fallUs: 3600e6 },
      ],
      function: { name: 'main', errorShare: 0.001, work: { distribution: 'lognormal' } },
    });
    expect(deployments.map(({ id }) => id)).toEqual(['lambda', 'servers', 'tasks']);
    expect(model.deployments).toMatchObject([
      { kind: 'functionPool', minInstances: 10 },
      { kind: 'fleet', minInstances: 2, maxInstances: 2 },
      { kind: 'fleet', minInstances: 2, maxInstances: 50 },
    ]);
    expect(month).toEqual({ horizonUs: 86_400e6, monthUs: 730 * 3600e6 });
    expect(freeGrants).toBe(true);
    expect(assumptions).toEqual([
      'response is not billed: data transfer is left out',
      'the moon is not served (lambda, servers, tasks)',
    ]);
  });

  it.each([
    ['stub', stubPlatforms],
    ['real', PLATFORMS],
  ])('reads back to the same model on %s platforms', (_, platforms) => {
    const once = compiled(BLACK_FRIDAY, NO_FILES, platforms);
    const again = compiled(JSON.parse(JSON.stringify(once.document)), NO_FILES, platforms);
    expect(again.model).toEqual(once.model);
    expect(again.deployments).toEqual(once.deployments);
    expect(again.document).toEqual(once.document);
    expect(again.month).toEqual(once.month);
  });
});

describe('defaults', () => {
  it('are filled in as text and said', () => {
    const { document, assumptions, model } = compiled(SMALL);
    expect(document).toEqual({
      version: 1,
      seed: 1,
      horizon: '24 h',
      warmup: '144 min',
      replications: 8,
      month: '730 h',
      freeGrants: true,
      traffic: { pattern: 'poisson', rate: '10/s' },
      function: {
        runtime: 'nodejs',
        memory: '512 MB',
        cpu: '100 %',
        threads: 1,
        errors: '0 %',
        duration: '100 ms',
      },
      deployments: [
        {
          id: 'aws-lambda',
          platform: 'aws-lambda',
          region: 'us-east-1',
          behaviour: { routing: 'mostRecent' },
        },
      ],
    });
    expect(assumptions).toEqual([
      'memory 512 MB assumed: the duration is taken as measured there',
      'cpu 100 % assumed: all of the duration is taken to be on the processor, none of it waiting',
      'runtime nodejs assumed: it picks the cold starts',
      'the moon is not served (aws-lambda)',
    ]);
    expect(model.deployments[0]!.timeoutUs).toBe(900e6);
  });

  it('number the ids of deployments without one', () => {
    const deployments = [
      { platform: 'aws-ec2' },
      { id: 'aws-ec2-2', platform: 'aws-ec2' },
      { platform: 'aws-ec2' },
    ];
    const scenario = compiled({ ...SMALL, deployments });
    expect(scenario.deployments.map(({ id }) => id)).toEqual(['aws-ec2', 'aws-ec2-2', 'aws-ec2-3']);
    // All three behave alike: one is played, and billed three times.
    expect(scenario.model.deployments.map(({ id }) => id)).toEqual(['aws-ec2']);
    expect(scenario.played).toEqual([0, 0, 0]);
  });

  it('bill the horizon itself for month: actual', () => {
    expect(compiled({ ...SMALL, month: 'actual', horizon: '2 h' }).month).toEqual({
      horizonUs: 7200e6,
      monthUs: 7200e6,
    });
  });

  it('place hour 0 by the date', () => {
    const traffic = { pattern: 'diurnal', rate: '1/s' };
    const weekStart = (start?: string) => {
      const source = compiled({ ...SMALL, traffic, ...(start && { start }) }).model.traffic[0]!;
      return source.pattern === 'diurnal' ? source.weekStartUs / 3600e6 : undefined;
    };
    expect(weekStart()).toBe(0);
    expect(weekStart('2026-11-27')).toBe(4 * 24);
    expect(weekStart('2026-11-29T09:30')).toBe(6 * 24 + 9.5);
    expect(weekStart('2024-02-29T00:00:00Z')).toBe(3 * 24);
  });
});

describe('replayed traffic', () => {
  const traffic = { pattern: 'replay', file: 'a.csv' };

  it('sets the horizon, needs no warm-up and is echoed', () => {
    const recordings = new Map([['traffic', stubRecording(1000, 5400e6)]]);
    const { model, document } = compiled({ ...SMALL, traffic }, recordings);
    expect(model).toMatchObject({
      horizonUs: 5400e6,
      warmupUs: 0,
      traffic: [{ pattern: 'replay', spread: 'poisson' }],
    });
    expect(document.traffic).toEqual({ ...traffic, spread: 'poisson' });
    expect(document.horizon).toBe('90 min');
  });

  it('sets the horizon beside generated traffic too, and is found by file name', () => {
    const mixed = [traffic, { pattern: 'poisson', rate: '1/s' }];
    const recordings = new Map([['a.csv', stubRecording(1000, 5400e6)]]);
    expect(compiled({ ...SMALL, traffic: mixed }, recordings).model).toMatchObject({
      horizonUs: 5400e6,
      warmupUs: 0,
    });
  });

  it('must be there and span time', () => {
    expect(issuesOf({ ...SMALL, traffic })).toEqual([
      'traffic.file: file must be a traffic file that can be read, got "a.csv"',
    ]);
    expect(issuesOf({ ...SMALL, traffic }, new Map([['traffic', stubRecording(1, 0)]]))).toEqual([
      'horizon: horizon is required: the recorded traffic spans no time',
    ]);
  });
});

describe('platforms', () => {
  it('are known by name, have their own knobs, and report beside each other', () => {
    const deployments = [
      { platform: 'aws-lamda' },
      { platform: 'aws-lambda', vcpu: 2, region: 'moon' },
      { platform: 'aws-ec2', routing: 'oldest', cuont: 2 },
    ];
    deployments[2] = { platform: 'aws-ec2', routing: 'oldest' } as never;
    expect(issuesOf({ ...SMALL, deployments })).toEqual([
      'deployments[0].platform: platform must be one of aws-lambda, aws-ec2, aws-fargate, got "aws-lamda" (did you mean aws-lambda?)',
      'deployments[1].vcpu: vcpu is not a knob of aws-lambda; it has architecture, memory, minInstances, maxInstances, accountConcurrency, behaviour',
      'deployments[1].region: region must be on earth, got moon',
      'deployments[2].routing: routing is not a knob of aws-ec2; it has size, count, scale, concurrency, queue, queueTimeout',
    ]);
  });

  it('speak of the function where it is written', () => {
    const fn = { duration: '1 s', memory: '64 MB' };
    expect(issuesOf({ ...SMALL, function: fn })[0]).toMatch(/^function\.memory: /);
    const { function: _, ...rest } = SMALL;
    expect(issuesOf({ ...rest, functions: { shop: fn } })[0]).toMatch(/^functions\.shop\.memory: /);
  });

  it('get their behaviour overridden, by the short form or the long one', () => {
    const short = { platform: 'aws-lambda', idleLife: '10 min', routing: 'oldest' };
    const long = { platform: 'aws-lambda', behaviour: { idleLife: '10 min', routing: 'oldest' } };
    const [one, other] = [short, long].map((deployment) => compiled({ ...SMALL, deployments: [deployment] }));
    expect(one!.model).toEqual(other!.model);
    expect(one!.document).toEqual(other!.document);
    expect(one!.model.warmupUs).toBe(8640e6);
    const none = { platform: 'aws-lambda', behaviour: { instanceLife: 'none', scaleOut: 'none' } };
    expect(compiled({ ...SMALL, deployments: [none] }).model.deployments[0]).toMatchObject({
      instanceLifeUs: Number.POSITIVE_INFINITY,
      scaleOut: null,
    });
  });
});

describe('what is resolved', () => {
  const time = fc.oneof(
    fc.constant<unknown>('120 ms'),
    fc.record({ p50: fc.constant('50 ms'), p99: fc.integer({ min: 60, max: 9000 }).map((ms) => `${ms} ms`) }),
    fc.constant({ distribution: 'gamma', mean: '80 ms', cv: 0.7 }),
    fc.constant({ distribution: 'empirical', values: ['3 ms', '1 ms'] }),
  );
  const source = fc.oneof(
    fc.record({
      pattern: fc.constant('poisson'),
      rate: fc.integer({ min: 0, max: 1e4 }).map((rate) => `${rate}/min`),
    }),
    fc.record({
      pattern: fc.constant('diurnal'),
      rate: fc.constant('1M/month'),
      weekend: fc.constantFrom('20 %', '300 %'),
    }),
    fc.record({
      pattern: fc.constant('bursts'),
      rate: fc.constant('1/s'),
      size: fc.integer({ min: 1, max: 99 }),
    }),
    fc.constant({ pattern: 'bursts', rate: '1/s', on: '1 min', off: '1 h' }),
    fc.constant({ pattern: 'ramp', from: '0/s', to: '5/s', over: '1 h' }),
    fc.constant({ pattern: 'spike', at: '1 h', peak: '9/s', hold: '1 min' }),
  );
  const deployment = fc.oneof(
    fc.record(
      {
        platform: fc.constant('aws-lambda'),
        memory: fc.constantFrom('128 MB', '1 GB'),
        minInstances: fc.integer({ min: 0, max: 9 }),
        idleLife: time,
      },
      { requiredKeys: ['platform'] },
    ),
    fc.record({
      platform: fc.constant('aws-ec2'),
      count: fc.integer({ min: 1, max: 9 }),
      queueTimeout: fc.constant('30 s'),
    }),
  );
  const scenario = fc.record(
    {
      seed: fc.oneof(fc.integer(), fc.constant('text')),
      horizon: fc.integer({ min: 1, max: 1e15 / 4 }).map((us) => `${us} us`),
      traffic: fc.oneof(source, fc.array(source, { minLength: 1, maxLength: 3 })),
      function: fc.record(
        { duration: time, init: time, cpu: fc.constant('40 %') },
        { requiredKeys: ['duration'] },
      ),
      deployments: fc.array(deployment, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['traffic', 'function', 'deployments'] },
  );

  it('reads back to the same model, whatever was left open', () => {
    fc.assert(
      fc.property(scenario, (document) => {
        const once = compiled(document);
        const again = compiled(once.document);
        expect(again.model).toEqual(once.model);
        expect(again.document).toEqual(once.document);
      }),
      { numRuns: 60 },
    );
  });
});
