/** A sweep of 400 points by the built program, on one core and on two, in turns: what the second core is worth. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../cli/main.js', import.meta.url));
const SCENARIO = `
horizon: 24 h
replications: 2
traffic: { pattern: diurnal, rate: 1/s, amplitude: 60 % }
function: { memory: 512 MB, cpu: 40 %, duration: { p50: 80 ms, p99: 600 ms } }
deployments:
  - { id: lambda, platform: aws-lambda, region: us-east-1 }
  - { id: servers, platform: aws-ec2, region: us-east-1, size: t3.small, count: 2 }
`;
const VARIED = [
  '--vary',
  'traffic.rate=0.1/s..1/s:20',
  '--vary',
  'deployments[0].memory=128 MB..2 GB:20 log',
];

type Way = 'oneCore' | 'oneThread' | 'twoThreads';

/**
 * `rounds` of each; the fastest counts, because others use the machine too. One thread leaves compiling and collecting garbage to
 * other cores: on one core, with all that it needs, it runs where `taskset` can keep it there.
 */
export function sweepCase(rounds: number) {
  const folder = mkdtempSync(join(tmpdir(), 'taximeter-bench-'));
  writeFileSync(join(folder, 's.yaml'), SCENARIO);
  const seconds: Record<Way, number> = {
    oneCore: Number.POSITIVE_INFINITY,
    oneThread: Number.POSITIVE_INFINITY,
    twoThreads: Number.POSITIVE_INFINITY,
  };
  const canPin = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
  const ways: readonly Way[] = [...(canPin ? (['oneCore'] as const) : []), 'oneThread', 'twoThreads'];
  for (let round = 0; round < rounds; round++) {
    for (const way of ways) seconds[way] = Math.min(seconds[way], sweepSeconds(way, folder));
  }
  rmSync(folder, { recursive: true });
  const { oneCore, oneThread, twoThreads } = seconds;
  return {
    case: 'sweep',
    points: 400,
    ...(canPin && { oneCoreSec: Number(oneCore.toFixed(2)) }),
    oneThreadSec: Number(oneThread.toFixed(2)),
    twoThreadsSec: Number(twoThreads.toFixed(2)),
    ratio: Number((twoThreads / (canPin ? oneCore : oneThread)).toFixed(3)),
  };
}

function sweepSeconds(way: Way, folder: string): number {
  const threads = way === 'twoThreads' ? '2' : '1';
  const words = [PROGRAM, 'sweep', 's.yaml', ...VARIED, '--threads', threads, '-q', '-o', 'rows.csv'];
  const [command, ...before] =
    way === 'oneCore' ? ['taskset', '-c', '0', process.execPath] : [process.execPath];
  const started = process.hrtime.bigint();
  const { status } = spawnSync(command!, [...before, ...words], { cwd: folder });
  if (status !== 0) throw new Error(`the sweep ended with ${status}`);
  return Number(process.hrtime.bigint() - started) / 1e9;
}
