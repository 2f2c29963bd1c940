/** The built program as a shell sees it: exit codes, pipes, standard input, Ctrl-C. Needs `npm run build` before. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const isBuilt = existsSync(PROGRAM);
if (!isBuilt) process.stderr.write('test/cli/process.test.ts: skipped, because dist/ is not built\n');

const SCENARIO = `
name: quick
horizon: 10 min
warmup: 0 s
replications: 2
traffic: { pattern: poisson, rate: 2/s }
function: { memory: 512 MB, cpu: 40 %, duration: { distribution: constant, mean: 80 ms } }
deployments:
  - { id: lambda, platform: aws-lambda, region: us-east-1, architecture: arm64 }
  - { id: servers, platform: aws-ec2, region: us-east-1, size: t3.small, count: 2 }
`;

const folder = temporaryFolder();
writeFileSync(join(folder, 's.yaml'), SCENARIO);
writeFileSync(join(folder, 't.csv'), 'timestamp,requests\n0,60\n60,90\n');

function taximeter(words: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', resolve));
}

describe.skipIf(!isBuilt && !process.env.CI)('the program', () => {
  it('can be started by its name, after a build too', () => {
    expect(statSync(PROGRAM).mode & 0o111).toBe(0o111);
  });

  it('runs a scenario from a file and from standard input, to the same bytes', () => {
    const first = taximeter(['run', 's.yaml', '--format', 'json']);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(first.out)).toMatchObject({
      version: 1,
      deployments: [{ id: 'lambda' }, { id: 'servers' }],
    });
    expect(taximeter(['run', '-', '--format', 'json'], SCENARIO).out).toBe(first.out);
  });

  it('plays traffic from a file and from standard input', () => {
    const words = ['run', 's.yaml', '--format', 'json', '--quiet', '--traffic'];
    const file = taximeter([...words, 't.csv']);
    expect(file).toMatchObject({ code: 0, err: '' });
    const [lambda] = JSON.parse(file.out).deployments;
    expect(lambda.requests.arrived).toBe(150);
    const piped = taximeter([...words, '-'], readFileSync(join(folder, 't.csv'), 'utf8'));
    expect(JSON.parse(piped.out).deployments).toEqual(JSON.parse(file.out).deployments);
  });

  it('ends with 2 for bad input and 3 for a limit', () => {
    expect(taximeter(['run', 'none.yaml'])).toMatchObject({
      code: 2,
      out: '',
      err: 'cannot read none.yaml: there is no such file or folder\n',
    });
    expect(taximeter(['run', 's.yaml', '--max-cost', '0.01']).code).toBe(3);
  });

  it('does not mind a reader that leaves early', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'prices', 'show', 'aws-lambda', '--format', 'json']);
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.stdout.destroy();
    expect(await exitOf(child)).toBe(0);
    expect(err).toBe('');
  });

  it('leaves at once on Ctrl-C, with 130 and no half-written file', async () => {
    const words = [
      'run',
      's.yaml',
      '--set',
      'traffic.rate=5000/s',
      '--set',
      'horizon=30 days',
      '--out',
      'r.json',
    ];
    const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: folder, stdio: 'ignore' });
    await new Promise((resolve) => setTimeout(resolve, 700));
    child.kill('SIGINT');
    expect(await exitOf(child)).toBe(130);
    expect(readdirSync(folder).sort()).toEqual(['s.yaml', 't.csv']);
  });

  it('says that the disk is full, and leaves a file that cannot be replaced', () => {
    const shell = (command: string) =>
      spawnSync('sh', ['-c', `"${process.execPath}" "${PROGRAM}" ${command}`], {
        cwd: folder,
        encoding: 'utf8',
      });
    const full = shell('prices list > /dev/full');
    expect({ code: full.status, err: full.stderr }).toEqual({
      code: 2,
      err: 'cannot write standard output: the disk is full\n',
    });
    expect(shell('prices list -o /dev/full').stderr).toBe('cannot write /dev/full: the disk is full\n');
    expect(shell('prices list -o /dev/stdout | cat').stdout).toContain('aws-lambda');
    expect(taximeter(['run', 's.yaml', '-o', folder])).toMatchObject({
      code: 2,
      err: `cannot write ${folder}: it is a folder\n`,
    });
  });

  it('writes one whole result where two runs write the same file', async () => {
    const words = ['run', 's.yaml', '-q', '--format', 'json', '-o', 'same.json'];
    const runs = ['1', '2'].map((seed) =>
      spawn(process.execPath, [PROGRAM, ...words, '--seed', seed], { cwd: folder, stdio: 'ignore' }),
    );
    expect(await Promise.all(runs.map(exitOf))).toEqual([0, 0]);
    expect([1, 2]).toContain(JSON.parse(readFileSync(join(folder, 'same.json'), 'utf8')).seed);
    rmSync(join(folder, 'same.json'));
    expect(readdirSync(folder).sort()).toEqual(['s.yaml', 't.csv']);
  });

  it('leaves on Ctrl-C while it waits for traffic, with nothing in the temporary folder', async () => {
    const temporary = temporaryFolder();
    const child = spawn(process.execPath, [PROGRAM, 'run', 's.yaml', '--traffic', '-', '-o', 'r.json'], {
      cwd: folder,
      env: { ...process.env, TMPDIR: temporary },
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin!.write('timestamp,requests\n0,5\n');
    await new Promise((resolve) => setTimeout(resolve, 700));
    child.kill('SIGINT');
    expect(await exitOf(child)).toBe(130);
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['s.yaml', 't.csv']);
  });
});
