/** `rightsize` from its words to its answer: sizes that follow by hand, measured ones, and what is refused. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EvaluatedSize, Rightsizing } from '../../../engine/planning/rightsize/answer.ts';
import { taximeter } from '../../taximeter.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { longestLine } from '../fixtures.ts';

const folder = temporaryFolder();

function fileOf(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** One request a second that only computes, 100 ms at 1 GB; no start takes time. */
const computing = {
  name: 'Computing',
  horizon: '1000 s',
  replications: 1,
  freeGrants: false,
  traffic: { pattern: 'steady', rate: '1/s' },
  function: { memory: '1 GB', duration: '100 ms', cpu: '100 %', init: '0 ms', timeout: '10 s' },
  deployments: [{ id: 'lambda', platform: 'aws-lambda', region: 'us-east-1' }],
};
const scenario = fileOf('computing.json', computing);

async function answersOf(...words: string[]): Promise<Record<string, Rightsizing>> {
  const { code, out, err } = await taximeter(['rightsize', ...words, '--format', 'json', '--quiet']);
  expect(err).toBe('');
  expect(code).toBe(0);
  const { deployments } = JSON.parse(out) as { deployments: { id: string; rightsize: Rightsizing }[] };
  return Object.fromEntries(deployments.map(({ id, rightsize }) => [id, rightsize]));
}

async function errorsOf(...words: string[]): Promise<string> {
  const { code, out, err } = await taximeter(['rightsize', ...words, '--quiet']);
  expect([code, out]).toEqual([2, '']);
  return err.trimEnd();
}

describe('sizes whose bills are wide, as few requests arrive', () => {
  it('are as cheap only where the difference may be none, as all have the same luck', async () => {
    // Waiting takes its time at any size, so that twice the memory costs nearly twice as much in every replication.
    const waiting = fileOf('waiting.json', {
      ...computing,
      horizon: '1 min',
      warmup: '1 min',
      replications: 4,
      traffic: { pattern: 'poisson', rate: '1/s' },
      function: {
        ...computing.function,
        duration: { distribution: 'exponential', mean: '2 s' },
        cpu: '0 %',
        timeout: '15 min',
      },
    });
    const { lambda } = await answersOf(waiting, '--memory', '1024MB,1088MB');
    const [least, next] = lambda!.evaluated;
    expect(Number(next!.interval.total[0])).toBeLessThan(Number(least!.interval.total[1]));
    expect(lambda).toMatchObject({ cheapest: '1 GB', asCheap: [] });
  });
});

