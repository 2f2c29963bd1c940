import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { formatIssue } from '../../engine/words/issue.ts';
import { billed, billOf, linesOf } from '../worked-bills/billed.ts';

const LAMBDA = { platform: 'aws-lambda', region: 'us-east-1' };
const FARGATE = { platform: 'aws-fargate', region: 'us-east-1' };
const EC2 = { platform: 'aws-ec2', region: 'eu-central-1', size: 't3.medium' };

function complaints(document: unknown): string[] {
  const result = billUsage(document, 'usage.yaml');
  if (!('issues' in result)) throw new Error(`billed ${result.total}`);
  expect(result.source).toBe('usage.yaml');
  return result.issues.map((issue) => formatIssue(issue, 'usage.yaml'));
}

describe('a document', () => {
  const item = { ...LAMBDA, usage: { requests: '4M' } };

  it('is a list, has a list of items, or is one item', () => {
    expect(billed(item).total).toBe('0.60');
    expect(billed([item]).items).toEqual(billed(item).items);
    expect(billed({ version: 1, items: [item] }).items).toEqual(billed(item).items);
  });

  it('bills its items for one account, which share what is free in proportion where they pay different prices', () => {
    const result = billed([item, { ...item, region: 'eu-west-1', architecture: 'arm64' }]);
    expect(result).toMatchObject({ currency: 'USD', total: '1.40' });
    expect(result.items.map(({ platform, region, bill }) => [platform, region, bill.total])).toEqual([
      ['aws-lambda', 'us-east-1', '0.70'],
      ['aws-lambda', 'eu-west-1', '0.70'],
    ]);
  });

  it('costs the same in whatever order items stand', () => {
    const second = {
      platform: 'aws-lambda',
      region: 'us-east-1',
      requests: '1M',
      duration: '1 s',
      memory: '512 MB',
    };
    const others = [{ ...second, architecture: 'arm64' }, { ...second, region: 'ap-east-1' }, second];
    const totals = [others, [...others].reverse(), [others[1], others[2], others[0]]].map(
      (items) => billed(items).total,
    );
    expect(new Set(totals).size).toBe(1);
  });

  it('costs the same however use is split between items', () => {
    const half = { ...LAMBDA, usage: { requests: '2M', gbSeconds: 350_000 } };
    const whole = { ...LAMBDA, usage: { requests: '4M', gbSeconds: 700_000 } };
    expect(billed([half, half]).total).toBe(billed(whole).total);
  });

  it('gives period, price per million and what is left out', () => {
    const { bill } = billed({ ...item, month: '31 d' }).items[0]!;
    expect(bill).toMatchObject({ period: '31 d', perMillionRequests: '0.1500' });
    expect(bill.leftOut).toContain('data transfer');
    expect(billed({ ...LAMBDA, usage: { gbSeconds: 1 } }).items[0]!.bill).not.toHaveProperty(
      'perMillionRequests',
    );
  });

  it('must have items', () => {
    const rule = 'items must be a list of usage such as { platform, region, usage }';
    expect(complaints([])).toEqual([`${rule}, got an empty list (usage.yaml)`]);
    expect(complaints('Lambda')).toEqual([`${rule}, got "Lambda" (usage.yaml)`]);
    expect(complaints({ items: 3 })).toEqual([`${rule}, got 3 (usage.yaml: items)`]);
    expect(complaints([7])).toEqual([
      'item must have platform, region and usage, got 7 (usage.yaml: items[0])',
    ]);
  });

  it('has all its problems reported at once, each with its path', () => {
    const document = [
      { platform: 'aws-lamda', usage: {} },
      { ...LAMBDA, region: 'us-esat-1', usage: { requets: 1, gbSeconds: -1, requests: Number.NaN } },
      { ...LAMBDA, plan: 'premium', month: 730, freeGrants: { calls: 5, requests: 'many' }, usage: 4 },
    ];
    expect(complaints(document)).toEqual([
      expect.stringMatching(
        /^platform must be one of \d+ such as aws-lambda \(prices list names them\), got "aws-lamda" \(did you mean aws-lambda\?\) \(usage.yaml: items\[0\].platform\)$/,
      ),
      expect.stringMatching(
        /^region must be one of us-east-1, .*, got "us-esat-1" \(did you mean us-east-1\?\) \(usage.yaml: items\[1\]\.region\)$/,
      ),
      'requets is not a field of aws-lambda usage (did you mean requests?) (usage.yaml: items[1].usage.requets)',
      'gbSeconds must be a number, 0 or more, got -1 (usage.yaml: items[1].usage.gbSeconds)',
      'requests must be a number, 0 or more, got NaN (usage.yaml: items[1].usage.requests)',
      'usage must be quantities by name, got 4 (usage.yaml: items[2].usage)',
      'plan must not be stated on aws-lambda, whose prices do not depend on it (usage.yaml: items[2].plan)',
      'month must be a duration such as 730 h, a month such as 2026-02, or actual, got 730 (usage.yaml: items[2].month)',
      'calls must be one of requests, gbSeconds, streamingGb, got "calls" (usage.yaml: items[2].freeGrants.calls)',
      'requests must be a number, 0 or more, got "many" (usage.yaml: items[2].freeGrants.requests)',
    ]);
  });
});

