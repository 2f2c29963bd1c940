/** Several functions in a scenario: what is understood, what is refused, and how their results add up. */
import { describe, expect, it } from 'vitest';
import { requestsPlayed } from '../../cli/long-run.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { runScenario } from '../../engine/run.ts';
import { compileScenario } from '../../engine/scenario/compile.ts';
import { readScenario } from '../../engine/scenario/read.ts';

const SHOP = {
  horizon: '20 min',
  warmup: '2 min',
  replications: 2,
  traffic: [
    { function: 'checkout', pattern: 'poisson', rate: '5/s' },
    { function: 'search', pattern: 'poisson', rate: '10/s' },
    { function: 'checkout', pattern: 'steady', rate: '1/s' },
  ],
  functions: {
    checkout: { duration: '100 ms', memory: '512 MB', errors: '1 %' },
    search: { duration: '300 ms', memory: '1 GB', cpu: '50 %' },
  },
  deployments: [{ id: 'here', platform: 'aws-lambda' }] as Record<string, unknown>[],
};

function compiled(changes: object): ReturnType<typeof compileScenario> {
  const { issues, draft } = readScenario({ ...SHOP, ...changes }, 'scenario.yaml', PLATFORMS);
  return draft ? compileScenario(draft, new Map(), PLATFORMS) : { issues };
}

function scenarioOf(changes: object = {}) {
  const { issues, scenario } = compiled(changes);
  if (!scenario) throw new Error(issues.map(({ path, message }) => `${path}: ${message}`).join('; '));
  return scenario;
}

const messages = (changes: object) =>
  compiled(changes).issues.map(({ path, message }) => `${path}: ${message}`);

describe('functions', () => {
  it('have the traffic that calls them, and a model each', () => {
    const { model, beside } = scenarioOf();
    expect([model, ...beside].map(({ function: { name }, traffic }) => [name, traffic.length])).toEqual([
      ['checkout', 2],
      ['search', 1],
    ]);
    expect(new Set([model, ...beside].map(({ seed }) => seed)).size).toBe(2);
  });

  it('may lie idle', () => {
    const traffic = SHOP.traffic.filter((source) => source.function === 'search');
    const { functions } = runScenario(scenarioOf({ traffic })).deployments[0]!;
    expect(functions!.checkout!.requests.arrived).toBe(0);
    expect(functions!.search!.requests.arrived).toBeGreaterThan(0);
  });

  it('stand in the scenario as it was run, which is the same again', () => {
    const once = scenarioOf();
    const again = compiled(once.document).scenario!;
    expect(JSON.stringify([again.model, again.beside])).toBe(JSON.stringify([once.model, once.beside]));
    expect(once.document.functions).toMatchObject({
      checkout: { memory: '512 MB' },
      search: { cpu: '50 %' },
    });
    // Filled in from the function, it would be that of one of them.
    expect(once.document.deployments[0]!.memory).toBeUndefined();
  });

  it('are told apart where something is assumed of one', () => {
    expect(scenarioOf().assumptions.filter((each) => each.includes('cpu 100 %'))).toEqual([
      'checkout: cpu 100 % assumed: all of the duration is taken to be on the processor, none of it waiting',
    ]);
    expect(scenarioOf().assumptions).toContain('runtime nodejs assumed: it picks the cold starts');
  });
});

describe('what several cannot have', () => {
  it.each<[object, string]>([
    [
      { traffic: { pattern: 'poisson', rate: '1/s' } },
      'traffic.function: function must be one of checkout, search',
    ],
    [
      { traffic: { function: 'serach', pattern: 'poisson', rate: '1/s' } },
      'traffic.function: function must be one of checkout, search, got "serach" (did you mean search?)',
    ],
    [
      { function: { duration: '1 s' } },
      'functions: functions must not be given beside function: use one of them',
    ],
    [
      { deployments: [{ platform: 'aws-ec2', size: 't3.medium' }] },
      'deployments[0].platform: platform must be one where each function has instances of its own: several on the machines of aws-ec2 are not simulated',
    ],
    [
      { deployments: [{ platform: 'knative', size: 'm5.large' }] },
      'deployments[0].platform: platform must be one where each function has instances of its own: several on the machines of knative are not simulated',
    ],
    [
      { deployments: [{ platform: 'aws-lambda', minInstances: 3, maxInstances: 5 }] },
      'deployments[0].minInstances: minInstances must be stated on each function where there are several',
    ],
    [
      { deployments: [{ platform: 'aws-lambda', memory: '64 MB' }] },
      'deployments[0].memory: memory must be 128–10240 MB on aws-lambda, got 64 MB',
    ],
    [
      { functions: { ...SHOP.functions, search: { duration: '1 s', timeout: '1 h' } } },
      'functions.search.timeout: timeout must be at most 15 min on aws-lambda, got 1 h',
    ],
    [{ functions: {} }, 'function: function is required and must be an object with at least a duration'],
  ])('%j', (changes, message) => {
    expect(messages(changes)[0]).toBe(message);
  });

  it('is said of the function that states it', () => {
    const checkout = { ...SHOP.functions.checkout, minInstances: 60, maxInstances: 50 };
    expect(messages({ functions: { ...SHOP.functions, checkout } })).toEqual([
      'functions.checkout.minInstances: minInstances must be at most maxInstances (50) on aws-lambda, got 60',
    ]);
  });

  it('is said once, however many functions there are', () => {
    const deployments = [{ platform: 'aws-lambda', region: 'mars' }];
    expect(messages({ deployments })).toHaveLength(1);
  });
});

