/** A sweep that is stopped half-way, by Ctrl-C or for good, ends in the same bytes. Needs `npm run build` before. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';

const PROGRAM = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const isBuilt = existsSync(PROGRAM);
if (!isBuilt)
  process.stderr.write('test/cli/sweep/interrupted.test.ts: skipped, because dist/ is not built\n');

const folder = temporaryFolder();
writeFileSync(join(folder, 't.csv'), 'timestamp,requests\n0,600\n60,900\n');
writeFileSync(
  join(folder, 's.yaml'),
  `
replications: 2
traffic: { pattern: replay, file: t.csv }
function: { memory: 512 MB, cpu: 40 %, duration: { distribution: exponential, mean: 80 ms } }
deployments: [{ id: lambda, platform: aws-lambda, region: us-east-1 }]
`,
);
const POINTS = 24;
const SWEEP = [
  'sweep',
  's.yaml',
  '--vary',
  `function.memory=128 MB..1 GB:${POINTS}`,
  '--format',
  'csv',
  '--threads',
  '2',
];

function start(out: string, ...more: string[]): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...SWEEP, '-o', out, ...more], { cwd: folder, stdio: 'ignore' });
}

function finish(out: string, ...more: string[]) {
  const words = [PROGRAM, ...SWEEP, '-o', out, ...more];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  return {
    code: status,
    err: stderr,
    rows: existsSync(join(folder, out)) && readFileSync(join(folder, out), 'utf8'),
  };
}

/** Points that the journal holds, without the line that says of what. */
function finished(out: string): number {
  const journal = join(folder, `${out}.partial.jsonl`);
  return existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length - 2 : 0;
}

async function stopAt(points: number, out: string, signal: NodeJS.Signals): Promise<number | null> {
  const child = start(out);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  while (finished(out) < points && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill(signal);
  return ended;
}

describe.skipIf(!isBuilt && !process.env.CI)('a sweep that is stopped', () => {
  let whole: ReturnType<typeof finish>;
  beforeAll(() => {
    whole = finish('whole.csv');
  });

  it.each([
    ['SIGINT', 130],
    ['SIGKILL', null],
  ] as const)('by %s loses the points in flight at most, and goes on', async (signal, code) => {
    const out = `${signal}.csv`;
    expect(await stopAt(POINTS / 2, out, signal)).toBe(code);
    const kept = finished(out);
    expect(kept).toBeGreaterThanOrEqual(POINTS / 2);
    expect(existsSync(join(folder, out))).toBe(false);
    appendFileSync(join(folder, `${out}.partial.jsonl`), '{"index":7,"point":{"dep');
    const { err, ...rest } = finish(out);
    expect(err).toContain(`${kept} of ${POINTS} points were there already\n`);
    expect(rest).toEqual({ code: 0, rows: whole.rows });
    expect(readdirSync(folder).filter((file) => file.startsWith(out))).toEqual([out]);
  });

  it('says on Ctrl-C where the finished points are, and which command goes on', async () => {
    const child = spawn(process.execPath, [PROGRAM, ...SWEEP, '-o', 'my rows.csv', '--fresh'], {
      cwd: folder,
    });
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
    while (finished('my rows.csv') < 1) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGINT');
    await ended;
    expect(err).toMatch(
      /stopped with \d+ of 24 points finished, kept in my rows\.csv\.partial\.jsonl; this goes on:\n/,
    );
    expect(err.split('\n').at(-2)).toBe(
      "  taximeter sweep s.yaml --vary 'function.memory=128 MB..1 GB:24' --format csv --threads 2 -o 'my rows.csv'",
    );
  });

  it('has written each point once, in order', () => {
    expect(whole.code).toBe(0);
    const rows = String(whole.rows).trim().split('\r\n').slice(1);
    expect(rows.map((row) => Number(row.split(',')[0]))).toEqual(
      Array.from({ length: POINTS }, (_, i) => i + 1),
    );
  });

  it('is not taken for another one: of other traffic, of other points, of another scenario', async () => {
    await stopAt(1, 'other.csv', 'SIGKILL');
    const refusal = 'other.csv.partial.jsonl holds finished points of another sweep: ';
    expect(finish('other.csv', '--seed', '9').err).toContain(
      `${refusal}the seed (1 there, 9 here) is not the same`,
    );
    expect(finish('other.csv', '--vary', 'seed=1,2').err).toContain(
      `${refusal}what is varied is not the same`,
    );
    const { size } = statSync(join(folder, 't.csv'));
    writeFileSync(join(folder, 't.csv'), 'timestamp,requests\n0,900\n60,600\n');
    expect(statSync(join(folder, 't.csv')).size).toBe(size);
    const { code, err, rows } = finish('other.csv');
    expect({ code, rows }).toEqual({ code: 2, rows: false });
    expect(err).toContain(`${refusal}the traffic file is not the same`);
  });
});
