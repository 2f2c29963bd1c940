/** Reports for build pipelines: JUnit, GitHub annotations and the comment on a pull request. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { changesOf } from '../../../cli/gates/change.ts';
import { githubAnnotations } from '../../../cli/gates/github.ts';
import { junitReport } from '../../../cli/gates/junit.ts';
import type { Outcome } from '../../../cli/gates/outcomes.ts';
import { pullRequestMarkdown } from '../../../cli/gates/pull-request.ts';
import type { Result } from '../../../engine/result.ts';
import { resultJsonSchema } from '../../../engine/scenario/json-schema.ts';
import { expectGolden } from '../../golden-file.ts';
import { schemaIssues } from '../../json-schema.ts';
import { ROOT } from '../../sources.ts';
import { taximeter } from '../../taximeter.ts';
import { result } from '../fixtures.ts';

const kept: Outcome = {
  deployment: 'lambda',
  option: 'max-p99',
  words: '--max-p99 1 s',
  limit: '1 s',
  found: '9 ms',
};
const broken: Outcome = {
  ...{ deployment: 'servers', option: 'max-cost', words: '--max-cost 15', limit: '$15.00', found: '$15.18' },
  broken: { over: '$0.18', words: 'costs $15.18 a month, $0.18 more than $15.00 (--max-cost)' },
};
const HOSTILE =
  '</testcase>"\'&]]>\u0000\u001b[31m\ud800\uffff ::error::x\n::stop-commands::y,:%0A|`<img src=x>`[a](b)@all #1 $x$';
const hostile: Outcome = { ...broken, deployment: HOSTILE };

/** Elements by their opening tags, after checking that all of them are closed in turn and nothing needs escaping. */
function elements(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const open: string[] = [];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  expect(body).not.toBe(xml);
  const rest = body.replace(
    /<(\/?)([a-z]+)((?: [a-z]+="[^"<>]*")*)(\/?)>/g,
    (_, end, name, attributes, alone) => {
      if (end) expect(open.pop()).toBe(name);
      else {
        found.push({
          name,
          attributes: Object.fromEntries(
            [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
          ),
        });
        if (!alone) open.push(name);
      }
      return '';
    },
  );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|apos);)/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may stand in XML 1.0.
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
  return found;
}

describe('JUnit', () => {
  it('has a test case for each limit of each deployment, and counts the failures', () => {
    const found = elements(junitReport([kept, broken], 'small-api'));
    expect(found.map(({ name }) => name)).toEqual([
      'testsuites',
      'testsuite',
      'testcase',
      'testcase',
      'failure',
    ]);
    const counts = { tests: '2', failures: '1', errors: '0', time: '0' };
    expect(found[0]!.attributes).toEqual({ name: 'taximeter', ...counts });
    expect(found[1]!.attributes).toEqual({ name: 'small-api', ...counts, skipped: '0' });
    expect(found[2]!.attributes).toEqual({ name: 'lambda --max-p99 1 s', classname: 'small-api', time: '0' });
    expect(found[4]!.attributes).toEqual({
      type: 'max-cost',
      message: 'servers costs $15.18 a month, $0.18 more than $15.00 (--max-cost)',
    });
  });

  it('stays well-formed whatever a deployment is called', () => {
    const found = elements(junitReport([hostile, kept], HOSTILE));
    expect(found.map(({ name }) => name)).toEqual([
      'testsuites',
      'testsuite',
      'testcase',
      'failure',
      'testcase',
    ]);
    expect(found[2]!.attributes.name).toMatch(
      /^&lt;\/testcase&gt;&quot;&apos;&amp;\]\]&gt; {2}\[31m\ufffd\ufffd /,
    );
  });
});

describe('GitHub annotations', () => {
  it('are workflow commands, an error for each broken limit', () => {
    expect(githubAnnotations([kept, broken], ['all is 100 % well'], 'in, a:b/s.yaml')).toBe(
      '::error file=in%2C a%3Ab/s.yaml,title=servers --max-cost::servers costs $15.18 a month, $0.18 more than $15.00 (--max-cost)\n' +
        '::notice file=in%2C a%3Ab/s.yaml,title=Taximeter::all is 100 %25 well\n',
    );
    expect(githubAnnotations([], ['x'], undefined)).toBe('::notice title=Taximeter::x\n');
  });

  it('cannot be made to hold another command', () => {
    const lines = githubAnnotations([hostile], [HOSTILE], undefined).trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['::error', '::notice']);
    for (const line of lines) {
      const [, properties, message] = /^::\w+ (.*?)::(.*)$/.exec(line)!;
      expect(properties).not.toMatch(/[\r\n]|:|,(?!title=)/);
      expect(message).not.toMatch(/%(?!25|0D|0A)/);
    }
  });

  it('are ten at most, of which the last tells the others', () => {
    const many = Array.from({ length: 12 }, (_, i) => ({ ...broken, deployment: `d${i}` }));
    const lines = githubAnnotations(many, [], undefined).trimEnd().split('\n');
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toMatch(
      /^::error title=3 more limits broken::d9 costs .*%0Ad10 costs .*%0Ad11 costs /,
    );
    expect(githubAnnotations(many.slice(0, 10), [], undefined).match(/^::error/gm)).toHaveLength(10);
  });
});