describe('an item', () => {
  it('has what is wrong with its sizes reported beside what cannot be read', () => {
    expect(complaints({ ...LAMBDA, requests: -5, duration: '120 ms', memory: '64 MB' })).toEqual([
      'requests must be a number, 0 or more, got -5 (usage.yaml: requests)',
      'memory must be 128–10240 MB on aws-lambda, got 64 MB (usage.yaml: memory)',
    ]);
  });

  it('lists the fields that there are once', () => {
    const [first, second, third] = complaints({ ...LAMBDA, colour: 1, size2: 2, requets: 3 });
    expect(first).toMatch(/^colour is not a field of aws-lambda usage; the fields are requests, /);
    expect(second).toBe('size2 is not a field of aws-lambda usage (did you mean size?) (usage.yaml: size2)');
    expect(third).toMatch(/^requets is not a field of aws-lambda usage \(did you mean requests\?\)/);
  });

  it('must say what was used, where that is not a month of something', () => {
    const rule = 'usage must hold quantities by name such as requests, got nothing';
    expect(complaints(LAMBDA)).toEqual([`${rule} (usage.yaml: usage)`]);
    expect(complaints({ ...LAMBDA, usage: {} })).toEqual([`${rule} (usage.yaml: usage)`]);
    expect(billOf({ platform: 'aws-ec2', region: 'us-east-1', size: 't3.nano' }).total).toBe('3.80');
  });

  it('of machines that did not run costs nothing', () => {
    const server = { platform: 'aws-ec2', region: 'us-east-1', size: 't3.nano' };
    expect(billOf({ ...server, hours: 0 }).lines[0]).toMatchObject({ quantity: '0', amount: '0.00' });
    expect(billOf({ ...server, secondsPerDay: 0, days: 30 }).total).toBe('0.00');
  });

  it('must be a task of a size that is sold', () => {
    const task = { platform: 'aws-fargate', region: 'us-east-1', hours: 1 };
    expect(complaints({ ...task, vcpu: 0.3, memory: '1 GB' })).toEqual([
      'vcpu must be one of 0.25, 0.5, 1, 2, 4, 8, 16 on aws-fargate, got 0.3 (usage.yaml: vcpu)',
    ]);
    expect(complaints({ ...task, vcpu: '0.25', memoryGb: 4 })).toEqual([
      'memoryGb must be one of 512 MB, 1 GB, 2 GB with 0.25 vCPU on aws-fargate, got 4 GB (usage.yaml: memoryGb)',
    ]);
  });
});

