import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { BadInput } from '../../../cli/bad-input.ts';
import { runCommandLine } from '../../../cli/command-line.ts';
import type { SimulationJob } from '../../../cli/prepare.ts';
import { verbs } from '../../../cli/verbs/index.ts';
import { type FakeIo, fakeIo, longestLine, result } from '../fixtures.ts';

const SCENARIO =
  'horizon: 24 h\nwarmup: 1 h\ntraffic: { pattern: steady, rate: 1/s }\ndeployments:\n  - { id: a }\n';

async function run(words: readonly string[], io: FakeIo = fakeIo({ 'folder/s.yaml': SCENARIO })) {
  const code = await runCommandLine(['run', 'folder/s.yaml', ...words], verbs, '1.2.3', io);
  return { code, ...io.written };
}

/** What is handed to the simulation. */
async function jobOf(
  words: readonly string[],
  files: Record<string, string> = { 's.yaml': SCENARIO },
  told = '',
): Promise<SimulationJob> {
  const jobs: SimulationJob[] = [];
  const io = fakeIo(files, {
    simulate: async (job) => {
      jobs.push(job);
      return { result, notes: [] };
    },
  });
  const code = await runCommandLine(['run', ...words], verbs, '1.2.3', io);
  expect(io.written.err).toBe(told);
  expect(code).toBe(0);
  return jobs[0]!;
}

describe('formats', () => {
  it('prints a table that fits and nothing but it', async () => {
    const { code, out, err } = await run([]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')[0]).toBe(
      'small-api: lambda is cheapest at $0.63 a month, 24× below servers; fastest p99:',
    );
    expect(longestLine(out)).toBeLessThanOrEqual(80);
  });

  it('prints exactly the result as JSON', async () => {
    const { out } = await run(['--format', 'json']);
    expect(out).toBe(`${JSON.stringify(result, null, 2)}\n`);
  });

  it('prints the comparison as CSV, with units', async () => {
    const { out } = await run(['--format', 'csv']);
    expect(parse(out, { columns: true })).toEqual([
      {
        deployment: 'lambda',
        platform: 'aws-lambda',
        region: 'us-east-1',
        period: '730 h',
        currency: 'USD',
        cost: '0.63',
        cost_low_95: '0.61',
        cost_high_95: '0.65',
        cost_per_million_requests: '0.3330',
        upper_bound: '',
        p50_ms: '80.2',
        p95_ms: '349.6',
        p99_ms: '612.4',
        p99_low_95_ms: '590',
        p99_high_95_ms: '640',
        cold_percent: '0.13',
        cold_low_95_percent: '0.12',
        cold_high_95_percent: '0.14',
        throttled_percent: '0',
        dropped_percent: '0',
        timed_out_percent: '0.00321574428401',
        failed_percent: '0.0996880728045',
        wait_mean_ms: '0',
        wait_p99_ms: '0',
        instances_mean: '3.25',
        instances_peak: '14',
      },
      expect.objectContaining({ deployment: 'servers', cost: '15.18', dropped_percent: '0.500048236164' }),
    ]);
  });

  it('prints the bill lines or the timeline when told', async () => {
    const bill = parse((await run(['--format', 'csv', '--table', 'bill'])).out, { columns: true });
    expect(bill).toHaveLength(3);
    expect(bill[0]).toMatchObject({
      of: 'lambda',
      meter: 'requests',
      quantity: '1891713.4166',
      unit_price: '0.0000002',
    });
    const timeline = parse((await run(['--format', 'csv', '--table', 'timeline'])).out, { columns: true });
    expect(timeline).toHaveLength(2);
    expect(timeline[1]).toMatchObject({ deployment: 'lambda', start_s: '300', arrivals: '0', p99_ms: '' });
    expect((await run(['--table', 'comparison', '--format', 'markdown'])).out.split('\n')[0]).toBe(
      '| deployment | cost/month | p99 | cold | dropped |',
    );
  });

  it('prints the comparison alone with what it must be read with', async () => {
    const { out } = await run(['--table', 'comparison']);
    expect(out).toMatch(/^deployment +cost\/month .*instances\n/);
    expect(out).toContain('\n± half of the 95 % interval over 8 replications; instances: mean (peak)\n');
    expect(out).toContain('\n95 % intervals: lambda p99 590 – 640 ms');
    expect(out).toContain('\ndeployment  timed out  failed\nlambda        0.003 %   0.1 %\n');
    expect(out).not.toContain('aws-ec2');
    const markdown = (await run(['--table', 'comparison', '--format', 'markdown'])).out;
    expect(markdown).toContain('\n| deployment | timed out | failed |\n');
    expect(markdown).toContain('\n± half of the 95 % interval over 8 replications\n');
    expect(markdown).toContain('\n95 % intervals: lambda p99 590 – 640 ms');
  });

  it('says whose lines it prints of bills', async () => {
    const { out } = await run(['--table', 'bill']);
    expect(out).toMatch(/^lambda: aws-lambda us-east-1, \$0\.63 a month .*\n {2}item/);
    expect(out).toMatch(/\n\nservers: aws-ec2 us-east-1, \$15\.18 a month .*\n {2}item/);
    const markdown = (await run(['--table', 'bill', '--format', 'markdown'])).out;
    expect(markdown.startsWith('**lambda: aws-lambda us-east-1, $0.63 a month**\n\n| item |')).toBe(true);
    expect(markdown).toContain('\n**servers: aws-ec2 us-east-1, $15.18 a month**\n\n| item |');
  });

  it('has no table to choose in JSON', async () => {
    const { code, err } = await run(['--format', 'json', '--table', 'bill']);
    expect(code).toBe(2);
    expect(err).toBe(
      '--table must go with table, csv or markdown, got --format json, which prints everything\n',
    );
  });

  it('uses colour and the width of a terminal, unless told otherwise', async () => {
    const terminal = () => fakeIo({ 'folder/s.yaml': SCENARIO }, { stdoutIsTty: true, columns: 120 });
    expect((await run([], terminal())).out).toContain('\u001b[32mlambda');
    expect((await run(['--no-color'], terminal())).out).not.toContain('\u001b');
    const io = terminal();
    await run(['--out', 'r.txt'], io);
    expect(io.files.get('r.txt')).toBe((await run([])).out);
  });
});

