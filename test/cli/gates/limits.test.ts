/** Limits on a run: for all deployments or for one, what each says, and what the process ends with. */
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../cli/command-line.ts';
import { verbs } from '../../../cli/verbs/index.ts';
import { fakeIo, result } from '../fixtures.ts';

const SCENARIO = 'deployments:\n  - { id: lambda }\n  - { id: servers }\n';
/** Something dearer than what is played: lambda $0.63, p99 612.4 ms; servers $15.18, p99 61 ms. */
const BASELINE = JSON.stringify({
  ...result,
  deployments: result.deployments.map((each, i) => ({
    ...each,
    bill: { ...each.bill, total: ['0.60', '15.18'][i] },
  })),
});

async function run(words: readonly string[], scenario = SCENARIO) {
  const io = fakeIo({ 's.yaml': scenario, 'base.json': BASELINE });
  const code = await runCommandLine(['run', 's.yaml', ...words], verbs, '1.2.3', io);
  return { code, ...io.written };
}

describe('each limit', () => {
  it.each([
    ['--max-cost', '15.18', '15.17', 'servers costs $15.18 a month, $0.01 more than $15.17 (--max-cost)'],
    ['--max-p99', '612.4 ms', '600ms', 'lambda has a p99 of 612 ms, 12 ms more than 600 ms (--max-p99)'],
    [
      '--max-cold',
      '0.13 %',
      '0.1%',
      'lambda starts 0.13 % of requests cold, 0.03 points more than 0.1 % (--max-cold)',
    ],
    [
      '--max-throttled',
      '0.51%',
      '0.4%',
      'servers turns 0.5 % of requests away, 0.1 points more than 0.4 % (--max-throttled)',
    ],
    [
      '--max-timed-out',
      '0.01%',
      'lambda=0',
      'lambda lets 0.003 % of requests time out, 0.003 points more than 0 % (--max-timed-out)',
    ],
    [
      '--max-failed',
      '0.1%',
      'lambda=0.09%',
      'lambda lets 0.1 % of requests fail, 0.01 points more than 0.09 % (--max-failed)',
    ],
    [
      '--max-cost-increase',
      '5%',
      '4.9%',
      'lambda costs $0.03 (5 %) more than the $0.60 of the baseline, $0.0006 more than 4.9 % allows (--max-cost-increase)',
    ],
    [
      '--max-cost-increase',
      '0.03',
      '$0.02',
      'lambda costs $0.03 (5 %) more than the $0.60 of the baseline, $0.01 more than $0.02 allows (--max-cost-increase)',
    ],
  ])('%s ends with 0 at %s, with 3 at %s, with 2 at nonsense', async (option, kept, broken, sentence) => {
    const base = option === '--max-cost-increase' ? ['--baseline', 'base.json'] : [];
    const within = await run([option, kept, ...base]);
    expect(within).toMatchObject({ code: 0, err: `all 2 deployments are within ${option} ${kept}\n` });
    const over = await run([option, broken, '--quiet', ...base]);
    expect(over).toMatchObject({ code: 3, err: `${sentence.replace('$0.0006', '$0.00060')}\n` });
    expect(over.out).toContain('lambda is cheapest');
    const nonsense = await run([option, 'x', ...base]);
    expect(nonsense).toMatchObject({ code: 2, out: '' });
    expect(nonsense.err).toMatch(new RegExp(`^${option} must be an? .* got "x"\n$`));
  });
});

describe('a limit for one deployment', () => {
  it('takes the place of that for all', async () => {
    expect((await run(['--max-cost', '1', '--max-cost', 'servers=20'])).code).toBe(0);
    expect((await run(['--max-cost', '20', '--max-cost', 'lambda=0.5', '-q'])).err).toBe(
      'lambda costs $0.63 a month, $0.13 more than $0.50 (--max-cost)\n',
    );
    expect((await run(['--max-cost', 'lambda=1'])).err).toBe('lambda is within --max-cost lambda=1\n');
    expect((await run(['--max-cost', 'lambda=1', '--max-cost', '20'])).err).toBe(
      'all 2 deployments are within --max-cost lambda=1 and --max-cost 20\n',
    );
  });

  it('must name one that is there, which is told before the work where the document says all names', async () => {
    const refusal = {
      code: 2,
      err: '--max-cost must name a deployment (lambda, servers), got "lamda" (did you mean lambda?)\n',
    };
    expect(await run(['--max-cost', 'lamda=1'])).toMatchObject({ ...refusal, out: '' });
    const unnamed = await run(['--max-cost', 'lamda=1'], 'deployments: [{ platform: aws-lambda }]\n');
    expect(unnamed).toMatchObject(refusal);
  });

  it('may have a name with a = in it', async () => {
    const [lambda] = result.deployments;
    const simulate = async () => ({
      result: { ...result, deployments: [{ ...lambda!, id: 'memory=1 GB' }] },
      notes: [],
    });
    const io = fakeIo({ 's.yaml': 'deployments: [{ id: memory=1 GB }]\n' }, { simulate });
    expect(await runCommandLine(['run', 's.yaml', '--max-cost', 'memory=1 GB=0.5'], verbs, '1', io)).toBe(3);
    expect(io.written.err).toBe('memory=1 GB costs $0.63 a month, $0.13 more than $0.50 (--max-cost)\n');
  });
});

