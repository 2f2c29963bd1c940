/** Random scenarios as people write them, small enough to run in milliseconds, on all platforms there are. */
import fc from 'fast-check';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { compileScenario, type Scenario } from '../../engine/scenario/compile.ts';
import { readScenario } from '../../engine/scenario/read.ts';

const integer = (min: number, max: number) => fc.integer({ min, max });
const inSec = (min: number, max: number) => integer(min, max).map((sec) => `${sec} s`);
const inMs = (min: number, max: number) => integer(min, max).map((ms) => `${ms} ms`);
const perSec = (max: number) => integer(1, 10 * max).map((tenths) => `${tenths / 10}/s`);
const percent = (min: number, max: number) => integer(min, max).map((share) => `${share} %`);

/** A record some of whose fields may be missing. */
function partly<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc.record(fields, { requiredKeys: [] });
}

function pattern<T>(name: string, fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc.record(fields).map((drawn) => ({ pattern: name, ...drawn }));
}

const source = fc.oneof(
  pattern('steady', { rate: perSec(30) }),
  pattern('poisson', { rate: perSec(30) }),
  pattern('diurnal', { rate: perSec(30), amplitude: percent(0, 100), weekend: percent(0, 200) }),
  pattern('ramp', { from: perSec(30), to: perSec(30), over: inSec(1, 200) }),
  pattern('spike', { at: inSec(0, 100), peak: perSec(60), rise: inSec(0, 20), hold: inSec(1, 20) }),
  pattern('bursts', { rate: perSec(20), size: integer(1, 40) }),
  pattern('bursts', { rate: perSec(20), on: inSec(1, 20), off: inSec(1, 20) }),
);

const time = fc.oneof(
  inMs(1, 3000),
  inMs(1, 2000).map((mean) => ({ distribution: 'exponential', mean })),
  fc
    .tuple(integer(1, 900), integer(2, 20))
    .map(([p50, times]) => ({ distribution: 'lognormal', p50: `${p50} ms`, p99: `${p50 * times} ms` })),
  fc
    .tuple(fc.constantFrom('gamma', 'weibull', 'pareto'), inMs(5, 900))
    .map(([distribution, mean]) => ({ distribution, mean, cv: 0.7 })),
);

const lambda = fc
  .tuple(
    partly({
      architecture: fc.constantFrom('arm64', 'x86_64'),
      memory: integer(128, 3008).map((mb) => `${mb} MB`),
      ephemeralStorage: fc.constantFrom('512 MB', '2 GB'),
      minInstances: integer(0, 6),
      accountConcurrency: fc.constantFrom(200, 1000),
    }),
    fc.option(integer(6, 60), { nil: undefined }),
    partly({
      idleLife: inSec(0, 60),
      routing: fc.constantFrom('mostRecent', 'newest', 'oldest', 'leastRecent', 'random'),
      instanceLife: fc.oneof(fc.constant('none'), inSec(1, 100)),
      scaleOut: fc.oneof(
        fc.constant('none'),
        fc.record({ burst: integer(1, 20), perSec: fc.constantFrom(1, 5, 0.3) }),
      ),
    }),
  )
  .map(([knobs, maxInstances, behaviour]) => ({
    platform: 'aws-lambda',
    ...knobs,
    ...(maxInstances !== undefined && { maxInstances }),
    behaviour,
  }));

const queue = partly({ queue: integer(0, 30), queueTimeout: inSec(0, 20) });

const size = fc.oneof(
  integer(1, 4).map((count) => ({ count })),
  fc
    .tuple(integer(1, 3), integer(0, 5), percent(20, 90))
    .map(([min, more, target]) => ({ scale: { min, max: min + more, target } })),
);

const ec2 = fc
  .tuple(size, queue, fc.constantFrom('t3.medium', 't4g.large', 'm7g.large'))
  .map(([sized, queued, type]) => ({ platform: 'aws-ec2', size: type, ...sized, ...queued }));

const fargate = fc
  .tuple(size, queue, fc.constantFrom([0.25, '1 GB'], [0.5, '2 GB'], [1, '4 GB']))
  .map(([sized, queued, [vcpu, memory]]) => ({ platform: 'aws-fargate', vcpu, memory, ...sized, ...queued }));

const retry = fc
  .tuple(
    fc.record({ attempts: integer(2, 5), backoff: inMs(1, 3000) }),
    partly({
      factor: fc.constantFrom(1, 2, 3),
      jitter: fc.constantFrom('none', 'full'),
      timeout: inMs(50, 4000),
      budget: percent(1, 100),
    }),
  )
  .map(([given, more]) => ({ ...given, ...more }));

export const scenarioDocuments = fc.record({
  seed: fc.oneof(integer(0, 1e9), fc.constant('a seed')),
  horizon: inSec(1, 900),
  warmup: fc.oneof(fc.constant('0 s'), inSec(0, 120)),
  replications: integer(1, 3),
  month: fc.constantFrom('730 h', 'actual', '28 days'),
  freeGrants: fc.boolean(),
  traffic: fc.array(source, { minLength: 1, maxLength: 2 }),
  function: fc
    .tuple(
      fc.record({ duration: time, memory: fc.constantFrom('128 MB', '512 MB', '1 GB') }),
      partly({
        cpu: percent(0, 100),
        init: inMs(0, 3000),
        timeout: inMs(100, 5000),
        errors: percent(0, 30),
        retry,
        runtime: fc.constantFrom('nodejs', 'python', 'java'),
      }),
    )
    .map(([given, more]) => ({ ...given, ...more })),
  deployments: fc
    .array(fc.oneof(lambda, ec2, fargate), { minLength: 1, maxLength: 3 })
    .map((list) => list.map((deployment, i) => ({ id: `d${i}`, ...deployment }))),
});

/** A document that is sound, as the engine runs it. Throws on any issue. */
export function compiled(document: unknown): Scenario {
  const { issues, draft } = readScenario(document, 'scenario.yaml');
  const read = draft && compileScenario(draft, new Map(), PLATFORMS);
  if (read?.scenario) return read.scenario;
  throw new Error(JSON.stringify([...issues, ...(read?.issues ?? [])]));
}
