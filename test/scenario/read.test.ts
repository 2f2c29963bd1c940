import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readScenario } from '../../engine/scenario/read.ts';

const SMALL = {
  traffic: { pattern: 'poisson', rate: '10/s' },
  function: { duration: '100 ms' },
  deployments: [{ platform: 'aws-lambda' }],
};

function messages(document: unknown): string[] {
  return readScenario(document, 'scenario.yaml').issues.map(({ path, message }) => `${path}: ${message}`);
}

describe('a sound scenario', () => {
  it('becomes a draft', () => {
    const { issues, draft, replayFiles } = readScenario(SMALL, 'scenario.yaml');
    expect(issues).toEqual([]);
    expect(draft).toEqual({ source: 'scenario.yaml', document: SMALL });
    expect(replayFiles).toEqual([]);
  });

  it('names the files to read first', () => {
    const traffic = [
      { pattern: 'poisson', rate: '1/s' },
      { pattern: 'replay', file: 'a.csv', columns: 'time=ts' },
      { pattern: 'replay', file: '-' },
    ];
    expect(readScenario({ ...SMALL, traffic }, 's').replayFiles).toEqual([
      { path: 'traffic[1]', file: 'a.csv', columns: 'time=ts' },
      { path: 'traffic[2]', file: '-' },
    ]);
  });

  it('may name its one function', () => {
    const { function: fn, ...rest } = SMALL;
    expect(messages({ ...rest, functions: { checkout: fn } })).toEqual([]);
    expect(
      messages({ ...rest, functions: { checkout: fn }, traffic: { ...SMALL.traffic, function: 'checkout' } }),
    ).toEqual([]);
  });
});

describe('lists', () => {
  it('are long enough and not endless', () => {
    const deployments = Array.from({ length: 501 }, () => ({ platform: 'aws-lambda' }));
    const traffic = Array.from({ length: 201 }, () => SMALL.traffic);
    expect(messages({ ...SMALL, deployments: deployments.slice(1), traffic: traffic.slice(1) })).toEqual([]);
    expect(messages({ ...SMALL, deployments, traffic })).toEqual([
      'traffic: traffic must be at most 200 sources, got 201',
      'deployments: deployments must be a list of at most 500 deployments, got 501',
    ]);
  });
});

