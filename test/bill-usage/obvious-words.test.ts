/** Words that a newcomer types: taken where they can mean one thing only, else answered with what they may mean. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { readScenario } from '../../engine/scenario/read.ts';
import { billOf, linesOf } from '../worked-bills/billed.ts';

function complaints(document: unknown): string[] {
  const result = billUsage(document, 'usage.yaml');
  if (!('issues' in result)) throw new Error(`billed ${result.total}`);
  return result.issues.map(({ message }) => message);
}

const on = (platform: string, usage: object, region = 'us-east-1') => ({ platform, region, ...usage });

describe('a name that could mean several fields', () => {
  it('is answered with them', () => {
    const kinds = 'state httpRequests, restRequests or webSocketMessages';
    expect(complaints(on('aws-api-gateway', { requests: '20M', calls: 1 }))).toEqual([
      `requests is not a field of aws-api-gateway usage; ${kinds}`,
      `calls is not a field of aws-api-gateway usage; ${kinds}`,
    ]);
    expect(complaints(on('aws-cloudwatch', { logs: '10 GB' }))).toEqual([
      'logs is not a field of aws-cloudwatch usage; state lambdaLogs, customLogs or vendedLogs',
    ]);
  });

  it('is no field, and what it may mean is one', () => {
    for (const { id, books, form } of PLATFORMS) {
      const meters = books[0].meters.map(({ name }) => name);
      const known = [...Object.keys(form?.fields ?? {}), ...meters];
      for (const [name, fields] of Object.entries(form?.oneOf ?? {})) {
        expect(known, id).not.toContain(name);
        expect(known, id).toEqual(expect.arrayContaining([...fields]));
      }
    }
  });
});

describe('a quantity', () => {
  it('is stated once, on the item or under usage', () => {
    expect(complaints({ platform: 'cloudflare-kv', reads: '50M', usage: { reads: '50M' } })).toEqual([
      'reads must not be stated as reads too',
    ]);
  });

  it('that leads to nothing on the bill is no bill of $0.00', () => {
    expect(complaints(on('azure-container-apps', { hours: 730 }, 'eastus'))).toEqual([
      expect.stringMatching(/^usage must hold what azure-container-apps bills, such as .*, got only hours; /),
    ]);
    expect(complaints(on('aws-lambda', { memory: '1 GB' }))).toHaveLength(1);
    expect(billOf(on('aws-lambda', { requests: 0 })).total).toBe('0.00');
  });
});

describe('an unknown field', () => {
  it('is answered with each quantity once, 24 at most', () => {
    const [message] = complaints(on('aws-lambda', { colour: 1 }));
    const [, list, rest] = /fields are (.*) and \d+ more; (.*)$/.exec(message!)!;
    expect(list!.split(', ')).toHaveLength(24);
    expect(list!.split(', ')).toContain('duration');
    expect(list!.split(', ')).not.toContain('durationMs');
    expect(rest).toBe('prices show aws-lambda lists all');
  });

  it('that misspells a quantity is not missing besides', () => {
    expect(complaints(on('aws-lambda', { requets: 1, duration: '1 s', memory: '1 GB' }))).toEqual([
      'requets is not a field of aws-lambda usage (did you mean requests?)',
    ]);
  });
});

describe('a plan, size or the like that is unknown', () => {
  it.each([
    ['aws-lambda', { arch: 'mips', requests: 1, memory: '64 MB' }, /^arch must be one of x86_64, arm64/],
    ['aws-ec2', { size: 't9.vast', hours: 1 }, /^size must be one of/],
    ['azure-service-bus', { region: 'eastus', plan: 'gold', MU: 1 }, /^plan must be one of standard, basic/],
  ])('of %s is all that is reported', (platform, usage, message) => {
    const found = complaints(on(platform, usage));
    expect(found).toEqual([expect.stringMatching(message)]);
  });
});

describe('type', () => {
  it('is the size where it names one, else the plan', () => {
    expect(billOf(on('aws-ec2', { type: 't3.medium', hours: 10 })).total).toBe('0.42');
    const balancer = { hours: 1, lcu: 1 };
    expect(billOf(on('aws-load-balancer', { ...balancer, type: 'network' }))).toEqual(
      billOf(on('aws-load-balancer', { ...balancer, plan: 'network' })),
    );
    expect(billOf(on('aws-load-balancer', { ...balancer, type: 'application' })).total).toBe('0.03');
  });

  it('must not be stated beside what it means', () => {
    expect(complaints(on('aws-load-balancer', { type: 'network', plan: 'application' }))).toEqual([
      'plan must not be stated as type too',
    ]);
  });
});

describe('usual words', () => {
  it('of load balancers: the requests of a month', () => {
    const rules = { rules: 60, hours: 100 };
    const perSec = billOf(on('aws-load-balancer', { ...rules, requestsPerSec: 50 }));
    for (const word of ['requests', 'requestsPerMonth']) {
      expect(billOf(on('aws-load-balancer', { ...rules, [word]: '18M' }))).toEqual(perSec);
    }
    expect(complaints(on('aws-load-balancer', { ...rules, requests: 1, requestsPerSec: 1 }))).toContain(
      'requestsPerSec must not be stated with requests',
    );
  });

  it('of Vercel, Fargate and Firestore', () => {
    const vercel = { requests: '1M', memory: '1 GB', duration: '1 s' };
    expect(billOf(on('vercel-functions', { ...vercel, cpu: '100 ms' }, 'iad1'))).toEqual(
      billOf(on('vercel-functions', { ...vercel, cpuTime: '100 ms' }, 'iad1')),
    );
    const task = { memory: '2 GB', hours: 1 };
    expect(billOf(on('aws-fargate', { ...task, cpu: 1 }))).toEqual(
      billOf(on('aws-fargate', { ...task, vcpu: 1 })),
    );
    const place = { platform: 'gcp-firestore', region: 'nam5' };
    expect(billOf({ ...place, storage: '30 GB' })).toEqual(billOf({ ...place, storageGbMonths: 30 }));
  });
});

describe('numbers', () => {
  it.each([
    ['20 million', '20M'],
    ['1.5 billion', '1.5B'],
    ['3 thousand', '3k'],
    ['20m', '20M'],
  ])('such as %s are written %s', (written, meant) => {
    expect(complaints(on('aws-lambda', { requests: written }))).toEqual([
      `requests must be a number, 0 or more, got "${written}" (did you mean ${meant}?)`,
    ]);
  });
});

describe('what cannot be', () => {
  it('a request of Lambda beyond 15 minutes', () => {
    const usage = { requests: 1, memory: '1 GB' };
    expect(linesOf(billOf(on('aws-lambda', { ...usage, duration: '15 min' })))).toHaveLength(2);
    expect(complaints(on('aws-lambda', { ...usage, duration: '20 min' }))).toEqual([
      'duration must be at most 900 s of one request on aws-lambda, got 1200 s',
    ]);
  });

  it('a size without a count, which is 1 where it is of one request', () => {
    expect(complaints(on('aws-cloudwatch', { logKb: 1 }))).toEqual([
      'invocations must be stated with logKb (1 in perRequest), got nothing',
    ]);
    const issuesOf = (perRequest: object) => {
      const extras = [{ platform: 'aws-cloudwatch', perRequest }];
      const traffic = { pattern: 'steady', rate: '1/s' };
      const fn = { memory: '1 GB', duration: '100 ms' };
      const document = { traffic, function: fn, deployments: [{ platform: 'aws-lambda', extras }] };
      return readScenario(document, 'test.yaml', PLATFORMS).issues.map(({ message }) => message);
    };
    expect(issuesOf({ logKb: 1 })).toEqual([expect.stringContaining('(1 in perRequest)')]);
    expect(issuesOf({ invocations: 1, logKb: 1 })).toEqual([]);
  });
});