describe('--table assumptions', () => {
  it('prints them whole', async () => {
    const simulate = async () => ({
      result: { ...result, assumptions: ['a: b', 'c '.repeat(60).trim()] },
      notes: [],
    });
    const io = () => fakeIo({ 'folder/s.yaml': SCENARIO }, { simulate });
    const { out } = await run(['--table', 'assumptions'], io());
    expect(out.replace(/\s+/g, ' ')).toBe(`assumption a: b ${'c '.repeat(60)}`);
    expect(longestLine(out)).toBeLessThanOrEqual(80);
    expect((await run(['--table', 'assumptions', '--format', 'csv'], io())).out).toMatch(
      /^assumption\r\na: b\r\nc c /,
    );
  });
});

describe('--out', () => {
  it('writes the file and prints nothing', async () => {
    const io = fakeIo({ 'folder/s.yaml': SCENARIO });
    const { code, out } = await run(['--out', 'r.json', '--format', 'json'], io);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(io.files.get('r.json')).toBe(`${JSON.stringify(result, null, 2)}\n`);
  });

  it('finds out before simulating that the folder is missing', async () => {
    const simulate = () => Promise.reject(new Error('must not be called'));
    const { code, err } = await run(
      ['--out', 'no/r.json'],
      fakeIo({ 'folder/s.yaml': SCENARIO }, { simulate }),
    );
    expect({ code, err }).toEqual({ code: 2, err: 'cannot write no/r.json: there is no folder\n' });
  });
});

describe('limits', () => {
  it('end with 3 and name the deployment and the limit, after the results', async () => {
    const { code, out, err } = await run([
      ...['--max-cost', '15', '--max-p99', '300ms', '--max-cold', '0.1%', '--max-throttled', '0', '--quiet'],
    ]);
    expect(code).toBe(3);
    expect(out).toContain('small-api');
    expect(err).toBe(
      [
        'lambda has a p99 of 612 ms, 312 ms more than 300 ms (--max-p99)',
        'lambda starts 0.13 % of requests cold, 0.03 points more than 0.1 % (--max-cold)',
        'servers costs $15.18 a month, $0.18 more than $15.00 (--max-cost)',
        'servers turns 0.5 % of requests away, 0.5 points more than 0 % (--max-throttled)',
        '',
      ].join('\n'),
    );
  });

  it('are met when reached exactly', async () => {
    const words = [
      '--max-cost',
      '15.18',
      '--max-p99',
      '612.4 ms',
      '--max-cold',
      '0.13 %',
      '--max-throttled',
      '1.1%',
    ];
    expect(await run(words)).toMatchObject({
      code: 0,
      err: 'all 2 deployments are within --max-cost 15.18, --max-p99 612.4 ms, --max-cold 0.13 % and --max-throttled 1.1%\n',
    });
    expect(await run([...words, '--quiet'])).toMatchObject({ code: 0, err: '' });
    expect(await run(['--max-cost', '100'])).toMatchObject({
      err: 'all 2 deployments are within --max-cost 100\n',
    });
  });

  it('know requests that time out or fail', async () => {
    expect(await run(['--max-timed-out', '0', '--max-failed', '0.05%'])).toMatchObject({
      code: 3,
      err: [
        'lambda lets 0.003 % of requests time out, 0.003 points more than 0 % (--max-timed-out)',
        'lambda lets 0.1 % of requests fail, 0.05 points more than 0.05 % (--max-failed)',
        'servers lets 0.003 % of requests time out, 0.003 points more than 0 % (--max-timed-out)',
        'servers lets 0.1 % of requests fail, 0.05 points more than 0.05 % (--max-failed)',
        '',
      ].join('\n'),
    });
  });

  it('are not met by a deployment that answers nothing', async () => {
    const [lambda] = result.deployments as [(typeof result.deployments)[number]];
    const requests = { ...lambda.requests, completed: 0, failed: 0, timedOut: 0 };
    const deployments = [{ ...lambda, requests, latencyMs: { ...lambda.latencyMs, p99: 0 } }];
    const simulate = async () => ({ result: { ...result, deployments }, notes: [] });
    const { code, err } = await run(
      ['--max-p99', '1 s'],
      fakeIo({ 'folder/s.yaml': SCENARIO }, { simulate }),
    );
    expect({ code, err }).toEqual({
      code: 3,
      err: 'lambda answers no request, so that it has no p99 within 1 s (--max-p99)\n',
    });
  });

  it('are all checked for sense before anything is read', async () => {
    const { code, err } = await run(['--max-cost', 'ten', '--max-p99', '300', '--max-cold', '1'], fakeIo());
    expect(code).toBe(2);
    expect(err.split('\n')).toEqual([
      '--max-cost must be an amount such as 100 or 99.50, got "ten"',
      '--max-p99 must be a duration such as 200 ms or 5 min, got "300"',
      '--max-cold must be a percentage such as 70 %, got "1"',
      '',
    ]);
  });
});

