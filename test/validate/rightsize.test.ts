/**
 * `rightsize` on measured durations: three functions at 43 sizes of AWS Lambda, 200 calls each (pacslab/SLAppMdlOpt, MIT). The
 * measurements themselves say what a size costs: billed milliseconds × memory × price, and the price of the request.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, it } from 'vitest';
import type { Rightsizing } from '../../engine/planning/rightsize/answer.ts';
import { taximeter } from '../taximeter.ts';
import { absent, hold, published } from './figures.ts';

/** us-east-1 on x86, USD. */
const PER_GB_SECOND = 0.0000166667;
const PER_MILLION = 0.2;

interface Row {
  readonly set: string;
  readonly Function: string;
  readonly Memory_Size: string;
  readonly mean_ms: string;
  readonly billed_mean_ms: string;
}

function measured(): Row[] {
  const rows: Row[] = parse(readFileSync(published('reference/measured/pacslab_memory_profile_2021.csv')), {
    columns: true,
  });
  return rows.filter(({ set }) => set === 'OptAlg');
}

/** USD for a million requests, as the measurements have it. */
function costOf({ Memory_Size, billed_mean_ms }: Row): number {
  return Number(billed_mean_ms) * 1000 * (Number(Memory_Size) / 1024) * PER_GB_SECOND + PER_MILLION;
}

const folder = mkdtempSync(join(tmpdir(), 'taximeter-rightsize-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function sized(rows: readonly Row[]): Promise<Rightsizing> {
  const [scenario, csv] = [join(folder, 'scenario.json'), join(folder, 'measured.csv')];
  const document = {
    horizon: '5000 s',
    replications: 2,
    freeGrants: false,
    traffic: { pattern: 'steady', rate: '2/s' },
    // The calls of one size differ by a few per cent; whatever the mean here, each size is played with its own.
    function: { duration: { distribution: 'lognormal', mean: '500 ms', cv: 0.02 }, init: '0 ms' },
    deployments: [{ id: 'lambda', platform: 'aws-lambda', region: 'us-east-1' }],
  };
  writeFileSync(scenario, JSON.stringify(document));
  const lines = rows.map(({ Memory_Size, mean_ms }) => `${Memory_Size},${mean_ms}`);
  writeFileSync(csv, `memory_mb,duration_ms\n${lines.join('\n')}\n`);
  const words = ['rightsize', scenario, '--measured', csv, '--format', 'json', '--quiet'];
  const { code, out, err } = await taximeter(words);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out).deployments[0].rightsize;
}

describe.skipIf(absent)('functions at 43 sizes (skipped without the reference data)', () => {
  it.each(['f1', 'f2', 'f3'])('%s: the size that the measurements make cheapest', async (name) => {
    const rows = measured().filter((row) => row.Function === name);
    const best = rows.reduce((a, b) => (costOf(b) < costOf(a) ? b : a));
    const answer = await sized(rows);
    const of = (size: string | null) => answer.evaluated.find((each) => each.name === size)!;
    const [theirs, ours] = [Number(best.Memory_Size), of(answer.cheapest).memoryMb!];
    hold(
      { name: `rightsize 2021, ${name}: cheapest of ${rows.length} sizes, MB`, published: theirs, ours },
      Math.abs(ours - theirs),
      0,
      'MB',
    );
    const errors = rows.map((row) => {
      const { perMillionRequests } = answer.evaluated.find(
        ({ memoryMb }) => memoryMb === Number(row.Memory_Size),
      )!;
      return Math.abs(Number(perMillionRequests) / costOf(row) - 1) * 100;
    });
    const most = Math.max(...errors);
    hold(
      {
        name: `rightsize 2021, ${name}: cost at ${rows.length} sizes, largest error`,
        published: 0,
        ours: most,
      },
      most,
      0.25,
      '%',
    );
  });
});
