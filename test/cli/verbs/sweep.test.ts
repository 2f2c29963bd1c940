/** Rows of a sweep that can be worked out by hand, and everything that is refused before a point is played. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { taximeter } from '../../taximeter.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { longestLine } from '../fixtures.ts';

const folder = temporaryFolder();
const file = join(folder, 's.yaml');
writeFileSync(
  file,
  `
name: By hand
horizon: 10 min
warmup: 0 s
replications: 2
freeGrants: false
traffic: { pattern: steady, rate: 5/s }
function: { memory: 1 GB, duration: 100 ms, cpu: 0 %, init: 1 ms, timeout: 10 s }
deployments:
  - { id: lambda, platform: aws-lambda, region: us-east-1, architecture: x86_64 }
  - { id: server, platform: aws-ec2, region: us-east-1, size: t3.small, count: 1 }
`,
);
const sweep = (...words: string[]) => taximeter(['sweep', file, '-q', ...words]);
const refusal = async (...words: string[]) => {
  const { code, out, err } = await sweep(...words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  return err.replaceAll(file, 's.yaml').trim().split('\n');
};

describe('a sweep', () => {
  it('gives one row per point and deployment, the varied fields as numbers with their unit', async () => {
    const { code, out } = await sweep(
      ...[
        '--vary',
        'traffic.rate=5/s,10/s',
        '--vary',
        'deployments[0].memory=512 MB..1 GB:2',
        '--format',
        'csv',
      ],
    );
    expect(code).toBe(0);
    const rows: Record<string, string>[] = parse(out, { columns: true });
    // 13.14M requests a month at $0.20 a million, and 0.1 s × GB of each at $0.0000166667.
    expect(
      rows.map((row) => [
        row.point,
        row['traffic.rate_per_sec'],
        row['deployments[0].memory_mb'],
        row.deployment,
        row.cost,
      ]),
    ).toEqual([
      ['1', '5', '512', 'lambda', '13.58'],
      ['1', '5', '512', 'server', '15.18'],
      ['2', '5', '1024', 'lambda', '24.53'],
      ['2', '5', '1024', 'server', '15.18'],
      ['3', '10', '512', 'lambda', '27.16'],
      ['3', '10', '512', 'server', '15.18'],
      ['4', '10', '1024', 'lambda', '49.06'],
      ['4', '10', '1024', 'server', '15.18'],
    ]);
    expect(rows[0]).toMatchObject({
      platform: 'aws-lambda',
      currency: 'USD',
      cost_low_95: '13.58',
      replications: '2',
    });
    for (const name of ['p50_ms', 'p95_ms', 'p99_ms', 'cold_percent', 'throttled_percent', 'instances_mean'])
      expect(rows[0]).toHaveProperty(name);
  });

  it('says in a page that fits where each deployment is the cheapest', async () => {
    const { out } = await sweep(
      '--vary',
      'traffic.rate=5/s..20/s:4',
      '--vary',
      'deployments[0].memory=256 MB,512 MB,1 GB',
    );
    expect(out.replaceAll('\n', ' ')).toContain(
      'By hand at 12 points: cheapest is server at 10, lambda at 2; $8.11 to $98.11 a month, least with lambda at rate=5/s, memory=256 MB ',
    );
    expect(longestLine(out)).toBeLessThanOrEqual(80);
  });

  it('tells deployments that cost the same as such, not the first of them as the cheapest', async () => {
    const twin = join(temporaryFolder(), 'twins.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      twin,
      `${text}  - { id: twin, platform: aws-lambda, region: us-east-2, architecture: x86_64 }\n`,
    );
    const { code, out } = await taximeter(['sweep', twin, '-q', '--vary', 'traffic.rate=1/s,50/s']);
    expect(code).toBe(0);
    expect(out.replaceAll('\n', ' ')).toMatch(
      /cheapest is lambda and twin alike at 1, server at 1; .* least with lambda and twin at rate=1\/s /,
    );
    expect(out).toMatch(/^lambda +1 of 2, 1 tied /m);
    expect(out).toMatch(/^server +1 of 2 /m);
  });

  it('draws a Latin hypercube by the seed, and says so in JSON', async () => {
    const words = ['--vary', 'traffic.rate=1/s..9/s', '--latin', '4', '--format', 'json'];
    const { out } = await sweep(...words);
    const { design, points } = JSON.parse(out);
    expect(design).toEqual({ kind: 'latinHypercube', points: 4 });
    const rates = points.map(({ values }: { values: Record<string, string> }) =>
      Number.parseFloat(values['traffic.rate']!),
    );
    expect(rates.map((rate: number) => Math.floor((rate - 1) / 2)).sort()).toEqual([0, 1, 2, 3]);
    expect(points[0].deployments[0]).toMatchObject({ id: 'lambda', bill: { period: '730 h' } });
    expect((await sweep(...words)).out).toBe(out);
    expect((await sweep(...words, '--seed', '2')).out).not.toBe(out);
  });

  it('plays each point that a Latin hypercube over lists draws once, and says so', async () => {
    const words = ['--vary', 'traffic.rate=1/s,2/s', '--latin', '10'];
    const { out } = await sweep(...words);
    expect(out.replaceAll('\n', ' ')).toContain('(of 10 points drawn 2 are distinct, each played once)');
    expect(JSON.parse((await sweep(...words, '--format', 'json')).out).points).toHaveLength(2);
  });

  it('says what a horizon brings that is shorter than the cycle, as run does, and what function.memory is', async () => {
    const { out } = await sweep(
      ...['--vary', 'function.memory=512 MB,1 GB', '--set', 'horizon=1 h'],
      ...['--set', 'traffic={ pattern: diurnal, rate: 1/s }'],
    );
    const words = out.replaceAll('\n', ' ');
    expect(words).toMatch(
      /this horizon brings \d+ % (more|less) diurnal traffic than its long-run rate; whole weeks/,
    );
    expect(words).toContain('function.memory says at which memory the duration was measured');
    expect(longestLine(out)).toBeLessThanOrEqual(80);
  });

  it('refuses all points that are wrong before it plays one', async () => {
    expect(
      await refusal(
        '--vary',
        'deployments[0].memory=64 MB,128 MB,20 GB',
        '--vary',
        'traffic.rate=1/s,2',
        '--vary',
        'traffic.nope=1',
      ),
    ).toEqual([
      'nope is not a field here; the fields are pattern, rate, function (s.yaml: traffic.nope), at each point',
      'memory must be 128–10240 MB on aws-lambda, got 64 MB (s.yaml: deployments[0].memory), at point 1 (deployments[0].memory=64 MB, traffic.rate=1/s, traffic.nope=1) and 1 other',
      'rate must be a rate such as 12/s, 100/min or 1M/month, got 2 (s.yaml: traffic.rate), at point 2 (deployments[0].memory=64 MB, traffic.rate=2, traffic.nope=1) and 2 others',
      'memory must be 128–10240 MB on aws-lambda, got 20480 MB (s.yaml: deployments[0].memory), at point 5 (deployments[0].memory=20 GB, traffic.rate=1/s, traffic.nope=1) and 1 other',
    ]);
    expect(await refusal('--vary', 'deployments[3].memory=1 GB')).toEqual([
      'deployments must have an entry [3], got a list of 2 (s.yaml: deployments[3])',
    ]);
  });

  it.each([
    [[], 'sweep needs --vary, such as --vary "deployments[0].memory=128 MB,256 MB"'],
    [
      ['--vary', 'x'],
      '--vary must be path=values such as "deployments[0].memory=128 MB,256 MB" or "traffic.rate=1/s..100/s:5 log", got "x"',
    ],
    [['--vary', 'a=1..2'], '--vary a must say how many points, as in 1..2:5, got "1..2"'],
    [
      ['--vary', 'a=1..3:9'],
      '--vary a must not give 1 more than once (ends without a point make whole numbers), got "1..3:9"',
    ],
    [['--vary', 'a=5,5'], '--vary a must name each value once, got 5 more than once'],
    [['--vary', 'a=1', '--vary', 'a=2'], '--vary must be given once for a, got it 2 times'],
    [
      ['--vary', 'a=1/s..2/s:4', '--latin', '5'],
      '--vary a must be without a number of points where --latin says it, got "1/s..2/s:4"',
    ],
    [['--vary', 'a=1..2', '--latin', '0'], '--latin must be a whole number of points, 1–100000, got "0"'],
    [
      ['--vary', 'a=1..900:900', '--vary', 'b=1..900:900'],
      'the grid must have at most 100000 points, got 810000: fewer values, or --latin for a sample of it',
    ],
    [['--vary', 'seed=1,2', '--threads', '0'], '--threads must be a whole number, 1–256, got "0"'],
  ])('%s is refused', async (words, message) => {
    expect(await refusal(...words)).toEqual([message]);
  });

  it('holds every point to the limits that are stated, and says at which it breaks one', async () => {
    const words = ['--vary', 'traffic.rate=5/s,10/s', '--format', 'csv'];
    const broken = await sweep(...words, '--max-cost', '30');
    expect(broken).toMatchObject({ code: 3, out: expect.stringContaining('49.06') });
    expect(broken.err).toContain('lambda costs $49.06 a month, ');
    expect(broken.err).toContain(' (--max-cost), at point 2 (rate=10/s)\n');
    expect(broken.err).not.toContain('point 1');
    const { code, err } = await taximeter(['sweep', file, ...words, '--max-cost', '50']);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'all 2 deployments are within --max-cost 50, at each point\n',
    });
  });

  it('leaves nothing but the rows behind', async () => {
    const out = join(folder, 'rows.csv');
    expect(await sweep('--vary', 'seed=1,2', '--format', 'csv', '-o', out)).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    const { readdirSync } = await import('node:fs');
    expect(readdirSync(folder).sort()).toEqual(['rows.csv', 's.yaml']);
  });
});
