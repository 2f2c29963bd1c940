/**
 * The main job on real traffic: published traces priced from end to end, every request of the file accounted for in every
 * deployment. Skipped, and said so, where the reference data is absent.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../engine/result.ts';
import { simulateAlone, taximeter } from '../taximeter.ts';

const reference = process.env.TAXIMETER_REFERENCE ?? join(import.meta.dirname, '../../../shared');
const traces = join(reference, 'traces');
const absent = !existsSync(traces);

async function run(file: string): Promise<Result> {
  const words = ['run', 'scenarios/small-api.yaml', '--traffic', join(traces, file), '--format', 'json'];
  const { code, out } = await taximeter([...words, '--replications', '2'], { simulate: simulateAlone });
  expect(code).toBe(0);
  return JSON.parse(out);
}

describe.skipIf(absent)('a month of real traffic (skipped without the reference data)', () => {
  it.each([
    ['nasa-http-1995/1995-07.per-second.csv.gz', 1_891_713],
    ['weblogs-one-day-1995/epa-1995-08-29.csv', 47_742],
    ['azure-functions-2019/day-counts/inv.csv.gz', 974_474],
    ['azure-functions-2021/first-998.csv', 998],
    ['azure-llm-2023/code.csv.gz', 8819],
    ['lambda-poisson-2020/run-2020-04-24.csv.gz', 10_116],
  ])('%s: all %d requests are priced on every deployment', async (file, requests) => {
    const { deployments } = await run(file);
    expect(deployments.map(({ platform }) => platform)).toEqual(['aws-lambda', 'aws-ec2', 'aws-fargate']);
    for (const { requests: counts, bill, interval } of deployments) {
      expect(counts.arrived).toBe(requests);
      const { completed, failed, throttled, timedOut, dropped, inFlight } = counts;
      expect(completed + failed + throttled + timedOut + dropped + inFlight).toBeCloseTo(requests, 6);
      expect(Number(bill.total)).toBeGreaterThanOrEqual(Number(interval.total[0]));
    }
  });
});
