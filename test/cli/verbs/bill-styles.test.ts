/** Usage as people may write it, through the command line: one document in many styles, and published bills to the cent. */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { taximeter } from '../../taximeter.ts';

async function billed(text: string) {
  const readText = async (path: string) => (path === '-' ? text : Promise.reject(new Error(`read ${path}`)));
  const { code, out, err } = await taximeter(['bill', '-', '--format', 'json'], { readText });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

const LAMBDA = { platform: 'aws-lambda', region: 'us-east-1' };
const EC2 = { platform: 'aws-ec2', region: 'us-east-1' };
const FARGATE = { platform: 'aws-fargate', region: 'us-east-1' };
const FREE = { requests: 1_000_000, gbSeconds: 400_000 };

describe('one usage', () => {
  // 2,000,000 × $0.0000002 = $0.40; 140,000 GB-s × $0.0000166667 = $2.33.
  it.each([
    [
      'as one item',
      'platform: aws-lambda\nregion: us-east-1\nrequests: 3M\nduration: 120 ms\nmemory: 1536 MB\n',
    ],
    [
      'in a list',
      '- { platform: aws-lambda, region: us-east-1, requests: 3000000, durationMs: 120, memoryMb: 1536 }',
    ],
    [
      'under items',
      'items:\n  - { platform: aws-lambda, region: us-east-1, requests: 3_000_000, duration: 0.12 s, memory: 1.5 GB }',
    ],
    [
      'under usage',
      '- platform: aws-lambda\n  region: us-east-1\n  usage: { requests: "3,000,000", duration: 120 ms, memory: 1.5 GB }',
    ],
    [
      'by meters',
      '- { platform: aws-lambda, region: us-east-1, usage: { requests: 3000000, gbSeconds: 540000 } }',
    ],
    [
      'by meters without usage',
      '- { platform: aws-lambda, region: us-east-1, requests: 3e6, gbSeconds: "540_000" }',
    ],
    [
      'with all terms',
      '- { platform: aws-lambda, region: us-east-1, plan: on-demand, architecture: x86_64, month: 730 h, freeGrants: true, usage: { requests: 3M, gbSeconds: 540k } }',
    ],
    [
      'with grants by name',
      '- { platform: aws-lambda, region: us-east-1, arch: x86, freeTier: { requests: 1M, gbSeconds: 400k }, requests: 3M, durationMs: "120", memoryGb: 1.5 }',
    ],
    [
      'per day',
      '- { platform: aws-lambda, region: us-east-1, requestsPerDay: 100000, days: 30, duration: 120 ms, memory: 1536 MB }',
    ],
    [
      'in JSON',
      '{"items":[{"platform":"aws-lambda","region":"us-east-1","requests":3000000,"durationMs":120,"memoryMb":1536,"ephemeralMb":512}]}',
    ],
    [
      'in a JSON list',
      '[{"platform":"aws-lambda","region":"us-east-1","usage":{"requests":3000000,"gbSeconds":"540000"}}]',
    ],
    [
      'in two items of one account',
      '- { platform: aws-lambda, region: us-east-1, requests: 1M, duration: 120 ms, memory: 1536 MB }\n- { platform: aws-lambda, region: us-east-1, requests: 2M, duration: 120 ms, memory: 1536 MB }',
    ],
  ])('%s comes to $2.73', async (_, text) => {
    const { items, total, ...more } = await billed(text);
    expect(total).toBe('2.73');
    expect(more).toEqual({ currency: 'USD' });
    for (const { platform, region, bill } of items) {
      expect({ platform, region }).toEqual(LAMBDA);
      expect(bill).toMatchObject({
        currency: 'USD',
        period: '730 h',
        lines: expect.any(Array),
        leftOut: expect.any(Array),
      });
      expect(bill.lines[0]).toEqual({
        meter: 'requests',
        label: 'Requests',
        quantity: expect.stringMatching(/^\d+$/),
        unit: 'request',
        free: expect.stringMatching(/^\d+$/),
        unitPrice: '0.0000002',
        amount: expect.stringMatching(/^\d+\.\d\d$/),
        source: expect.stringMatching(/^https:/),
        asOf: expect.stringMatching(/^20/),
        confidence: 'official',
      });
    }
  });
});

/** Name, what its inputs say, and the published total to the cent. */
const PUBLISHED: readonly (readonly [name: string, item: Record<string, unknown>, total: string])[] = [
  [
    'AWS-L1',
    {
      ...LAMBDA,
      requests: 3_000_000,
      durationMs: 120,
      memoryMb: 1536,
      arch: 'x86_64',
      freeTier: FREE,
      ephemeralMb: 512,
    },
    '2.73',
  ],
  [
    'AWS-L3',
    {
      ...LAMBDA,
      requests: 6_000_000,
      durationMs: 280,
      memoryMb: 4096,
      arch: 'x86_64',
      ephemeralMb: 2048,
      freeTier: FREE,
    },
    '106.41',
  ],
  [
    'AWS-PC2',
    {
      ...LAMBDA,
      requests: 2_000_000,
      durationMs: 280,
      memoryMb: 4096,
      arch: 'x86_64',
      provisionedConcurrency: 7,
      pcHours: 24,
      freeTier: null,
    },
    '32.26',
  ],
  [
    'AWS-SNAP',
    {
      ...LAMBDA,
      requests: 7_440_000,
      durationMs: 2000,
      memoryMb: 1024,
      arch: 'x86_64',
      daysInMonth: 31,
      activeVersions: 1,
      restoreShare: '0.01',
      restores: 74_400,
      freeTier: null,
    },
    '263.92',
  ],
  [
    'TP-LEYAA',
    { ...LAMBDA, requests: 3_000_000, durationMs: 200, memoryMb: 512, arch: 'x86_64', freeTier: FREE },
    '0.40',
  ],
  [
    'TP-CALC1',
    { ...LAMBDA, requests: 4_380_000, durationMs: 200, memoryMb: 512, arch: 'x86_64', freeTier: null },
    '8.18',
  ],
  [
    'TP-CALC3',
    { ...LAMBDA, requests: 1_000_000, durationMs: 8000, memoryMb: 128, arch: 'x86_64', freeTier: null },
    '16.87',
  ],
  [
    'TP-DOC1',
    { ...LAMBDA, requests: 1_000_000, durationMs: 200, memoryMb: 256, arch: 'x86_64', freeTier: null },
    '1.03',
  ],
  ['TP-DOC3, summed right', { ...LAMBDA, provisionedConcurrency: 10, memoryMb: 512, pcHours: 730 }, '54.75'],
  [
    'AWS-ESM1 without its pollers',
    {
      ...LAMBDA,
      requestsPerDay: 2_000_000,
      days: 30,
      durationMs: 1000,
      memoryMb: 1024,
      freeTier: { requests: 0, gbSeconds: 400_000 },
    },
    '1005.34',
  ],
  [
    'AWS-FG1',
    {
      ...FARGATE,
      tasks: 5,
      vcpu: 1,
      memoryGb: 2,
      ephemeralGb: 30,
      secondsPerDay: 600,
      days: 30,
      arch: 'x86_64',
    },
    '1.26',
  ],
  [
    'AWS-FG4',
    { ...FARGATE, tasks: 10, vcpu: 1, memoryGb: 2, secondsPerDay: 3600, days: 30, os: 'Windows' },
    '47.25',
  ],
  ['TP-FARGATE-730', { ...FARGATE, vcpu: '0.25', memoryGb: 1, hours: 730, arch: 'x86_64' }, '10.63'],
  ['TP-EC2-T3', { ...EC2, instanceType: 't3.small', hours: 730, gp3Gb: 20, publicIpv4: true }, '20.43'],
  [
    'AWS-EBS1, its volume for 12 h',
    {
      ...EC2,
      usage: {
        gp3GbMonths: '33.3333333333',
        gp3IopsMonths: '116.6666666667',
        gp3ThroughputMbpsMonths: '6.25',
      },
    },
    '3.50',
  ],
];

describe('published bills', () => {
  it.each(PUBLISHED)('%s: fields on the item, in YAML', async (_, item, total) => {
    expect((await billed(stringify([item]))).total).toBe(total);
  });

  it.each(PUBLISHED)('%s: fields under usage, in JSON', async (_, item, total) => {
    const { platform, region, usage, ...fields } = item;
    const under = usage ?? fields;
    expect((await billed(JSON.stringify({ items: [{ platform, region, usage: under }] }))).total).toBe(total);
  });

  it('add up in one document, but for the rounding of what they share', async () => {
    const paid = PUBLISHED.filter(([, { platform }]) => platform !== 'aws-lambda');
    const cents = paid.reduce((sum, [, , total]) => sum + Math.round(Number(total) * 100), 0);
    const { total, items } = await billed(stringify({ items: paid.map(([, item]) => item) }));
    const lines = items.flatMap(
      ({ bill }: { bill: { lines: { meter: string; amount: string }[] } }) => bill.lines,
    );
    const rounding = lines
      .filter(({ meter }: { meter: string }) => meter === 'rounding')
      .reduce((sum: number, { amount }: { amount: string }) => sum + Math.round(Number(amount) * 100), 0);
    expect(total).toBe(((cents + rounding) / 100).toFixed(2));
    expect(Math.abs(rounding)).toBeLessThanOrEqual(2);
    expect(items).toHaveLength(paid.length);
  });
});
