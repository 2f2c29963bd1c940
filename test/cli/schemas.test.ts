/** The published schemas hold the real documents: shipped scenarios, known usage, and what a run prints. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaIssues } from '../json-schema.ts';
import { ROOT } from '../sources.ts';
import { taximeter } from '../taximeter.ts';

const schemas = new Map<string, unknown>();
async function issuesOf(document: 'scenario' | 'usage' | 'result', value: unknown) {
  const known = schemas.get(document) ?? JSON.parse((await taximeter(['schema', document])).out);
  schemas.set(document, known);
  return schemaIssues(known, value);
}

const scenarios = readdirSync(`${ROOT}scenarios`).filter((name) => name.endsWith('.yaml'));

function read(path: string): unknown {
  return parse(readFileSync(`${ROOT}${path}`, 'utf8'));
}

async function played(path: string, ...words: string[]) {
  return answered('run', path, ...words);
}

async function answered(verb: string, path: string, ...words: string[]) {
  const { code, out, err } = await taximeter([verb, path, '-q', '--format', 'json', ...words]);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

/** The schema is about the shape of a result, not about its figures. */
const BRIEFLY: Readonly<Record<string, readonly string[]>> = {
  'black-friday.yaml': [
    '--set',
    'horizon=2 min',
    '--set',
    'traffic[1].at=1 s',
    '--set',
    'traffic[1].peak=20/s',
  ],
  'constant-load.yaml': ['--set', 'horizon=20 s'],
  'nightly-job.yaml': [],
  'small-api.yaml': ['--set', 'horizon=2 h'],
  'business-hours.yaml': ['--set', 'horizon=1 h'],
  'one-account.yaml': ['--set', 'horizon=12 min', '--set', 'warmup=0 s'],
  'busy-month.yaml': ['--precision', '50%'],
  'slow-database.yaml': ['--replications', '1'],
  'zone-loss.yaml': ['--replications', '1'],
  'steady-api.yaml': ['--set', 'horizon=10 min'],
};

describe('the scenario schema', () => {
  it.each(scenarios)('holds %s', async (name) => {
    expect(await issuesOf('scenario', read(`scenarios/${name}`))).toEqual([]);
  });

  it('holds what init writes', async () => {
    expect(await issuesOf('scenario', parse((await taximeter(['init', '-'])).out))).toEqual([]);
  });

  it('objects to what validate objects to, as far as a schema can', async () => {
    const sound = read('scenarios/hobby-api.yaml') as Record<string, unknown>;
    expect(await issuesOf('scenario', { ...sound, horizn: '1 h' })).toEqual(['$.horizn must not be there']);
    expect(await issuesOf('scenario', { ...sound, horizon: 24 })).toEqual(['$.horizon must be string']);
    expect(await issuesOf('scenario', { ...sound, version: 2 })).toEqual(['$.version must be 1']);
    expect(await issuesOf('scenario', { ...sound, deployments: [] })).toEqual([
      '$.deployments must have 1 items or more',
    ]);
    const { traffic, ...silent } = sound;
    expect(traffic).toBeDefined();
    expect(await issuesOf('scenario', silent)).toEqual(['$.traffic is missing']);
    expect(await issuesOf('scenario', { ...sound, traffic: { pattern: 'poison', rate: '1/s' } })).toEqual([
      '$.traffic must fit one of 2 schemas',
    ]);
  });
});

describe('the result schema', () => {
  it.each(scenarios)('holds a run of %s, and its scenario is one', async (name) => {
    const result = await played(`${ROOT}scenarios/${name}`, '--replications', '2', ...(BRIEFLY[name] ?? []));
    expect(await issuesOf('result', result)).toEqual([]);
    expect(await issuesOf('scenario', result.scenario)).toEqual([]);
  });

  it('holds one replication, and traffic of nothing', async () => {
    const hobby = `${ROOT}scenarios/hobby-api.yaml`;
    expect(await issuesOf('result', await played(hobby, '--replications', '1'))).toEqual([]);
    const silent = await played(hobby, '--set', 'traffic.rate=0/s', '--seed', 'a b');
    expect(silent.deployments[0].bill.perMillionRequests).toBeNull();
    expect(await issuesOf('result', silent)).toEqual([]);
  });

  it('holds what rightsize adds to it, and objects to what it lost', async () => {
    const words = ['--replications', '1', '--memory', '256MB,512MB', '--deployment', 'lambda'];
    const result = await answered('rightsize', `${ROOT}scenarios/hobby-api.yaml`, ...words);
    expect(await issuesOf('result', result)).toEqual([]);
    expect(result.deployments[0].rightsize.evaluated).toHaveLength(2);
    delete result.deployments[0].rightsize.evaluated[1].meets;
    expect(await issuesOf('result', result)).toHaveLength(1);
  });

  it('objects to a result that lost a field', async () => {
    const result = await played(`${ROOT}scenarios/hobby-api.yaml`, '--replications', '1');
    delete result.deployments[0].bill.lines[0].unitPrice;
    result.deployments[1].interval.total = [1, 2, 3];
    expect(await issuesOf('result', result)).toEqual([
      '$.deployments[0].bill.lines[0].unitPrice is missing',
      ...[0, 1].map((i) => `$.deployments[1].interval.total[${i}] must fit one of 2 schemas`),
      '$.deployments[1].interval.total[2] must not be there',
      '$.deployments[1].interval.total must have 2 items or fewer',
    ]);
  });
});

describe('the usage schema', () => {
  it('holds what is shipped', async () => {
    const files = readdirSync(`${ROOT}scenarios/usage`).filter((name) => name.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files)
      expect(await issuesOf('usage', read(`scenarios/usage/${name}`)), name).toEqual([]);
  });

  it('holds one item, a list and a list with a name', async () => {
    const item = { platform: 'aws-lambda', region: 'us-east-1', usage: { requests: '3M', gbSeconds: 5 } };
    const words = { platform: 'aws-ec2', region: 'us-east-1', instanceType: 't3.small', publicIpv4: true };
    for (const document of [item, [item, words], { items: [words], name: 'x' }]) {
      expect(await issuesOf('usage', document)).toEqual([]);
    }
    expect(await issuesOf('usage', [{ region: 'us-east-1' }])).not.toEqual([]);
    expect(await issuesOf('usage', { ...item, usage: 5 })).not.toEqual([]);
  });
});
