import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BadInput } from '../../../cli/bad-input.ts';
import { runCommandLine } from '../../../cli/command-line.ts';
import { prepare } from '../../../cli/prepare.ts';
import type { Simulate } from '../../../cli/simulation.ts';
import { verbs } from '../../../cli/verbs/index.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { fakeIo } from '../fixtures.ts';

const SCENARIO = `
horizon: 1 h
warmup: 10 min
replications: 4
traffic: { pattern: steady, rate: 2/s }
function: { memory: 512 MB, duration: { distribution: constant, mean: 80 ms } }
deployments:
  - { id: lambda, platform: aws-lambda, region: us-east-1, architecture: arm64 }
  - { id: servers, platform: aws-ec2, region: us-east-1, size: t3.small, count: 2 }
`;

async function validate(words: readonly string[], text = SCENARIO) {
  const io = fakeIo({ 's.yaml': text });
  const code = await runCommandLine(['validate', 's.yaml', ...words], verbs, '1', io);
  return { code, ...io.written };
}

describe('validate', () => {
  it('says what a run will do', async () => {
    expect(await validate([])).toEqual({
      code: 0,
      err: '',
      out: [
        's.yaml is a valid scenario',
        'about 7,200 requests in 1 h after a warm-up of 10 min',
        '4 replications on 2 deployments: lambda, servers',
        '',
      ].join('\n'),
    });
  });

  it('says it to programs', async () => {
    const { out } = await validate(['--format', 'json', '--set', 'traffic.rate=3/s', '--replications', '5']);
    expect(JSON.parse(out)).toMatchObject({ valid: true, expectedRequests: 10_800, replications: 5 });
  });

  it('warns of a run that goes on for very long, as run does, and goes on', async () => {
    // (1 h + 10 min) × 1,000,000,000/s × 4 × 2.
    const warning =
      'a long run: about 33,600,000,000,000 requests will be simulated, in 4 replications of 2 deployments\n';
    const { code, out, err } = await validate(['--set', 'traffic.rate=1000000000/s']);
    expect([code, err]).toEqual([0, warning]);
    expect(out).toContain('s.yaml is a valid scenario');
    const io = fakeIo({ 's.yaml': SCENARIO });
    const said: string[] = [];
    const simulate: Simulate = async (job, onProgress) => {
      (await prepare(job, onProgress)).close();
      said.push(io.written.err);
      throw new BadInput('not played here');
    };
    const words = ['run', 's.yaml', '--set', 'traffic.rate=1000000000/s'];
    await runCommandLine(words, verbs, '1', { ...io, simulate });
    expect(said).toEqual([warning]);
  });

  it('warns of no run that is over in minutes', async () => {
    // 4,200 s × 8 × 29,000/s are 974,400,000.
    expect((await validate(['--set', 'traffic.rate=29000/s'])).err).toBe('');
    expect((await validate(['--set', 'traffic.rate=30000/s'])).err).toContain('about 1,008,000,000 requests');
  });

  it('lists every problem, one line each', async () => {
    const { code, out, err } = await validate(['--set', 'horizon=3', '--set', 'traffic.rate=fast']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toEqual([
      'horizon must be a duration such as 200 ms or 5 min, got 3 (s.yaml: horizon)',
      'rate must be a rate such as 12/s, 100/min or 1M/month, got "fast" (s.yaml: traffic.rate)',
    ]);
  });

  it('lists every --set that cannot be done, and from where', async () => {
    const { code, err } = await validate(['--set', 'deployments[7].count=1', '--set', 'horizon.x=1']);
    expect(code).toBe(2);
    expect(err).toMatch(
      /s\.yaml: deployments\[7\]\), from --set deployments\[7\]\.count=1\n.*from --set horizon\.x=1\n$/,
    );
    expect((await validate(['--set', 'horizon'])).err).toBe(
      '--set must be path=value such as deployments[0].minInstances=5, got "horizon"\n',
    );
    expect((await validate(['--set', '__proto__.x=1'])).code).toBe(2);
  });

  it('reads values of --set as YAML', async () => {
    expect((await validate(['--set', 'freeGrants=false', '--set', 'name=a: b'])).code).toBe(2);
    expect(
      (await validate(['--set', 'freeGrants=false', '--set', 'name="a: b"', '--seed', 'abc'])).code,
    ).toBe(0);
  });

  it('reads the traffic file, relative to the scenario or the folder', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 't.csv');
    writeFileSync(file, 'timestamp,requests\n0,5\n60,7\n');
    const { code, out } = await validate(['--traffic', file]);
    expect(code).toBe(0);
    expect(out).toContain('about 12 requests in 2 min\n');
    const missing = await validate(['--traffic', join(folder, 'none.csv')]);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('none.csv');
  });

  it('says what other traffic does to the horizon, once its file was read', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'hits.csv');
    expect((await validate(['--traffic', file])).err).not.toContain('instead of');
    writeFileSync(file, 'timestamp,requests\n0,5\n3600,6\n7200,7\n');
    const { code, err } = await validate(['--traffic', file]);
    expect(code).toBe(0);
    expect(err.split('\n')[0]).toBe(
      `plays ${file} instead of the traffic of s.yaml; the horizon is now 3 h (was 1 h), the warm-up is now 0 s (was 10 min)`,
    );
    const same = await validate(['--traffic', file, '--set', 'horizon=1 h']);
    expect(same.err).toContain('; the horizon is still 1 h, ');
    const unsaid = await validate(
      ['--traffic', file],
      SCENARIO.replace('horizon: 1 h\nwarmup: 10 min\n', ''),
    );
    expect(unsaid.err.split('\n')[0]).toMatch(/; the horizon is 3 h$/);
  });
});