describe('memory of a function that only computes', () => {
  it('takes the same GB-seconds up to one vCPU, so that the largest below it is as cheap and faster', async () => {
    const { lambda } = await answersOf(scenario, '--memory', '2GB,256MB,512MB,1GB');
    // 0.1 GB-s at $0.0000166667 for each of 2,628,000 requests a month, and $0.20 a million: $4.38 and $0.53.
    const row = (name: string) => lambda!.evaluated.find((each) => each.name === name)!;
    expect(lambda!.evaluated.map(({ name }) => name)).toEqual(['256 MB', '512 MB', '1 GB', '2 GB']);
    for (const [name, ms] of [
      ['256 MB', 400],
      ['512 MB', 200],
      ['1 GB', 100],
    ] as const) {
      expect(row(name)).toMatchObject({ total: '4.91', perMillionRequests: '1.8683' });
      expect(row(name).meanMs).toBeCloseTo(ms, 6);
    }
    // 1,024 ÷ 1,769 of the time, billed as 58 ms of 2 GB: 0.116 GB-s, $5.08.
    expect(row('2 GB')).toMatchObject({ total: '5.61', perMillionRequests: '2.1347' });
    expect(lambda).toMatchObject({
      ...{ cheapest: '1 GB', fastest: '2 GB', now: '1 GB', by: 'mean', balance: 0.5 },
      ...{ pareto: ['1 GB', '2 GB'], asCheap: ['256 MB', '512 MB'], balanced: '2 GB', asFast: '2 GB' },
    });
  });

  it('is told in one sentence and a table', async () => {
    const { out } = await taximeter([
      'rightsize',
      scenario,
      '--memory',
      '512MB,1GB,2GB',
      '--balance',
      '90%',
      '--link',
    ]);
    expect(longestLine(out.replace(/^https.*$/m, ''))).toBeLessThanOrEqual(80);
    expect(out.slice(0, out.indexOf('\nIt rests on'))).toBe(
      `Computing, lambda: 1 GB is cheapest at $4.91 a month (mean 100 ms); 2 GB is
fastest (mean 58 ms) at $5.61; balanced: 1 GB

size    cost/month  per million    mean     p50     p99  cold  choice
512 MB       $4.91        $1.87  200 ms  200 ms  200 ms   0 %  as cheap
1 GB         $4.91        $1.87  100 ms  100 ms  100 ms   0 %  now, cheapest,
                                                               balanced
2 GB         $5.61        $2.13   58 ms   58 ms   58 ms   0 %  fastest
512 MB costs the same as 1 GB

https://lambda-power-tuning.show/#AAIABAAI;AABIQwAAyEJEi2dC;TcL6NU3C+jXeQQ82
`,
    );
  });

  it('has the cheapest size that keeps a limit, and ends with 3 where none does', async () => {
    const { lambda } = await answersOf(scenario, '--memory', '256MB,1GB,2GB', '--p99', '90ms');
    expect(lambda).toMatchObject({ cheapest: '2 GB', pareto: ['2 GB'] });
    expect(lambda!.evaluated.map(({ meets }) => meets)).toEqual([false, false, true]);
    const { code, out, err } = await taximeter([
      'rightsize',
      scenario,
      '--memory',
      '1GB,2GB',
      '--p99',
      '50ms',
      '--quiet',
    ]);
    expect([code, err]).toEqual([3, 'lambda has none of 2 sizes within --p99 50ms\n']);
    expect(out).toContain('no size of 2 keeps the stated limits; 2 GB has the shortest\np99, 58 ms');
  });

  it('is not chosen where requests time out there', async () => {
    const { lambda } = await answersOf(
      scenario,
      '--set',
      'function.timeout=300 ms',
      '--memory',
      '128MB,256MB,512MB',
    );
    expect(lambda!.evaluated.map(({ meets, unservedShare }) => [meets, unservedShare])).toEqual([
      [false, 1],
      [false, 1],
      [true, 0],
    ]);
    expect(lambda!.cheapest).toBe('512 MB');
  });
});

describe('every size', () => {
  it('costs and takes what a run of the scenario with it does', async () => {
    const document = {
      ...computing,
      replications: 2,
      traffic: { pattern: 'poisson', rate: '1/s' },
      function: { memory: '512 MB', duration: { p50: '80 ms', p99: '400 ms' }, cpu: '50 %' },
      deployments: [
        {
          id: 'lambda',
          platform: 'aws-lambda',
          architecture: 'arm64',
          extras: [{ platform: 'aws-api-gateway' }],
        },
        { id: 'run', platform: 'gcp-cloud-run' },
        { id: 'servers', platform: 'aws-ec2', size: 't4g.small', count: 2 },
        { id: 'tasks', platform: 'aws-fargate', vcpu: 0.25 },
      ],
    };
    const file = fileOf('four.json', document);
    const answers = await answersOf(file);
    const seen: string[] = [];
    for (const [i, { id }] of document.deployments.entries()) {
      const { evaluated } = answers[id]!;
      expect(evaluated.length).toBeGreaterThan(3);
      const { set, ...told } = evaluated[evaluated.length >> 1]!;
      seen.push(told.name);
      const changes = Object.entries(set).flatMap(([field, value]) => [
        '--set',
        `deployments[${i}].${field}=${value}`,
      ]);
      const { out } = await taximeter(['run', file, ...changes, '--format', 'json', '--quiet']);
      const { bill, latencyMs, interval, coldStartRatio } = JSON.parse(out).deployments[i];
      expect(told).toMatchObject({
        ...{ total: bill.total, meanMs: latencyMs.mean, p50Ms: latencyMs.p50, p99Ms: latencyMs.p99 },
        ...{ interval, coldStartRatio },
      } satisfies Partial<EvaluatedSize>);
    }
    expect(seen).toHaveLength(4);
    // Of the same architecture, with the memory that the function is stated to need.
    const sizes = answers.servers!.evaluated.map(({ size }) => size!);
    expect(sizes.every((size) => /^[a-z]\dg\./.test(size))).toBe(true);
    expect(sizes).toContain('t4g.nano');
    const larger = await answersOf(file, '--set', 'function.memory=1 GB', '--deployment', 'servers');
    expect(larger.servers!.evaluated.map(({ size }) => size)).not.toContain('t4g.nano');
  });

  it('of a vCPU has the least memory that goes with it', async () => {
    const file = fileOf('task.json', {
      ...computing,
      deployments: [{ id: 'task', platform: 'aws-fargate', vcpu: 1 }],
    });
    const { task } = await answersOf(file);
    expect(task!.evaluated.map(({ name }) => name)).toEqual([
      '0.25 vCPU / 1 GB',
      '0.5 vCPU / 1 GB',
      '1 vCPU / 2 GB',
      '2 vCPU / 4 GB',
      '4 vCPU / 8 GB',
      '8 vCPU / 16 GB',
      '16 vCPU / 32 GB',
    ]);
    const { task: asked } = await answersOf(file, '--vcpu', '1,2', '--memory', '4GB,5GB');
    expect(asked!.evaluated.map(({ name }) => name)).toEqual([
      '1 vCPU / 4 GB',
      '1 vCPU / 5 GB',
      '2 vCPU / 4 GB',
      '2 vCPU / 5 GB',
    ]);
  });
});

