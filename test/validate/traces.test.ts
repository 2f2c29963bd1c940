/**
 * Published traces, read as their publishers left them: `npm run validate`. They are not part of this repository: the
 * checks look for them in TAXIMETER_REFERENCE or in a folder `shared` beside it, and say so where they skip.
 * Expected figures were summed independently of this code (zcat and awk).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTraffic, type TrafficOptions } from '../../cli/traffic/read-traffic.ts';
import { rowsOf } from '../traffic/files.ts';

const reference = process.env.TAXIMETER_REFERENCE ?? join(import.meta.dirname, '../../../shared');
const traces = join(reference, 'traces');
const absent = !existsSync(traces);

async function facts(file: string, options: TrafficOptions = {}) {
  const { recording, close } = await readTraffic(join(traces, file), options);
  const rows = rowsOf(recording, 4096);
  close();
  return { ...recording, rows: rows.length, sum: rows.reduce((sum, [, value]) => sum + value, 0) };
}

const counts: [string, object][] = [
  ['nasa-http-1995/1995-07.per-second.csv.gz', { requests: 1_891_713, binUs: 1e6, spanUs: 2_381_543e6 }],
  [
    'worldcup-1998/1998-04-30_to_1998-06-15.csv.gz',
    { requests: 410_668_298, binUs: 60e6, spanUs: 66_390 * 60e6, rows: 66_380 },
  ],
  [
    'twitter-stream-2021-08/days-01-11.per-second.csv.gz',
    { requests: 60_700_490, binUs: 1e6, spanUs: 950_400e6 },
  ],
  ['weblogs-one-day-1995/epa-1995-08-29.csv', { requests: 47_742, binUs: 60e6, spanUs: 86_400e6 }],
  ['azure-functions-2019/day-counts/inv.csv.gz', { requests: 974_474, binUs: 60e6, spanUs: 86_400e6 }],
  [
    'azure-functions-2019/joined-8h/invocations.csv.gz',
    { requests: 2_545_080, binUs: 60e6, spanUs: 480 * 60e6 },
  ],
  ['nab/elb_request_count_8c0756.csv', { requests: 249_327, binUs: 300e6, rows: 4032 }],
  ['nab/Twitter_volume_AMZN.csv', { requests: 843_768, binUs: 300e6 }],
];

const requests: [string, object][] = [
  ['azure-functions-2021/first-998.csv', { requests: 998, hasDurations: true }],
  ['azure-llm-2023/code.csv.gz', { requests: 8819, hasDurations: false }],
  ['lambda-poisson-2020/run-2020-04-24.csv.gz', { requests: 10_116, hasDurations: true }],
  ['lambda-poisson-2020/run-2020-05-26.csv.gz', { requests: 1648 }],
  ['lambda-poisson-2020/run-2020-06-04.csv.gz', { requests: 246 }],
  ['lambda-poisson-2020/run-2020-06-09.csv.gz', { requests: 348 }],
  ['lambda-poisson-2020/run-2020-06-13.csv.gz', { requests: 577 }],
];

describe.skipIf(absent)('published traces (skipped without the reference data)', () => {
  it.each(counts)('%s: every request of every bin', async (file, expected) => {
    const read = await facts(file);
    expect(read).toMatchObject({ shape: 'counts', ...expected });
    expect(read.sum).toBe(read.requests);
  });

  it.each(requests)('%s: every request', async (file, expected) => {
    const read = await facts(file);
    expect(read).toMatchObject({ shape: 'requests', binUs: 0, ...expected });
    expect(read.rows).toBe(read.requests);
  });

  it('one function of the Azure trace of 2019', async () => {
    const functionName = '1992918c23cc';
    const { requests: one } = await facts('azure-functions-2019/joined-8h/invocations.csv.gz', {
      functionName,
    });
    expect(one).toBe(1_915_521);
  });
});
