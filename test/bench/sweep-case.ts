/** A sweep of 400 points by the built program, on one thread and on two, in turns: what the second core is worth. */
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

/** `rounds` of each; the fastest counts, because others use the machine too. */
export function sweepCase(rounds: number) {
  const folder = mkdtempSync(join(tmpdir(), 'taximeter-bench-'));
  writeFileSync(join(folder, 's.yaml'), SCENARIO);
  const seconds = { 1: Number.POSITIVE_INFINITY, 2: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds; round++) {
    for (const threads of [1, 2] as const) {
      const words = ['sweep', 's.yaml', ...VARIED, '--threads', String(threads), '-q', '-o', 'rows.csv'];
      const started = process.hrtime.bigint();
      const { status } = spawnSync(process.execPath, [PROGRAM, ...words], { cwd: folder });
      if (status !== 0) throw new Error(`the sweep ended with ${status}`);
      seconds[threads] = Math.min(seconds[threads], Number(process.hrtime.bigint() - started) / 1e9);
    }
  }
  rmSync(folder, { recursive: true });
  return {
    case: 'sweep',
    points: 400,
    oneThreadSec: Number(seconds[1].toFixed(2)),
    twoThreadsSec: Number(seconds[2].toFixed(2)),
    ratio: Number((seconds[2] / seconds[1]).toFixed(3)),
  };
}