describe('quantities', () => {
  it('may have grouped digits, magnitudes and more digits than a number holds', () => {
    for (const requests of ['6_000_000', '6,000,000', '6M', 6e6, '6e6']) {
      expect(billOf({ ...LAMBDA, usage: { requests } }).lines[0]!.quantity).toBe('6000000');
    }
    const [line] = billOf({
      ...LAMBDA,
      freeGrants: false,
      usage: { requests: '100000000000000000001' },
    }).lines;
    expect(line).toMatchObject({ quantity: '100000000000000000001', amount: '20000000000000.00' });
  });

  it('beyond 2^53 must be text', () => {
    expect(complaints({ ...LAMBDA, usage: { requests: 1e17 } })).toEqual([
      'requests must be written as text beyond 2^53, got 100000000000000000 (usage.yaml: usage.requests)',
    ]);
  });

  it('need a unit, in the text or in the name', () => {
    expect(complaints({ ...LAMBDA, requests: 1, duration: 120, memory: 512 })).toEqual([
      'duration must be a duration such as 200 ms or 5 min, got 120 (usage.yaml: duration)',
      'memory must be a size such as 512 MB or 1.5 GB, got 512 (usage.yaml: memory)',
    ]);
    const inWords = { requests: '3M', duration: '120 ms', memory: '1.5 GB' };
    const inNames = { requests: 3_000_000, durationMs: '120', memoryMb: '1,536' };
    expect(billOf({ ...LAMBDA, ...inWords })).toEqual(billOf({ ...LAMBDA, ...inNames }));
  });

  it('are stated once, and must agree where they follow from others', () => {
    expect(complaints({ ...LAMBDA, requests: 1, duration: '1 s', durationMs: 1000, memoryMb: 128 })).toEqual([
      'durationMs must not be stated as duration too (usage.yaml: durationMs)',
    ]);
    expect(complaints({ ...LAMBDA, requests: 1, durationMs: 1000, memoryMb: 1024, gbSeconds: 2 })).toEqual([
      'gbSeconds must agree with the other fields (1), got 2 (usage.yaml: gbSeconds)',
    ]);
    expect(complaints({ ...LAMBDA, arch: 'arm64', architecture: 'arm64', requests: 1 })).toEqual([
      'architecture must not be stated as arch too (usage.yaml: architecture)',
    ]);
  });

  it('named like parts of an object are unknown', () => {
    expect(complaints({ ...LAMBDA, usage: { constructor: 1 } })[0]).toMatch(/^constructor is not a field of/);
  });
});

describe('prices', () => {
  it('that are not known are never zero: provisioned concurrency on arm64 outside us-east-1', () => {
    const use = { architecture: 'arm64', usage: { provisionedGbSeconds: 100 } };
    expect(billOf({ ...LAMBDA, ...use }).lines[0]!.unitPrice).toBe('0.0000033334');
    expect(complaints([{ ...LAMBDA, ...use, region: 'eu-west-1' }])).toEqual([
      'price of provisionedGbSeconds on aws-lambda, architecture arm64 must be known in eu-west-1, got none; known in us-east-1 (usage.yaml: items[0])',
    ]);
  });

  it('depend on the attributes that a platform has', () => {
    expect(complaints({ ...LAMBDA, architecture: 'mips', requests: 1 })).toEqual([
      'architecture must be one of x86_64, arm64 on aws-lambda, got "mips" (usage.yaml: architecture)',
    ]);
    expect(complaints({ ...LAMBDA, os: 'linux', requests: 1 })).toEqual([
      'os must not be stated on aws-lambda, whose prices do not depend on it (usage.yaml: os)',
    ]);
    expect(complaints({ ...EC2, size: 't3.meduim' })[0]).toMatch(
      /^size must be one of \d+ such as t3\.nano on aws-ec2, got "t3\.meduim" \(did you mean t3\.medium\?\)/,
    );
    expect(complaints({ platform: 'aws-ec2', region: 'us-east-1', hours: 1 })).toEqual([
      'size must be stated on aws-ec2, got nothing (usage.yaml: size)',
    ]);
    expect(complaints({ ...EC2, size: 'm5.large' })[0]).toMatch(
      /m5\.large.*must be known in eu-central-1, got none; known in us-east-1, eu-west-1/,
    );
  });

  it('take x86 for x86_64', () => {
    const use = { usage: { gbSeconds: '1B' } };
    expect(billOf({ ...LAMBDA, arch: 'x86', ...use })).toEqual(billOf({ ...LAMBDA, ...use }));
  });
});

