/** What every simulated platform is told as: whole, sourced, plain data; and what a run says of the assumed part of it. */
import { describe, expect, it } from 'vitest';
import { explainAll, explainPlatform } from '../../engine/index.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { attempt, deploy } from './deploying.ts';
import { MACHINES } from './machines.ts';

const simulated = PLATFORMS.filter((platform) => platform.simulated);
const all = explainAll(PLATFORMS);
const named = all.map((each) => [[each.platform, each.profile, each.plan].join(' ').trim(), each] as const);

/** What a deployment must state where nothing is not enough. */
const STATED: Readonly<Record<string, object>> = {
  'aws-ec2': { size: 't3.medium' },
  'aws-fargate': { vcpu: 1 },
  knative: { size: 'm5.large' },
  openwhisk: { size: 'm5.large' },
  ...Object.fromEntries(MACHINES.map(({ platform, knobs }) => [platform, knobs])),
};

it('every simulated platform has a profile', () => {
  expect(simulated.filter(({ simulated: by }) => by!.profiles.length === 0)).toEqual([]);
});

describe.each(named)('%s', (_, explanation) => {
  const { platform, facts } = explanation;

  it('has facts with a source, a date and a basis', () => {
    expect(facts.length).toBeGreaterThan(3);
    for (const { name, source, asOf, basis } of facts) {
      expect(new URL(source).protocol, name).toBe('https:');
      expect(asOf, name).toMatch(/^\d{4}(-\d\d){0,2}$/);
      expect(['documented', 'measured', 'assumed'], name).toContain(basis);
    }
  });

  it('says each in words of its own, and in no word of the data', () => {
    const labels = facts.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const { name, label, words, table } of facts) {
      expect(label, name).toMatch(/^[a-zA-Z]+( [\w-]+)*$/);
      if (/[A-Z]/.test(name)) expect(label, 'no words for it').not.toBe(name);
      expect(words, name).not.toMatch(/undefined|null|NaN|Infinity|\[object|[{}"]|\.$/);
      for (const row of table?.rows ?? []) expect(row, name).toHaveLength(table!.columns.length);
    }
  });

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });

  it('is what a scenario with this profile plays', () => {
    const { profile, plan } = explanation;
    const knobs = { ...STATED[platform], profile, ...(plan !== undefined && { plan }) };
    expect(attempt(platform, knobs).issues).toEqual([]);
  });
});

describe('a profile is found', () => {
  it('by each of its names', () => {
    for (const { platform, names } of all) {
      const found = names.map((name) => explainPlatform(PLATFORMS, name).explanation);
      expect(found.map((each) => [each?.platform, each?.profile, each?.plan])).toEqual(
        all.filter((each) => each.platform === platform).map((each) => [platform, each.profile, each.plan]),
      );
    }
  });

  it('as the newest, on its usual plan, where none is named', () => {
    expect(explainPlatform(PLATFORMS, 'aws-lambda').explanation?.profile).toBe('2025');
    expect(explainPlatform(PLATFORMS, 'azure-functions').explanation?.plan).toBe('consumption');
    expect(explainPlatform(PLATFORMS, 'azure-functions@2025').explanation?.plan).toBe('consumption');
  });

  it.each([
    ['lambda', 'got "lambda" (did you mean aws-lambda?)'],
    ['aws-s3', 'must be one that is simulated, got aws-s3, which is only billed'],
    [
      'aws-lambda@2017',
      'profile must be one of 2025, 2021, 2020, 2019, 2019-03, 2018 on aws-lambda, got "2017"',
    ],
    ['aws-lambda@', 'got ""'],
    ['azure-functions@premum', 'got "premum" (did you mean premium?)'],
    ['constructor', 'must be one that is simulated'],
  ])('or why not: %s', (asked, issue) => {
    expect(explainPlatform(PLATFORMS, asked).issue).toContain(issue);
  });
});

/** Assumed, and without effect on a deployment that leaves them as they are. */
const LIMITS = ['memoryMb', 'imagePlacement', 'queueTriggers'];
/** It has a sentence of its own. */
const SAID_ELSEWHERE = ['vcpuSpeed'];
const OF_SCALING = ['boot', 'alarms', 'cooldown', 'hpa'];

describe.each(simulated.map(({ id }) => id))('a run on %s', (platform) => {
  const { facts } = explainPlatform(PLATFORMS, platform).explanation!;
  const canScale = PLATFORMS.find(({ id }) => id === platform)!.simulated!.knobs.includes('scale');
  const changesReady = PLATFORMS.find(({ id }) => id === platform)!.simulated!.changesReady ?? false;
  const scale = canScale
    ? { scale: { min: 1, max: 4, target: 0.7 } }
    : changesReady
      ? { ready: { by: 'alarms' as const, minInstances: 1, maxInstances: 4, target: 0.7 } }
      : {};

  function told(knobs: object): string[] {
    const { assumptions } = deploy(platform, { ...STATED[platform], ...knobs });
    const sentences = assumptions.filter((each) => each.startsWith('assumed (taximeter explain '));
    expect(sentences.length).toBeLessThanOrEqual(1);
    const [where, names = ''] = sentences[0]?.slice('assumed (taximeter explain '.length).split('): ') ?? [];
    if (where !== undefined) expect(where).toBe(platform);
    return names === '' ? [] : names.split(', ');
  }

  it('names what it rests on that is assumed', () => {
    const { deployment } = deploy(platform, { ...STATED[platform], ...scale });
    // What shares instances is neither routed to one nor ended but when it is idle.
    const shared = deployment.model.kind === 'fleet' ? ['routing', 'instanceLifeSec'] : [];
    const known = [...LIMITS, ...SAID_ELSEWHERE, ...shared];
    const expected = facts.filter(({ basis, name }) => basis === 'assumed' && !known.includes(name));
    const labels = told(scale);
    expect(expected.map(({ label }) => label).filter((label) => !labels.includes(label))).toEqual([]);
    const assumed = facts.filter(({ basis }) => basis === 'assumed').map(({ label }) => label);
    expect(labels.filter((label) => !assumed.includes(label))).toEqual([]);
    const { assumptions } = deploy(platform, { ...STATED[platform] });
    if (platform !== 'aws-lambda') expect(assumptions.join()).toContain('as fast as one of Lambda');
  });

  it('is silent on what the scenario states', () => {
    const labels = told({ queue: 5, queueTimeoutUs: 1e6 });
    const unused = facts.filter(({ name }) => [...OF_SCALING, 'queue', 'queueTimeout'].includes(name));
    if (canScale) expect(labels.filter((label) => unused.some((each) => each.label === label))).toEqual([]);
  });
});

it('a run on another plan or of another year says where that one is told', () => {
  const said = (platform: string, knobs: object) => deploy(platform, knobs).assumptions.join('; ');
  expect(said('azure-functions', { plan: 'flex' })).toContain('(taximeter explain azure-functions@flex)');
  expect(said('aws-lambda', { profile: '2020' })).toContain('(taximeter explain aws-lambda@2020): placement');
});

it('a run is silent on idle life, routing and the like where the scenario states them', () => {
  const life = { distribution: 'constant', valueUs: 6e8 } as const;
  const behaviour = {
    idleLife: life,
    routing: 'mostRecent',
    instanceLifeUs: Infinity,
    scaleOut: null,
  } as const;
  const { assumptions } = deploy(
    'fastly-compute',
    { behaviour, accountConcurrency: 10 },
    { init: life, timeoutUs: 1e6 },
  );
  expect(assumptions.join('; ')).not.toContain('taximeter explain');
});
