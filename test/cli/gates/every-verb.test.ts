/** Limits on every verb that prints figures: what each ends with, and that no format keeps a broken one to itself. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { taximeter } from '../../taximeter.ts';

const folder = mkdtempSync(join(tmpdir(), 'taximeter-verbs-'));
afterAll(() => rmSync(folder, { recursive: true }));
const scenario = join(folder, 's.yaml');
// Nothing in it is random but when requests come: 730 h of a t3.nano are $3.80.
writeFileSync(
  scenario,
  `version: 1
name: Gated
horizon: 2 min
replications: 2
freeGrants: false
traffic: { pattern: poisson, rate: 1/s }
function: { memory: 512 MB, duration: 100 ms }
deployments:
  - { id: lambda, platform: aws-lambda }
  - { id: server, platform: aws-ec2, size: t3.nano }
`,
);
const usage = join(folder, 'usage.yaml');
writeFileSync(usage, '- { platform: aws-ec2, region: us-east-1, size: t3.nano, instanceHours: 730 }\n');

const VERBS = {
  run: ['run'],
  'run --growth': ['run', '--growth', '5%/month', '--months', '2'],
  plan: ['plan', '--cold', '100%'],
  rightsize: ['rightsize', '--sizes', 't3.nano,t3.micro', '--deployment', 'server'],
  breakeven: ['breakeven', '--from', '0.9/s', '--to', '1.1/s', '--points', '1'],
  sweep: ['sweep', '--vary', 'function.timeout=3 s,4 s'],
  sensitivity: ['sensitivity', '--vary', 'function.duration'],
} as const;

async function ask(name: keyof typeof VERBS, ...words: readonly string[]) {
  const [verb, ...own] = VERBS[name];
  return taximeter([verb, scenario, ...own, ...words]);
}

describe.each(Object.keys(VERBS) as (keyof typeof VERBS)[])('%s', (name) => {
  const words = ['--max-cost', 'server=3.79'];
  const SENTENCE = 'server costs $3.80 a month, $0.01 more than $3.79 (--max-cost)';

  it('ends with 0 within its limits, and says so', async () => {
    const wide = [
      '--max-cost',
      '1000',
      '--max-p99',
      '5 min',
      '--max-cold',
      '100%',
      '--max-throttled',
      '100%',
    ];
    const { code, err } = await ask(name, ...wide);
    expect(code).toBe(0);
    expect(err).toMatch(
      /(all 2 deployments are|server is) within --max-cost 1000, --max-p99 5 min, --max-cold 100% and --max-throttled 100%/,
    );
  });

  it('ends with 3 over one, which is named on standard error and on the page', async () => {
    const { code, out, err } = await ask(name, '-q', ...words);
    expect([code, err.split('\n')[0]!.startsWith(SENTENCE)]).toEqual([3, true]);
    expect(out).toMatch(
      /\nlimit +deployment .*\n--max-cost server=3\.79 +server +.*\$3\.80.* ✗ broken, \$0\.01 over\n/,
    );
    const late = await ask(name, '-q', '--max-p99', 'server=1 ms');
    expect(late.code).toBe(3);
    expect(late.err).toMatch(/^server has a p99 of .* more than 1 ms \(--max-p99\)/);
  });

  it('tells it as Markdown, JSON, JUnit and GitHub annotations, too', async () => {
    const markdown = await ask(name, '-q', ...words, '--format', 'markdown');
    expect(markdown.code).toBe(3);
    expect(markdown.out.replace(/^<!-- taximeter:Gated -->\n/, '')).toMatch(
      /^\*\*✗ \d limits? (is|are) broken: server costs \$3\.80 a month, \$0\.01 more than \$3\.79 \(--max-cost\).*\*\*\n\n\*\*/,
    );
    const json = JSON.parse((await ask(name, '-q', ...words, '--format', 'json')).out);
    expect(json.limits[0]).toMatchObject({
      deployment: 'server',
      limit: '$3.79',
      kept: false,
      over: '$0.01',
    });
    const junit = await ask(name, '-q', ...words, '--format', 'junit');
    expect(junit.code).toBe(3);
    expect(junit.out).toContain(`<failure type="max-cost" message="${SENTENCE}`);
    const github = await ask(name, '-q', ...words, '--format', 'github');
    expect(github.code).toBe(3);
    expect(github.out).toContain(`title=server --max-cost::${SENTENCE}`);
    expect(github.out).toMatch(/^::notice file=.*,title=Taximeter::./m);
  });

  it('ends with 2 at what is no limit, or is for nobody', async () => {
    expect(await ask(name, '--max-cost', 'x')).toEqual({
      code: 2,
      out: '',
      err: '--max-cost must be an amount such as 100 or 99.50, got "x"\n',
    });
    expect(await ask(name, '--max-cold', 'nobody=1%')).toEqual({
      code: 2,
      out: '',
      err: '--max-cold must name a deployment (lambda, server), got "nobody"\n',
    });
  });
});