describe('Lambda in words', () => {
  const CALLS = { requests: 1000, durationMs: 100, memoryMb: 1024, freeGrants: false };

  it('splits requests between provisioned and on demand', () => {
    const use = { ...CALLS, provisionedConcurrency: 2, hours: '24 h', provisionedRequests: 600 };
    expect(linesOf(billOf({ ...LAMBDA, ...use })).map(([meter, paid]) => [meter, paid])).toEqual([
      ['requests', '1000'],
      ['gbSeconds', '40'],
      ['provisionedGbSeconds', '172800'],
      ['provisionedDurationGbSeconds', '60'],
    ]);
  });

  it('keeps provisioned concurrency for the month where no hours are stated', () => {
    const lines = linesOf(billOf({ ...LAMBDA, memoryMb: 1024, provisionedConcurrency: 1 }));
    expect(lines).toEqual([['provisionedGbSeconds', '2628000', '10.95']]);
    expect(complaints({ ...LAMBDA, month: 'actual', memoryMb: 1024, provisionedConcurrency: 1 })).toEqual([
      'hours must be stated with provisionedConcurrency, got nothing (usage.yaml: hours)',
    ]);
  });

  it('rounds each cold start as one sum, each warm one by itself', () => {
    const use = { ...CALLS, durationMs: '250.06', initDuration: '100.77 ms', coldStarts: 10 };
    expect(linesOf(billOf({ ...LAMBDA, ...use }))[1]!.slice(0, 2)).toEqual([
      'gbSeconds',
      String((10 * 351 + 990 * 251) / 1000),
    ]);
  });

  it('counts requests per day over the days stated', () => {
    const use = { requestsPerDay: '1M', days: 30, durationMs: 2000, memoryMb: 1024 };
    expect(linesOf(billOf({ ...LAMBDA, ...use, freeTier: { gbSeconds: 400_000 } }))).toEqual([
      ['requests', '30000000', '6.00'],
      ['gbSeconds', '59600000', '993.34'],
    ]);
  });

  it('holds the limits of memory and disk', () => {
    expect(complaints({ ...LAMBDA, ...CALLS, memoryMb: 64, ephemeralMb: 20_000 })).toEqual([
      'memoryMb must be 128–10240 MB on aws-lambda, got 64 MB (usage.yaml: memoryMb)',
      'ephemeralMb must be 512–10240 MB on aws-lambda, got 20000 MB (usage.yaml: ephemeralMb)',
    ]);
  });

  it('asks for what is missing', () => {
    expect(complaints({ ...LAMBDA, requests: 5, memoryMb: 128 })).toEqual([
      'duration must be stated with requests and memory, got nothing (usage.yaml: duration)',
    ]);
    expect(complaints({ ...LAMBDA, ...CALLS, initDuration: '1 s' })).toEqual([
      'coldStarts must be stated with initDuration, got nothing (usage.yaml: coldStarts)',
    ]);
    expect(complaints({ ...LAMBDA, ...CALLS, initDuration: '1 s', coldStarts: 1001 })).toEqual([
      'coldStarts must be at most the 1000 requests on demand, got 1001 (usage.yaml: coldStarts)',
    ]);
    expect(complaints({ ...LAMBDA, ...CALLS, restores: 5 })).toEqual([
      'activeVersions must be stated with SnapStart, got nothing (usage.yaml: activeVersions)',
    ]);
  });

  it('gives streamed bytes their own free quantity', () => {
    expect(linesOf(billOf({ ...LAMBDA, usage: { streamingGb: 150 } }))).toEqual([
      ['streamingGb', '50', '0.40'],
    ]);
  });
});

describe('Fargate and EC2 in words', () => {
  it('need the size of a task', () => {
    expect(complaints({ ...FARGATE, tasks: 2, hours: 5 })).toEqual([
      'vcpu must be stated for a task, got nothing (usage.yaml: vcpu)',
      'memory must be stated for a task, got nothing (usage.yaml: memory)',
    ]);
  });

  it('run for hours or for a while each day, not both', () => {
    const task = { ...FARGATE, vcpu: 1, memory: '2 GB' };
    expect(complaints({ ...task, hours: 5, secondsPerDay: 5 })).toEqual([
      'hours must not be stated with a duration per day (usage.yaml: hours)',
    ]);
    expect(complaints({ ...task, hours: 5, days: 5 })).toEqual([
      'hours must not be stated with days: it is the time in all, hoursPerDay that of a day (usage.yaml: hours)',
    ]);
  });

  it('have as many addresses as stated, or one each', () => {
    const task = { ...FARGATE, tasks: 3, vcpu: 1, memory: '2 GB', hours: 10 };
    expect(linesOf(billOf({ ...task, publicIpv4: true })).at(-1)).toEqual(['publicIpv4Hours', '30', '0.15']);
    expect(linesOf(billOf({ ...task, publicIpv4: 2 })).at(-1)).toEqual(['publicIpv4Hours', '20', '0.10']);
    expect(linesOf(billOf({ ...task, publicIpv4: false }))).toHaveLength(2);
    expect(linesOf(billOf({ ...EC2, count: 3, hours: 10, publicIpv4: true })).at(-1)).toEqual([
      'publicIpv4Hours',
      '30',
      '0.15',
    ]);
  });

  it('run on arm64 at its own price, and on Windows only where it is known', () => {
    const task = { ...FARGATE, vcpu: 1, memory: '2 GB', hours: 100 };
    expect(linesOf(billOf({ ...task, arch: 'arm64' }))).toEqual([
      ['vcpuHours', '100', '3.24'],
      ['memoryGbHours', '200', '0.71'],
    ]);
    expect(complaints({ ...task, region: 'eu-west-1', os: 'windows' })).toHaveLength(3);
  });
});