describe('what is simulated', () => {
  it('is the document as read', async () => {
    expect(await jobOf(['s.yaml'])).toEqual({
      file: 's.yaml',
      source: 's.yaml',
      skipBadRows: false,
      document: {
        horizon: '24 h',
        warmup: '1 h',
        traffic: { pattern: 'steady', rate: '1/s' },
        deployments: [{ id: 'a' }],
      },
    });
  });

  it('may come from standard input', async () => {
    expect(await jobOf(['-'], { '-': SCENARIO })).toMatchObject({ file: '-', source: 'standard input' });
  });

  it('takes other traffic, with its own horizon and no warm-up', async () => {
    const job = await jobOf(
      ['in/s.yaml', '--traffic', 'data/t.csv', '--columns', 'time=ts', '--skip-bad-rows'],
      { 'in/s.yaml': SCENARIO },
    );
    expect(job.document).toEqual({
      traffic: { pattern: 'replay', file: '../data/t.csv', columns: 'time=ts' },
      deployments: [{ id: 'a' }],
    });
    expect(job).toMatchObject({
      columns: 'time=ts',
      skipBadRows: true,
      instead: { played: 'data/t.csv', horizon: '24 h', warmup: '1 h' },
    });
    const piped = await jobOf(['s.yaml', '--traffic', '-', '--quiet']);
    expect(piped.document).toMatchObject({ traffic: { file: '-' } });
    const absolute = await jobOf(['in/s.yaml', '--traffic', '/data/t.csv', '-q'], { 'in/s.yaml': SCENARIO });
    expect(absolute.document).toMatchObject({ traffic: { file: '/data/t.csv' } });
  });

  it('takes one file of traffic', async () => {
    const { code, err } = await run(['--traffic', 'a.csv', '--traffic', 'b.csv']);
    expect({ code, err }).toEqual({ code: 2, err: '--traffic must be given once, got a.csv and b.csv\n' });
  });

  it('takes all changes, or says what is wrong with each', async () => {
    const { code, err } = await run([
      ...['--set', 'function.memory={', '--set', 'deployments[9].id=x', '--set', '__proto__.x=1'],
      ...['--set', 'horizon=2 h', '--set', 'name=!!js/function x'],
    ]);
    expect(code).toBe(2);
    expect(err.split('\n')).toEqual([
      'flow map must end with a } (--set function.memory:1:2)',
      'deployments must have an entry [9], got a list of 1 (folder/s.yaml: deployments[9]), from --set deployments[9].id=x',
      '__proto__ must not be used as a field name (folder/s.yaml: __proto__.x), from --set __proto__.x=1',
      'unresolved tag: tag:yaml.org,2002:js/function (--set name:1:1)',
      '',
    ]);
  });

  it('refuses to read standard input twice', async () => {
    const io = fakeIo({ '-': SCENARIO });
    expect(await runCommandLine(['run', '-', '--traffic', '-'], verbs, '1', io)).toBe(2);
    expect(io.written.err).toBe('standard input can be read once, as the scenario or as the traffic\n');
  });
});

describe('what goes wrong and how far it is', () => {
  it('is told line by line, with exit code 2', async () => {
    const simulate = () =>
      Promise.reject(new BadInput('a must be b, got c (s.yaml: x)', 'd must be e (s.yaml: y)'));
    const { code, out, err } = await run([], fakeIo({ 'folder/s.yaml': SCENARIO }, { simulate }));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('a must be b, got c (s.yaml: x)\nd must be e (s.yaml: y)\n');
  });

  it('shows progress and notes on standard error, unless quiet', async () => {
    const io = () => {
      const made = fakeIo(
        { 'folder/s.yaml': SCENARIO },
        {
          stderrIsTty: true,
          simulate: async (_job, onProgress) => {
            made.clock = 500;
            onProgress({ doing: 'simulating', share: 0.25 });
            return { result, notes: ['t.csv: 3 bad rows left out'] };
          },
        },
      );
      return made;
    };
    expect((await run([], io())).err).toBe('\r\u001b[Ksimulating 25 %\r\u001b[Kt.csv: 3 bad rows left out\n');
    expect((await run(['-q'], io())).err).toBe('');
  });
});
