/** What moves a bill that can be worked out by hand: constant work on Lambda, without free quantities. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { taximeter } from '../../taximeter.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { longestLine } from '../fixtures.ts';

const folder = temporaryFolder();
const file = join(folder, 's.yaml');
const hits = join(folder, 'hits.csv');
writeFileSync(hits, 'timestamp\n2025-01-01T00:00:00Z\n2025-01-01T00:00:10Z\n');
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
  - { id: servers, platform: aws-ec2, region: us-east-1, size: t3.medium, count: 2 }
`,
);

async function study(...words: string[]) {
  const { code, out, err } = await taximeter(['sensitivity', file, '-q', '--format', 'json', ...words]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out).deployments;
}

/** 5/s × 730 h = 13,140,000 requests × $0.0000002 = $2.63, and 1,314,000 GB-s × $0.0000166667 = $21.90. */
const REQUESTS = 2.63;
const DURATION = 21.9;

describe('sensitivity', () => {
  it('finds that constant work costs in proportion to the rate, and all but the requests to duration and memory', async () => {
    const [lambda, servers] = await study();
    const row = (input: string) => lambda.inputs.find((each: { input: string }) => each.input === input);
    expect(lambda.totalBase).toBe('24.53');
    // 1.314 + 10.950 and 3.942 + 32.850, each line rounded.
    expect(row('rate')).toMatchObject({ low: '2.5/s', high: '7.5/s', totalLow: '12.26', totalHigh: '36.79' });
    expect(row('rate').elasticity).toBeCloseTo(1, 3);
    for (const input of ['duration', 'memory']) {
      expect(row(input)).toMatchObject({ totalLow: '13.58', totalBase: '24.53', totalHigh: '35.48' });
      expect(row(input).elasticity).toBeCloseTo(DURATION / (REQUESTS + DURATION), 3);
    }
    expect(row('price of Duration')).toMatchObject({
      meter: 'gbSeconds',
      totalLow: '13.58',
      totalHigh: '35.48',
    });
    expect(row('price of Requests')).toMatchObject({ totalLow: '23.21', totalHigh: '25.84' });
    expect(lambda.inputs[0].input).toBe('rate');
    expect(lambda.inputsByP99[0]).toBe('duration');
    expect(row('duration')).toMatchObject({
      p99LowMs: expect.closeTo(50, 0),
      p99HighMs: expect.closeTo(150.5, 0),
    });
    expect(servers.inputs[0]).toMatchObject({ input: 'count', low: 1, base: 2, high: 3 });
    expect(servers.inputs.find((each: { input: string }) => each.input === 'rate')).toMatchObject({
      elasticity: 0,
    });
  });

  it('finds that memory and duration multiply: together a quarter of the compute more than the two alone', async () => {
    const [lambda] = await study(
      '--deployment',
      'lambda',
      '--vary',
      'function.duration',
      '--vary',
      'deployments[0].memory',
    );
    expect(lambda.inputs).toHaveLength(2);
    // 2.63 + 2.25 × 21.90 = 51.905; 0.5 × 0.5 × 21.90 = 5.475 beyond the sum, less or more a cent of rounding.
    expect(lambda.interaction).toMatchObject({
      inputs: ['duration', 'memory'],
      sides: ['high', 'high'],
      both: { total: '51.91' },
      total: '5.48',
    });
    expect(Number(lambda.interaction.total)).toBeCloseTo(0.25 * DURATION, 1);
  });

  it('orders by how far the bill moves, and draws the bars to that scale', async () => {
    const [lambda] = await study('--by', '20%');
    const swings = lambda.inputs.map(({ totalLow, totalHigh }: Record<string, string>) =>
      Math.abs(Number(totalHigh) - Number(totalLow)),
    );
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
    expect(lambda.inputs[0].bars.total.map(Math.abs)).toContain(1);
  });

  it('prints a page that fits, with the answer first', async () => {
    const { code, out } = await taximeter(['sensitivity', file, '-q']);
    expect(code).toBe(0);
    expect(longestLine(out)).toBeLessThanOrEqual(80);
    expect(out).toContain(
      'By hand, each input ±50 %: rate moves the bill of lambda most ($12.26 to\n$36.79), duration its p99 (',
    );
    expect(out).toMatch(/^ {2}rate +2\.5\/s to 7\.5\/s +\$12\.26 to \$36\.79 +-{8}\|\+{8} +1 %$/m);
    expect(out).toContain('  rate and duration both higher: $53.22');
  });

  it('prints a row per deployment and input as CSV, and Markdown that stays short', async () => {
    const { out } = await taximeter(['sensitivity', file, '-q', '--format', 'csv', '--vary', 'traffic.rate']);
    const [heading, ...rows] = out.trim().split('\r\n');
    expect(heading).toContain(
      'deployment,platform,region,period,currency,input,path,figure,meter,low,base,high',
    );
    expect(rows.map((row) => row.split(',').slice(0, 12).join(','))).toEqual([
      'lambda,aws-lambda,us-east-1,730 h,USD,rate,traffic.rate,,,2.5/s,5/s,7.5/s',
      'servers,aws-ec2,us-east-1,730 h,USD,rate,traffic.rate,,,2.5/s,5/s,7.5/s',
    ]);
    const markdown = await taximeter([
      'sensitivity',
      file,
      '-q',
      '--format',
      'markdown',
      '--vary',
      'traffic.rate',
    ]);
    expect(markdown.out).toContain('| rate | 2.5/s to 7.5/s | $12.26 to $36.79 | 1 % |');
  });

  it('says of the memory of a function that it is where the duration was measured', async () => {
    const { out } = await taximeter(['sensitivity', file, '-q', '--vary', 'function.memory']);
    expect(out.replaceAll('\n', ' ')).toContain(
      'function.memory says at which memory the duration was measured, and is no more than the default size',
    );
    const { out: other } = await taximeter(['sensitivity', file, '-q', '--vary', 'traffic.rate']);
    expect(other).not.toContain('measured');
  });

  it('holds the scenario as it is to the limits that are stated', async () => {
    const words = ['sensitivity', file, '-q', '--vary', 'traffic.rate', '--max-cost'];
    expect(await taximeter([...words, '61'])).toMatchObject({ code: 0, err: '' });
    const { code, err } = await taximeter([...words, '60']);
    expect({ code, err }).toMatchObject({
      code: 3,
      err: expect.stringContaining('servers costs $60.74 a month, '),
    });
  });

  it.each([
    [['--by', '50'], '--by must be a percentage such as 70 %, got "50"'],
    [['--by', '100%'], '--by must be more than 0 % and less than 100 %, got "100%"'],
    [
      ['--vary', 'a..b'],
      '--vary must be fields with dots and [indexes] such as deployments[0].memory, got "a..b"',
    ],
    [
      ['--vary', 'function.memry'],
      '--vary must name a quantity above zero, or something that holds some, got function.memry, which the scenario does not have (did you mean function.memory or deployments[0].memory?)',
    ],
    [
      ['--vary', 'rate'],
      '--vary must name a quantity above zero, or something that holds some, got rate, which the scenario does not have (did you mean traffic.rate?)',
    ],
    [
      ['--vary', 'function.errors'],
      '--vary must name a quantity above zero, or something that holds some, got function.errors, which is "0 %"',
    ],
    [
      ['-q', '--traffic', hits, '--vary', 'traffic.rate'],
      `--vary must name a quantity above zero, or something that holds some, got traffic.rate, which ${hits} has replaced: recorded requests are played as they are`,
    ],
    [['--deployment', 'lamda'], '--deployment must be one of lambda, servers, got "lamda"'],
  ])('%s is refused', async (words, message) => {
    const { code, err } = await taximeter(['sensitivity', file, ...words]);
    expect({ code, err }).toEqual({ code: 2, err: `${message}\n` });
  });
});