describe('usage that may not be what was meant', () => {
  const notesOf = (document: unknown) => billed(document).notes ?? [];
  const workers = { platform: 'cloudflare-workers' };

  it('is requests of a function without the time that they take', () => {
    expect(notesOf({ ...LAMBDA, usage: { requests: '3M' } })).toEqual([
      'item 1 (aws-lambda): no duration is stated, so only requests are billed',
    ]);
    expect(notesOf({ ...workers, requests: '3M' })).toEqual([
      'item 1 (cloudflare-workers): no cpuTime is stated, so only requests are billed',
    ]);
    for (const usage of [{ gbSeconds: 0 }, { duration: '1 ms', memory: '128 MB' }])
      expect(notesOf({ ...LAMBDA, usage: { requests: '3M', ...usage } })).toEqual([]);
    expect(notesOf({ platform: 'aws-sqs', region: 'us-east-1', usage: { requests: '3M' } })).toEqual([]);
    expect(notesOf({ ...LAMBDA, usage: { requests: 0 } })).toEqual([]);
  });

  it('is no time on the CPU where that is billed beside another time', () => {
    const vercel = { platform: 'vercel-functions', region: 'iad1', requests: '10M', ms: 200, memory: '2 GB' };
    expect(notesOf(vercel)).toEqual([
      'item 1 (vercel-functions): no cpuTime is stated, so no time on the CPU is billed',
    ]);
    expect(notesOf({ ...vercel, cpuTime: '20 ms' })).toEqual([]);
    expect(notesOf({ ...vercel, plan: 'legacy' })).toEqual([]);
  });

  it('is told once of items that share it', () => {
    const item = { ...LAMBDA, usage: { requests: '3M' } };
    expect(notesOf([item, { ...workers, requests: 1 }, item])).toEqual([
      'items 1, 3 (aws-lambda): no duration is stated, so only requests are billed',
      'item 2 (cloudflare-workers): no cpuTime is stated, so only requests are billed',
    ]);
    expect(notesOf(Array(9).fill(item))).toEqual([
      'items 1, 2, 3 and 6 more (aws-lambda): no duration is stated, so only requests are billed',
    ]);
  });

  it('is a total that looks like the time of one request', () => {
    expect(notesOf({ ...workers, requests: '10M', cpuMs: 7 })).toEqual([
      'item 1 (cloudflare-workers): cpuMs is the total of all requests; cpuTime is that of one',
    ]);
    expect(notesOf({ platform: 'fastly-compute', requests: '10M', vcpuMs: 99_999 })).toEqual([
      'item 1 (fastly-compute): vcpuMs is the total of all requests; cpuTime is that of one',
    ]);
    const vercel = { platform: 'vercel-functions', region: 'iad1', requests: '10M', ms: 200, memory: '2 GB' };
    expect(notesOf({ ...vercel, activeCpuMs: 20 })).toEqual([
      'item 1 (vercel-functions): activeCpuMs is the total of all requests; cpuTime is that of one',
    ]);
    expect(notesOf({ ...vercel, activeCpuHours: 100 })).toEqual([]);
    const container = { platform: 'azure-container-apps', region: 'eastus', requests: '10M' };
    expect(notesOf({ ...container, vcpuSeconds: 0.2 })).toEqual([
      'item 1 (azure-container-apps): vcpuSeconds is the total of all requests; duration is that of one',
    ]);
    expect(notesOf({ ...workers, requests: '10M', cpuMs: 100_000 })).toEqual([]);
    expect(notesOf({ ...workers, requests: '10M', cpuMs: 0 })).toEqual([]);
    expect(notesOf({ ...workers, requests: '10M', cpuTime: '0.001 ms' })).toEqual([]);
  });
});
