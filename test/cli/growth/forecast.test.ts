/** `run --growth` as people and programs see it: the page, the formats, limits in every month, and what is refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { resultJsonSchema } from '../../../engine/scenario/json-schema.ts';
import { expectGolden } from '../../golden-file.ts';
import { schemaIssues } from '../../json-schema.ts';
import { taximeter } from '../../taximeter.ts';
import { longestLine } from '../fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'taximeter-growth-'));
afterAll(() => rmSync(folder, { recursive: true }));

function scenario(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Steady, so that a year of months is quick and the same everywhere; the server turns requests away in the last months. */
const api = scenario(
  'api.yaml',
  `name: Growing API
horizon: 1 h
replications: 2
traffic: { pattern: steady, rate: 730k/month }
function: { memory: 512 MB, duration: 250 ms, init: 200 ms }
deployments:
  - { id: lambda, platform: aws-lambda, region: us-east-1 }
  - { id: server, platform: aws-ec2, region: us-east-1, size: t3.small, count: 1 }
`,
);
const grow = (...words: readonly string[]) =>
  taximeter(['run', api, '-q', '--growth', '60%/month', ...words]);

describe('a forecast', () => {
  it('is a page of 80 columns', async () => {
    const { code, out, err } = await grow('--months', '12');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(longestLine(out)).toBeLessThanOrEqual(80);
    expectGolden('test/golden/forecast.txt', out);
  });

  it('has the same figures as JSON, CSV and Markdown', async () => {
    const json = JSON.parse((await grow('--months', '4', '--format', 'json')).out);
    expect(schemaIssues(resultJsonSchema(), json)).toEqual([]);
    expect(json.growth).toEqual({ rate: '60%/month', months: 4 });
    expect(
      json.forecast.map(({ month, factor }: { month: number; factor: number }) => [month, factor]),
    ).toEqual([
      [1, 1],
      [2, 1.6],
      [3, expect.closeTo(2.56, 12)],
      [4, expect.closeTo(4.096, 12)],
    ]);
    expect(json.forecast[0].deployments[0].total).toBe(json.deployments[0].bill.total);
    const rows = parse((await grow('--months', '4', '--format', 'csv')).out, { columns: true });
    expect(rows).toHaveLength(8);
    expect(rows[6]).toMatchObject({
      month: '4',
      deployment: 'lambda',
      currency: 'USD',
      cost: json.forecast[3].deployments[0].total,
      cheapest: 'true',
    });
    const markdown = (await grow('--months', '4', '--format', 'markdown')).out;
    expect(markdown).toMatch(/^\*\*Growing API, growing by 60 % a month: 4 months cost least on lambda: /);
    expect(markdown).toContain(`\n| 1–4 |  | $${json.years[0].deployments[0].total} |`);
  });

  it('of more than a year has the sums of the years, and of all', async () => {
    const { out } = await grow('--months', '14');
    expect(out).toMatch(/^month +requests .* p99 /m);
    expect(out).toMatch(/^1–12 .*\n13–14 .*\n1–14 /m);
    expect(longestLine(out)).toBeLessThanOrEqual(80);
  });

  it('of one month is the run itself', async () => {
    const run = JSON.parse((await taximeter(['run', api, '-q', '--format', 'json'])).out);
    const { growth, forecast, years, whole, ...first } = JSON.parse(
      (await grow('--months', '1', '--format', 'json')).out,
    );
    expect(first).toEqual(run);
    expect([growth.months, forecast.length, years.length]).toEqual([1, 1, 1]);
    expect(whole).toEqual(years[0]);
  });

  it('is the same for a year’s growth in a year', async () => {
    const of = async (growth: string) => {
      const words = ['run', api, '-q', '--growth', growth, '--months', '13', '--format', 'json'];
      return JSON.parse((await taximeter(words)).out).forecast[12].factor;
    };
    expect(await of('40%/year')).toBeCloseTo(1.4, 12);
  });
});

describe('limits', () => {
  it('must hold in every month; told is the first in which one does not', async () => {
    const over = await grow('--months', '4', '--max-cost', 'lambda=0.2');
    expect(over.code).toBe(3);
    expect(over.err).toBe(
      'lambda costs $0.40 a month, $0.20 more than $0.20 (--max-cost), first in month 4\n',
    );
    const words = ['run', api, '--growth', '60%/month', '--months', '2', '--max-cost', '100'];
    expect(await taximeter(words)).toMatchObject({
      code: 0,
      err: 'all 2 deployments are within --max-cost 100 in every month\n',
    });
  });
});

describe('refused with 2', () => {
  const refused = async (...words: readonly string[]) => {
    const { code, out, err } = await taximeter(['run', ...words]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    return err;
  };

  it.each([
    [['--growth', '5'], '--growth must be a rate of growth such as 5%/month or 40%/year, got "5"\n'],
    [['--growth', '-100%/month'], '--growth must be more than -100 %, got "-100%/month"\n'],
    [['--growth', '5%/month', '--months', '0'], '--months must be 1–120, got "0"\n'],
    [['--growth', '5%/month', '--months', '121'], '--months must be 1–120, got "121"\n'],
    [['--growth', '5%/month', '--months', '1.5'], '--months must be 1–120, got "1.5"\n'],
    [['--months', '12'], '--months must go with --growth such as 5%/month, got none\n'],
    [
      ['--growth', '300%/month'],
      '--growth must make traffic at most 10,000 times as much, got 300%/month for 12 months\n',
    ],
    [['--growth', '5%/month', '--table', 'bill'], '--table must go without --growth\n'],
    [['--growth', '5%/month', '--baseline', 'b.json'], '--baseline must go without --growth\n'],
    [
      ['--growth', '5%/month', '--format', 'html'],
      '--growth must go with table, json, csv, markdown, junit or github, got --format html\n',
    ],
  ])('%j', async (words, message) => {
    expect(await refused(api, ...words)).toBe(message);
  });

  it('recorded traffic, and bills that are of no month', async () => {
    const replay = scenario(
      'replay.yaml',
      'month: actual\ntraffic: [{ pattern: replay, file: t.csv }]\ndeployments: [{ platform: aws-lambda, region: us-east-1 }]\n',
    );
    expect(await refused(replay, '--growth', '5%/month')).toBe(
      `traffic[0] must state rates, which can grow, got recorded requests (${replay}: traffic[0]), for --growth\n` +
        `month must be a billing month such as 730 h, got "actual" (${replay}: month), for --growth\n`,
    );
  });

  it('what is wrong with the scenario, once', async () => {
    const broken = scenario('broken.yaml', 'traffic: { pattern: poisson, rate: 5 }\n');
    const err = await refused(broken, '--growth', '5%/month', '-q');
    expect(err.match(/rate must be a rate such as/g)).toHaveLength(1);
  });
});