/** Mean durations of f1 on AWS Lambda, 200 calls each (pacslab/SLAppMdlOpt, MIT). */
const F1 =
  'memory_mb,duration_ms\n128,2796.7476\n512,688.3128\n1024,351.2151\n1792,205.7151\n3072,203.0721\n';

describe('measured durations', () => {
  const csv = fileOf('f1.csv', F1);

  it('are played as they are, with the size that they make cheapest', async () => {
    const { lambda } = await answersOf(scenario, '--measured', csv);
    // Billed ms × MB ÷ 1,000: 358, 353, 360, 369 and 627 (one request in all is billed to the next millisecond).
    expect(lambda!.cheapest).toBe('512 MB');
    expect(lambda!.evaluated.map(({ meanMs }) => Number(meanMs!.toFixed(3)))).toEqual([
      2796.748, 688.313, 351.215, 205.715, 203.072,
    ]);
    expect(lambda!.evaluated.map(({ set }) => set.meanDuration)).toContain('688.313 ms');
    expect(lambda!.asFast).toBe('3 GB');
  });

  it('come as single calls, as a document, by a link, and of a function by name', async () => {
    const calls = fileOf(
      'calls.csv',
      'Function,Memory_Size,mean_ms\na,512,100\na,512,300\na,1024,90\nb,512,7\n',
    );
    const json = fileOf('tuning.json', {
      stats: [
        { value: 512, averageDuration: 200 },
        { value: 1024, averageDuration: 90 },
      ],
    });
    const expected = [
      [512, 200],
      [1024, 90],
    ];
    for (const words of [[calls, '--function', 'a'], [json]]) {
      const { lambda } = await answersOf(scenario, '--measured', ...words);
      expect(lambda!.evaluated.map(({ memoryMb, measuredMs }) => [memoryMb, measuredMs])).toEqual(expected);
    }
    const link = 'https://lambda-power-tuning.show/#gAAABA==;AAB6RAAA+0I=;AAAAPwAAgD4=';
    const { lambda } = await answersOf(scenario, '--measured', link);
    expect(lambda!.evaluated.map(({ measuredMs }) => measuredMs)).toEqual([1000, 125.5]);
  });

  it('are said to be means where a size has several rows, and by which link they came', async () => {
    const rows = fileOf('rows.csv', 'memory_mb,duration_ms\n512,100\n512,300\n1024,90\n');
    const pageOf = async (measured: string) =>
      (await taximeter(['rightsize', scenario, '--measured', measured, '--quiet'])).out.replace(/\s+/g, ' ');
    expect(await pageOf(rows)).toContain(', the mean of the rows of each size, 3 rows of 2 sizes; ');
    const elsewhere = 'https://tuning.example.com/#gAAABA==;AAB6RAAA+0I=;AAAAPwAAgD4=';
    expect(await pageOf(elsewhere)).toContain(
      'from the link, which goes to tuning.example.com: what stands behind its # is read, nothing is fetched; ',
    );
  });

  it('are not guessed between sizes, unless asked for', async () => {
    expect(await errorsOf(scenario, '--measured', csv, '--memory', '512MB,768MB')).toBe(
      'lambda: memory must be a measured size unless --interpolate is given, got 768 MB (--measured)',
    );
    const words = ['--measured', csv, '--memory', '512MB,768MB', '--interpolate'];
    const { lambda } = await answersOf(scenario, ...words);
    // A straight line in logarithms: 688.3128 × (351.2151 ÷ 688.3128)^(log 1.5 ÷ log 2).
    expect(lambda!.evaluated[1]).toMatchObject({ interpolated: true, measuredMs: 464.357 });
    expect(await errorsOf(scenario, '--measured', csv, '--memory', '64MB,4GB', '--interpolate')).toContain(
      'lambda: memory must be between the measured 128 MB and 3 GB, got 4 GB (--measured)',
    );
    const { out } = await taximeter(['rightsize', scenario, ...words, '--quiet']);
    expect(out).toContain('interpolated: between two measured sizes');
  });

  it.each([
    ['a,b\n1,2\n', 'line 1: the heading must have memory_mb and duration_ms, got "a,b"'],
    ['memory_mb,duration_ms\n', 'must have rows below a heading such as memory_mb,duration_ms, got none'],
    ['memory_mb,duration_ms\n128,abc\n', 'line 2: duration must be 0.001 ms to 24 h, got "abc"'],
    ['memory_mb,duration_ms\n128,-5\n', 'line 2: duration must be 0.001 ms to 24 h, got -5 ms'],
    ['memory_mb,duration_ms\n128,0\n', 'line 2: duration must be 0.001 ms to 24 h, got 0 ms'],
    ['memory_mb,duration_ms\nNaN,1\n', 'line 2: memory must be a whole number of MB, 1 or more, got "NaN"'],
    ['memory_mb,duration_ms\n128\n', 'line 2: duration must be 0.001 ms to 24 h, got ""'],
    ['memory_mb,duration_ms\n128,1e999\n', 'line 2: duration must be 0.001 ms to 24 h, got Infinity ms'],
    ['{"power":512}', /^must be a result of Lambda Power Tuning/],
    ['{"stats":[', /^must be JSON, a link or CSV: /],
    [
      'https://example.com/page#part',
      'must be a link of Lambda Power Tuning, such as https://lambda-power-tuning.show/#…, and hold three parts behind its #, sizes;times;costs (six or eight for two functions), got 1 part at example.com, from which nothing is fetched',
    ],
    [
      'https://lambda-power-tuning.show/#x;y;z',
      'its sizes must be base64, got other characters or a length that base64 never has',
    ],
  ])('%j is refused', async (content, issue) => {
    const file = fileOf('refused', content);
    const [first] = (await errorsOf(scenario, '--measured', file)).split('\n');
    if (typeof issue === 'string') expect(first).toBe(`${issue} (--measured: ${file})`);
    else expect(first).toMatch(issue);
  });

  it('at sizes that the platform lacks are refused', async () => {
    const file = fileOf('small.csv', 'memory_mb,duration_ms\n64,10\n128,5\n');
    expect(await errorsOf(scenario, '--measured', file)).toBe(
      'lambda: memory must be 128–10240 MB on aws-lambda, got 64 MB (--measured)',
    );
  });
});

describe('what cannot be read', () => {
  it.each([
    [['--deployment', 'lamda'], '--deployment must be one of lambda, got "lamda" (did you mean lambda?)'],
    [['--memory', '64MB'], 'lambda: memory must be 128–10240 MB on aws-lambda, got 64 MB (--memory)'],
    [['--memory', '512'], '--memory must be a size such as 512 MB or 1.5 GB, got "512"'],
    [['--memory', '0MB'], '--memory must be above 0, got 0'],
    [
      ['--vcpu', '1'],
      '--vcpu must go with a deployment that is sized so; sized are lambda (aws-lambda) by memory',
    ],
    [
      ['--sizes', 't3.small', '--memory', '1GB'],
      '--sizes must not be given beside --memory or --vcpu: use one',
    ],
    [['--balance', '120%'], '--balance must be 0–100 %, got 120%'],
    [['--interpolate'], '--interpolate must go with --measured, got it alone'],
    [['--function', 'f1'], '--function must go with --measured, got it alone'],
  ])('%j', async (words, error) => {
    expect(await errorsOf(scenario, ...words)).toBe(error);
  });
});