describe('issues', () => {
  it('show that dependencies are part of a stated init', () => {
    const fn = { duration: '100 ms', init: '1 s', package: 'image', bundle: '14 MB' };
    expect(messages({ ...SMALL, function: fn })).toEqual([
      'function.bundle: bundle must not be given beside init, which is the whole delay: use one of them',
    ]);
    expect(messages({ ...SMALL, function: { ...fn, init: undefined } })).toEqual([]);
  });

  it('come all at once, each with its path', () => {
    const document = parse(`
nmae: x
horizon: 24
replications: 0
month: 3
start: 2026-02-30
traffic:
  - { pattern: poison, rate: 1/s }
  - { pattern: bursts, rate: 5/s, size: 3, on: 1 s }
  - { pattern: schedule, cron: '* * * * *' }
  - { pattern: spike, at: 1 h, peak: 5/s }
  - { pattern: poisson, rate: 1/s, function: other }
  - 5
function:
  memory: 512
  memroy: 512 MB
  retry: { attempts: 1, backoff: 0 s, factor: 0.5, jitter: half, budget: 0 %, tries: 3 }
  duration: { p50: 1 s, p99: 80 ms }
  cpu: 140 %
deployments:
  - platform: aws-lambda
    minInstances: [1]
    commitment: 3y
    routing: newst
    retry: { attempts: 3, backoff: 1 s }
    behaviour: { instanceLife: 5, scaleOut: 4, idleLife: { distribution: gamma, mean: 1 s } }
  - { id: a }
  - { id: a, platform: x, scale: { min: 3, max: 2, target: 70 % }, idleLife: 5 min, behaviour: { idleLife: 6 min } }
`);
    expect(messages(document).sort()).toEqual(
      [
        'nmae: nmae is not a field here (did you mean name?)',
        'horizon: horizon must be a duration such as 200 ms or 5 min, got 24',
        'replications: replications must be 1–1000, got 0',
        'month: month must be a duration such as 730 h, or actual, got 3',
        'start: start must be a date such as 2026-11-27 or 2026-11-27T09:00, got "2026-02-30"',
        'traffic[0].pattern: pattern must be one of steady, poisson, diurnal, ramp, spike, bursts, replay, got "poison" (did you mean poisson?)',
        'traffic[1]: bursts must give either size, or on and off, got size, on',
        'traffic[2].pattern: pattern schedule is not supported by this version',
        'traffic[3]: spike must last longer than 0 s: give rise, hold or fall',
        'traffic[4].function: function must be main, the scenario\'s only function, got "other"',
        'traffic[5]: traffic[5] must be a source such as { pattern: poisson, rate: 12/s }, got 5',
        'function.memory: memory must be a size such as 512 MB or 1.5 GB, got 512',
        'function.memroy: memroy is not a field here (did you mean memory?)',
        'function.retry.tries: tries is not a field here; the fields are attempts, backoff, factor, jitter, maxBackoff, timeout, budget',
        'function.retry.attempts: attempts must be 2–100, got 1',
        'function.retry.backoff: backoff must be greater than 0 and at most 10 years, got "0 s"',
        'function.retry.factor: factor must be 1–100, got 0.5',
        'function.retry.jitter: jitter must be one of none, full, got "half"',
        'function.retry.budget: budget must be greater than 0 % and at most 100 %, got "0 %"',
        'function.duration: duration must have percentiles that rise, got p50 1 s and p99 80 ms',
        'function.cpu: cpu must be 0–100 %, got "140 %"',
        'deployments[0].minInstances[0]: minInstances[0] must be an object with fields, got 1',
        'deployments[0].retry: retry is not supported by this version',
        'deployments[0].routing: routing must be one of mostRecent, newest, oldest, leastRecent, random, got "newst" (did you mean newest?)',
        'deployments[0].behaviour.instanceLife: instanceLife must be a duration such as 2 h or none, got 5',
        'deployments[0].behaviour.scaleOut: scaleOut must be limits such as { burst: 1000, perSec: 100 } or none, got 4',
        'deployments[0].behaviour.idleLife: idleLife must give mean and cv, or two of p50, p90, p95, p99 for gamma, got mean',
        'deployments[1].platform: platform is required and must be text',
        'deployments[2].id: id must be unique, got "a" as in deployments[1]',
        'deployments[2].scale: scale must have min at most max, got min 3 and max 2',
        'deployments[2].idleLife: idleLife must not be given beside behaviour.idleLife: use one of them',
      ].sort(),
    );
  });

  it('say what is missing', () => {
    expect(messages({})).toEqual([
      'traffic: traffic is required and must be a source such as { pattern: poisson, rate: 12/s } or a list of them',
      'deployments: deployments is required and must be a list of deployments',
      'function: function is required and must be an object with at least a duration',
    ]);
    expect(messages({ ...SMALL, traffic: [], deployments: [] })).toEqual([
      'traffic: traffic must be at least one source, got an empty list',
      'deployments: deployments must be a list of at least one deployment, got an empty list',
    ]);
    expect(messages({ ...SMALL, function: {} })[0]).toMatch(
      /^function.duration: duration is required and must be/,
    );
    expect(messages({ ...SMALL, traffic: { pattern: 'poisson' } })).toEqual([
      'traffic.rate: rate is required and must be a rate such as 12/s, 100/min or 1M/month',
    ]);
  });

  it('say what a function is, also one without anything', () => {
    for (const document of [undefined, null, 3, []]) {
      const { function: _, ...rest } = SMALL;
      expect(messages({ ...rest, functions: { a: document } })[0]).toContain('functions.a');
    }
  });

  it('say that there is a function, or functions', () => {
    const { function: fn } = SMALL;
    expect(messages({ ...SMALL, functions: { a: fn } })).toEqual([
      'functions: functions must not be given beside function: use one of them',
    ]);
  });

  it.each([
    ['version', 2, 'must be 1, got 2'],
    ['seed', 1.5, 'must be a whole number or text, got 1.5'],
    ['seed', Number.NaN, 'must be a whole number or text, got NaN'],
    ['horizon', '0 s', 'must be greater than 0 and at most 10 years, got "0 s"'],
    ['horizon', '11 y', 'must be a duration such as 200 ms or 5 min, got "11 y"'],
    ['horizon', '90000 h', 'must be greater than 0 and at most 10 years, got "90000 h"'],
    ['warmup', '-1 h', 'must be a duration such as 200 ms or 5 min, got "-1 h"'],
    ['replications', 1001, 'must be 1–1000, got 1001'],
    ['replications', 2.5, 'must be a whole number, 1–1000, got 2.5'],
    ['month', '0 h', 'must be a duration such as 730 h, or actual, got "0 h"'],
    ['freeGrants', 'yes', 'must be true or false, got "yes"'],
    ['name', 3, 'must be text, got 3'],
    ['start', 'Monday', 'must be a date such as 2026-11-27 or 2026-11-27T09:00, got "Monday"'],
  ])('of %s: %j', (field, value, message) => {
    expect(messages({ ...SMALL, [field]: value })).toEqual([`${field}: ${field} ${message}`]);
  });

  it('refuse names that reach into prototypes', () => {
    const document = JSON.parse(
      `{"__proto__": {"a": 1}, "function": {"constructor": {}}, "deployments": [{"prototype": 1}]}`,
    );
    expect(messages(document).sort()).toEqual([
      '__proto__: __proto__ must not be used as a field name',
      'deployments[0].prototype: prototype must not be used as a field name',
      'function.constructor: constructor must not be used as a field name',
    ]);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});

describe('any input', () => {
  it('is survived: deep, round, huge', () => {
    let deep: unknown = {};
    for (let i = 0; i < 100_000; i++) deep = { function: deep };
    expect(messages(deep)).toEqual([': document must nest at most 20 levels deep']);
    const round: Record<string, unknown> = {};
    round.function = round;
    expect(messages(round)).toEqual([': document must nest at most 20 levels deep']);
    expect(messages({ ...SMALL, traffic: Array(1_200_000).fill(1) })).toEqual([
      ': document must hold at most 500000 values',
    ]);
    const long = 'x'.repeat(1_000_000);
    for (const text of messages({ ...SMALL, name: long, [long]: 1, horizon: long, start: long })) {
      expect(text.length).toBeLessThan(500);
    }
  });

  it('gives issues or a draft, never both, never a crash', () => {
    const keys = fc.constantFrom(
      ...[
        'traffic',
        'pattern',
        'rate',
        'function',
        'functions',
        'duration',
        'init',
        'p50',
        'p99',
        'mean',
        'values',
      ],
      ...[
        'deployments',
        'platform',
        'id',
        'behaviour',
        'idleLife',
        'scale',
        'min',
        'max',
        'seed',
        'start',
        'quantiles',
        '',
      ],
    );
    const leaf = fc.oneof(
      fc.constantFrom<unknown>(
        '1 s',
        '5 s',
        '10/s',
        '50 %',
        '1 GB',
        'poisson',
        'replay',
        'empirical',
        'none',
        'aws-lambda',
      ),
      fc.anything({ maxDepth: 1 }),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.dictionary(keys, tie('tree'), { maxKeys: 6 }),
        fc.array(tie('tree'), { maxLength: 3 }),
      ),
    }));
    const partly = fc.record(
      { ...Object.fromEntries(Object.keys(SMALL).map((key) => [key, tree])) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          tree,
          partly,
          partly.map((part) => ({ ...SMALL, ...part })),
        ),
        (document) => {
          const { issues, draft } = readScenario(document, 's');
          expect(draft === undefined).toBe(issues.length > 0);
          for (const { message } of issues) expect(message).not.toMatch(/Invalid input|undefined|\[object/);
        },
      ),
      { numRuns: 400 },
    );
  });
});
