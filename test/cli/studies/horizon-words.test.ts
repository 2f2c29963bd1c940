/** A horizon that brings other traffic than is stated is told on the page of every study, as `run` tells it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { taximeter } from '../../taximeter.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const file = join(temporaryFolder(), 's.yaml');
writeFileSync(
  file,
  `
horizon: 1 h
warmup: 0 s
replications: 2
traffic: { pattern: diurnal, rate: 1/s, weekend: 30 % }
function: { memory: 512 MB, duration: 100 ms }
deployments:
  - { id: lambda, platform: aws-lambda, region: us-east-1 }
  - { id: arm, platform: aws-lambda, region: us-east-1, architecture: arm64 }
`,
);
const SENTENCE = /this horizon brings \d+ % (more|less) diurnal traffic than its long-run rate; whole weeks/;

it.each([
  ['run', '--table', 'assumptions'],
  ['breakeven', '--from', '1/s', '--to', '2/s', '--points', '1'],
  ['rightsize', '--deployment', 'lambda', '--memory', '512MB,1GB'],
  ['sensitivity', '--vary', 'function.duration'],
  ['sweep', '--vary', 'function.errors=0 %,1 %'],
])('%s says so', async (verb, ...words) => {
  const { code, out } = await taximeter([verb, file, '-q', ...words]);
  expect(code).toBe(0);
  expect(out.replace(/\s+/g, ' ')).toMatch(SENTENCE);
});