describe('what a verb was asked to meet', () => {
  it('is a test of plan and rightsize, too', async () => {
    const plan = ['plan', scenario, '-q', '--p99', '1 ms', '--format', 'junit'];
    const planned = await taximeter(plan);
    expect(planned.code).toBe(3);
    expect(planned.out).toContain('tests="2" failures="2"');
    expect(planned.out).toContain(
      '<failure type="p99" message="server does not meet p99 at most 1 ms and none throttled: p99 ',
    );
    const sized = await taximeter(['rightsize', scenario, '-q', '--p99', '1 ms', '--format', 'github']);
    expect([sized.code, sized.out.split('\n')[0]]).toEqual([
      3,
      expect.stringMatching(/title=lambda --p99::lambda has none of \d+ sizes within --p99 1 ms$/),
    ]);
  });
});

describe('limits on what rightsize recommends', () => {
  it('are about the cheapest size, and name it', async () => {
    const words = ['rightsize', scenario, '-q', '--deployment', 'server', '--sizes', 't3.micro,t3.small'];
    // The t3.nano of the scenario would keep it: $0.0104 × 730 h is the least that was tried.
    expect(await taximeter([...words, '--max-cost', '7.58'])).toMatchObject({
      code: 3,
      err: 'server costs $7.59 a month, $0.01 more than $7.58 (--max-cost), with t3.micro, its cheapest size\n',
    });
  });

  it('are broken where no size serves', async () => {
    const words = ['rightsize', scenario, '-q', '--deployment', 'lambda', '--memory', '128MB,256MB'];
    const { code, err } = await taximeter([...words, '--p99', '1 ms', '--max-cost', '1000']);
    expect([code, err.split('\n')]).toEqual([
      3,
      [
        'lambda has none of 2 sizes within --p99 1 ms',
        'lambda has no size that serves as it should, so that none is within --max-cost 1000',
        '',
      ],
    ]);
  });
});

describe('bill', () => {
  const ask = (...words: readonly string[]) => taximeter(['bill', usage, ...words]);

  it('has a limit on its total', async () => {
    const words = `${usage} costs $3.80, $0.01 more than $3.79 (--max-cost)`;
    expect(await ask('--max-cost', '3.80')).toMatchObject({
      code: 0,
      err: `${usage} is within --max-cost 3.80\n`,
    });
    const over = await ask('--max-cost', '3.79');
    expect(over).toMatchObject({ code: 3, err: `${words}\n` });
    expect(over.out).toMatch(/\n--max-cost 3\.79 .* \$3\.80 +✗ broken, \$0\.01 over\n/);
    expect((await ask('--max-cost', '3.79', '--format', 'junit')).out).toContain(`message="${words}"`);
    expect((await ask('--max-cost', '3.79', '--format', 'github')).out).toMatch(
      /^::error .* more than \$3\.79 /,
    );
    expect((await ask('--max-cost', '3.79', '--explain', 'instanceHours')).code).toBe(3);
  });

  it('refuses limits on what it has not, and says who has it', async () => {
    expect(await ask('--max-p99', '1 s')).toEqual({
      code: 2,
      out: '',
      err: 'bill has no option --max-p99, which run, plan, rightsize, breakeven, sweep and sensitivity have\n',
    });
    expect(await taximeter(['plan', scenario, '--cold', '1%', '--baseline', 'main.json'])).toMatchObject({
      code: 2,
      err: 'plan has no option --baseline, which run has\n',
    });
  });
});

it('JUnit without a limit would say that all is well', async () => {
  for (const words of [
    ['sweep', '--vary', 'function.timeout=3 s'],
    ['rightsize'],
    ['breakeven'],
    ['sensitivity'],
    ['run'],
  ]) {
    const [verb, ...own] = words as [string, ...string[]];
    expect(await taximeter([verb, scenario, ...own, '--format', 'junit'])).toEqual({
      code: 2,
      out: '',
      err: '--format junit must go with a limit such as --max-cost 100, got none\n',
    });
  }
});