describe('results', () => {
  const deployments = [
    { id: 'lambda', platform: 'aws-lambda', extras: ['aws-api-gateway', 'aws-dynamodb'].slice(0, 1) },
    { id: 'run', platform: 'gcp-cloud-run' },
    { id: 'workers', platform: 'cloudflare-workers' },
  ];
  const result = runScenario(scenarioOf({ deployments, freeGrants: false, month: '730 h' }));

  it.each(result.deployments.map((each) => [each.id, each] as const))(
    'of %s are those of its functions together',
    (_, { requests, functions, instances }) => {
      const own = Object.values(functions!);
      for (const [name, count] of Object.entries(requests)) {
        const sum = own.reduce((total, each) => total + each.requests[name as keyof typeof requests], 0);
        expect(sum, name).toBeCloseTo(count, 9);
      }
      expect(own.reduce((total, each) => total + each.instances.mean, 0)).toBeCloseTo(instances.mean, 9);
    },
  );

  it.each(result.deployments.map(({ id, bill }) => [id, bill] as const))(
    'of %s say whose each line is, and its lines are its total',
    (_, { lines, total }) => {
      const own = lines.filter(({ meter }) => meter !== 'rounding');
      expect(new Set(own.map((line) => line.function))).toEqual(new Set(['checkout', 'search']));
      const cents = lines.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 1e9), 0);
      expect(cents).toBe(Math.round(Number(total) * 1e9));
    },
  );

  it('of a plan with a fee pay it once', () => {
    const fees = result.deployments[2]!.bill.lines.filter(({ meter }) => meter === 'planMonths');
    expect(fees.filter(({ amount }) => Number(amount) > 0)).toHaveLength(1);
  });
});

describe('an account', () => {
  const functions = (...maxInstances: number[]) =>
    Object.fromEntries(maxInstances.map((most, i) => [`f${i}`, { duration: '1 s', maxInstances: most }]));
  const traffic = [
    { function: 'f0', pattern: 'poisson', rate: '1/s' },
    { function: 'f1', pattern: 'poisson', rate: '1/s' },
  ];

  it('cannot set aside more than it has', () => {
    expect(messages({ traffic, functions: functions(900, 200) })).toEqual([
      'deployments[0].accountConcurrency: accountConcurrency must be at least what its functions set aside or keep ready (900 + 200 = 1100), got 1000',
    ]);
    expect(messages({ traffic, functions: functions(900, 100) })).toEqual([]);
  });

  it('counts a daily limit over all of its functions', () => {
    const slow = { duration: '1 ms', memory: '128 MB' };
    const { functions: each } = runScenario(
      scenarioOf({
        horizon: '2 h',
        warmup: '0 s',
        replications: 1,
        traffic: traffic.map((source) => ({ ...source, pattern: 'steady', rate: '10/s' })),
        functions: { f0: slow, f1: slow },
        deployments: [{ platform: 'cloudflare-workers', plan: 'free' }],
      }),
    ).deployments[0]!;
    const started = Object.values(each!).map(({ requests }) => requests.arrived - requests.throttled);
    expect(started.reduce((sum, count) => sum + count, 0)).toBe(100_000);
  });
});

it('one more function leaves the others as they are', () => {
  const { checkout, search } = SHOP.functions;
  const of = (changes: object) => runScenario(scenarioOf(changes)).deployments[0]!.functions ?? {};
  const alone = runScenario(
    scenarioOf({
      functions: { checkout },
      traffic: SHOP.traffic.filter((each) => each.function === 'checkout'),
    }),
  ).deployments[0]!;
  const { checkout: beside } = of({ functions: { checkout, search } });
  expect(beside!.requests).toEqual(alone.requests);
  expect(beside!.latencyMs).toEqual(alone.latencyMs);
});

it('how long a run is depends on the requests of all of them', () => {
  // 16 a second for 22 minutes, twice, in one place.
  expect(requestsPlayed(scenarioOf())).toBeCloseTo(16 * 22 * 60 * 2, 6);
});