describe('the comment on a pull request', () => {
  const folder = mkdtempSync(join(tmpdir(), 'taximeter-gates-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string) => join(folder, name);
  const scenario = `${ROOT}scenarios/hobby-api.yaml`;
  const before = ['run', scenario, '-q', '--set', 'freeGrants=false'];
  const now = [
    ...before,
    ...['--set', 'function.memory=256 MB', '--set', 'deployments[1].id=tiny-server'],
    ...['--set', 'deployments[2].vcpu=0.5', '--set', 'deployments[2].memory=1 GB'],
    ...['--baseline', file('base.json'), '--max-cost', '10', '--max-cost-increase', 'lambda=60%'],
  ];

  it('reads well, and ends with 3 where a limit is broken', async () => {
    expect((await taximeter([...before, '--format', 'json', '-o', file('base.json')])).code).toBe(0);
    const answer = await taximeter([...now, '--format', 'markdown']);
    expect(answer).toMatchObject({
      code: 3,
      err: 'task costs $18.02 a month, $8.02 more than $10.00 (--max-cost)\n',
    });
    expectGolden('test/golden/pull-request.md', answer.out);
  });

  it('has the same figures as the other formats', async () => {
    const json = JSON.parse((await taximeter([...now, '--format', 'json'])).out);
    expect(schemaIssues(resultJsonSchema(), json)).toEqual([]);
    expect(json.change.headline).toBe(
      'Monthly cost goes up by $9.01 (100 %) on task and $0.02 (50 %) on lambda; new: tiny-server; gone: server',
    );
    expect(json.limits.filter(({ kept }: { kept: boolean }) => !kept)).toEqual([
      {
        deployment: 'task',
        stated: '--max-cost 10',
        limit: '$10.00',
        found: '$18.02',
        kept: false,
        over: '$8.02',
      },
    ]);
    const csv = (await taximeter([...now, '--format', 'csv'])).out.split('\r\n');
    expect(csv[0]).toMatch(
      /,cost_before,cost_change,cost_change_percent,cost_change_certainty,p99_before_ms$/,
    );
    expect(csv[3]).toMatch(/^task,.*,9\.01,9\.01,100,paired,/);
    const text = (await taximeter(now)).out;
    expect(text.replaceAll('\n', ' ')).toContain(json.change.headline);
    const junit = await taximeter([...now, '--format', 'junit']);
    expect(junit.code).toBe(3);
    expect(elements(junit.out)[0]!.attributes).toMatchObject({ tests: '4', failures: '1' });
    const github = await taximeter([...now, '--format', 'github']);
    expect(github.out.match(/^::(error|notice) /gm)).toEqual(['::error ', '::notice ', '::notice ']);
  });

  it('is the verb’s own without a baseline, with the limits below', async () => {
    const { out, code } = await taximeter([...before, '--format', 'markdown', '--max-cost', 'task=10']);
    expect(code).toBe(0);
    expect(out).toMatch(/^<!-- taximeter:Hobby-API -->\n\*\*Hobby API: lambda is cheapest/);
    const over = (await taximeter([...before, '--format', 'markdown', '--max-cost', 'task=9'])).out;
    expect(over.split('\n').slice(0, 4)).toEqual([
      '<!-- taximeter:Hobby-API -->',
      '**✗ 1 limit is broken: task costs $9.01 a month, $0.01 more than $9.00 (--max-cost)**',
      '',
      expect.stringMatching(/^\*\*Hobby API: lambda is cheapest/),
    ]);
    expect(out).toMatch(/\n\| --max-cost task=10 \| task \| \$9\.01 \| ✓ kept \|\n$/);
  });

  it('needs a limit as JUnit', async () => {
    expect(await taximeter([...before, '--format', 'junit'])).toEqual({
      code: 2,
      out: '',
      err: '--format junit must go with a limit such as --max-cost 100, got none\n',
    });
  });

  it('lets nothing from a document become markup, a mention or a formula', () => {
    const rename = (run: Result, scenario: object): Result => ({
      ...run,
      scenario,
      deployments: run.deployments.map((each) => ({
        ...each,
        id: `${HOSTILE}${each.id}`,
        bill: { ...each.bill, lines: each.bill.lines.map((line) => ({ ...line, label: HOSTILE })) },
      })),
    });
    const baseline = rename(result, { name: HOSTILE, traffic: HOSTILE });
    const raised = {
      ...result,
      deployments: result.deployments.map((d) => ({
        ...d,
        bill: { ...d.bill, total: '99', lines: d.bill.lines.map((line) => ({ ...line, amount: '50' })) },
      })),
    };
    const text = pullRequestMarkdown(
      changesOf(baseline, rename(raised, { name: HOSTILE, [HOSTILE]: HOSTILE })),
      [hostile, { ...hostile, option: HOSTILE, words: HOSTILE }],
    );
    const allowed = /<!-- (taximeter:[-\w]+ )?-->|<\/?(details|summary|sub)>/g;
    expect(text.replace(allowed, ' ')).not.toMatch(/<|(?<!\\)`|(?<!\\)\[|@\w|(?<!\\)\$(?!\d)/);
    expect(text).not.toContain('\u001b');
    const tables = text.split('\n').filter((line) => line.startsWith('|'));
    const cells = (line: string) => line.split(/(?<!\\)\|/).length;
    expect(new Set(tables.slice(0, 3).map(cells)).size).toBe(1);
  });
});