describe('an increase of a deployment that is new', () => {
  const renamed = async (words: readonly string[]) => {
    const [lambda, servers] = result.deployments;
    const deployments = [lambda!, { ...servers!, id: 'fleet' }];
    const simulate = async () => ({ result: { ...result, deployments }, notes: [] });
    const io = fakeIo({ 's.yaml': 'deployments: []\n', 'base.json': BASELINE }, { simulate });
    const all = ['run', 's.yaml', '--baseline', 'base.json', ...words];
    return { code: await runCommandLine(all, verbs, '1', io), ...io.written };
  };
  const UNJUDGED =
    'fleet is new, with no earlier amount to compare its $15.18 with: 6 % is not judged (--max-cost-increase)\n';

  it('by a percentage is not judged, which is told and is not called kept', async () => {
    const told = await renamed(['--max-cost-increase', '6%']);
    expect(told).toMatchObject({
      code: 0,
      err: `${UNJUDGED}lambda is within --max-cost-increase 6%\n`,
    });
    expect(told.out).toMatch(/\n--max-cost-increase 6% +fleet +\$15\.18 \(new\) +– not judged\n/);
    const quiet = await renamed(['--max-cost-increase', '6%', '--quiet', '--format', 'junit']);
    expect(quiet).toMatchObject({ code: 0, err: UNJUDGED });
    expect(quiet.out).toContain(
      '<testsuite name="small-api" tests="2" failures="0" errors="0" time="0" skipped="1">',
    );
    expect(quiet.out).toContain(`<skipped message="${UNJUDGED.trim()}"/>`);
    const github = (await renamed(['--max-cost-increase', '6%', '--format', 'github'])).out;
    expect(github).toMatch(/^::warning file=s\.yaml,title=fleet --max-cost-increase::fleet is new, /);
    const json = JSON.parse((await renamed(['--max-cost-increase', '6%', '--format', 'json'])).out);
    expect(json.limits.map(({ kept }: { kept: boolean | null }) => kept)).toEqual([true, null]);
    const comment = (await renamed(['--max-cost-increase', '6%', '--format', 'markdown'])).out;
    expect(comment).toMatch(/; new: fleet; gone: servers; 1 limit is not judged\*\*\n/);
  });

  it('by an amount is judged by all that it costs', async () => {
    expect(await renamed(['--max-cost-increase', '15.18'])).toMatchObject({ code: 0 });
    expect(await renamed(['--max-cost-increase', '15', '-q'])).toMatchObject({
      code: 3,
      err: 'fleet is new and costs $15.18, $0.18 more than $15.00 allows (--max-cost-increase)\n',
    });
  });
});

it('a limit for one region of several is for the deployment that stands there', async () => {
  const [lambda] = result.deployments;
  const deployments = [{ ...lambda!, id: 'lambda-eu-west-1' }];
  const simulate = async () => ({ result: { ...result, deployments }, notes: [] });
  const io = fakeIo(
    { 's.yaml': 'deployments: [{ id: lambda, regions: [eu-west-1, us-east-1] }]\n' },
    { simulate },
  );
  const words = ['run', 's.yaml', '-q', '--max-cost', 'lambda-eu-west-1=0.5'];
  expect(await runCommandLine(words, verbs, '1', io)).toBe(3);
});

it('an increase needs something to compare with', async () => {
  expect(await run(['--max-cost-increase', '5%'])).toMatchObject({
    code: 2,
    err: '--max-cost-increase must go with --baseline result.json, got none\n',
  });
});

describe('the same limit twice', () => {
  it.each([
    [
      ['--max-cost', '5', '--max-cost', '6'],
      '--max-cost must be given once for all deployments, got --max-cost 5 and 6',
    ],
    [
      ['--max-p99', 'lambda=1s', '--max-p99', 'lambda=2s'],
      '--max-p99 must be given once for lambda, got --max-p99 lambda=1s and 2s',
    ],
  ])('is refused: %j', async (words, message) => {
    const { code, err } = await run(words);
    expect([code, err]).toEqual([2, `${message}\n`]);
  });

  it('is two limits where they are of two deployments', async () => {
    const { code } = await run(['--max-cost', 'lambda=5', '--max-cost', 'servers=16']);
    expect(code).toBe(0);
  });
});

describe('a share above all of it', () => {
  it('is refused', async () => {
    const { code, err } = await run(['--max-cold', '1e3 %']);
    expect([code, err]).toEqual([2, '--max-cold must be at most 100 %, got "1e3 %"\n']);
  });
});

describe('a change of the traffic', () => {
  it('is told beside the increase that it may explain', async () => {
    const other = JSON.stringify({ ...JSON.parse(BASELINE), scenario: { traffic: { rate: '3/s' } } });
    const io = fakeIo({ 's.yaml': SCENARIO, 'base.json': other });
    const words = ['run', 's.yaml', '--baseline', 'base.json', '--max-cost-increase', '50%'];
    expect(await runCommandLine(words, verbs, '1.2.3', io)).toBe(0);
    expect(io.written.out).toContain('+$0.03 (+5 %), another traffic');
  });
});

describe('a baseline in another currency', () => {
  it('is not compared as if it were one', async () => {
    const base = JSON.parse(BASELINE);
    base.deployments[0].bill.currency = 'EUR';
    const io = fakeIo({ 's.yaml': SCENARIO, 'base.json': JSON.stringify(base) });
    const words = ['run', 's.yaml', '--baseline', 'base.json', '--max-cost-increase', '50%'];
    expect(await runCommandLine(words, verbs, '1.2.3', io)).toBe(2);
    expect(io.written.err).toContain('must compare one currency, got two for lambda');
  });
});
