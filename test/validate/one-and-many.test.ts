/**
 * One request per instance and many: a function that computes for 0.155 s, called at constant rates for two minutes, on AWS
 * Lambda and on Google Cloud Run with 1 vCPU. UBC Cirrus Lab, demystifying-serverless-costs (MIT).
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { sampler } from '../../engine/durations/index.ts';
import { randomStream } from '../../engine/random/stream.ts';
import type { DeploymentResult } from '../../engine/result.ts';
import { absent, hold, holdWithin, published } from './figures.ts';
import { resultOfArrivals } from './run-scenario.ts';

interface Row {
  readonly cloud: string;
  readonly rate: number;
  readonly spanSec: number;
  /** Of the gaps between requests: 0 for a clock. */
  readonly gapVariation: number;
  readonly meanMs: number;
  readonly instances: number;
}

function rowsOf(cloud: string): Row[] {
  const file = published('reference/measured/ubc_2025_concurrency_summary.csv');
  return (parse(readFileSync(file), { columns: true }) as Record<string, string>[])
    .filter(({ platform }) => platform === cloud)
    .map((row) => ({
      cloud,
      rate: Number(row.rps),
      spanSec: Number(row.span_s),
      gapVariation: Number(row.gap_cv),
      meanMs: Number(row.mean_ms),
      instances: Number(row.instances),
    }));
}

/** What a call takes alone, by the calmest run. */
const ALONE: Readonly<Record<string, object>> = {
  aws: { distribution: 'lognormal', p50: '156 ms', p99: '159 ms' },
  gcp: { distribution: 'lognormal', p50: '165 ms', p99: '187 ms' },
};

const RUNS = 24;

/** So many runs of two minutes, with gaps as unequal as they were. */
async function measured(row: Row, changes: object, deployment: object): Promise<DeploymentResult[]> {
  const runs: DeploymentResult[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { deployments } = await resultOfArrivals(
      {
        seed: run,
        replications: 1,
        traffic: { pattern: 'steady', rate: '1/s' },
        function: {
          memory: '1769 MB',
          cpu: '100 %',
          runtime: 'python',
          duration: ALONE[row.cloud],
          ...changes,
        },
        deployments: [deployment],
      },
      arrivalsOf(row, run),
    );
    runs.push(deployments[0]!);
  }
  return runs;
}

function arrivalsOf({ rate, spanSec, gapVariation }: Row, run: number): number[] {
  const shape = 1 / gapVariation ** 2;
  const gaps = sampler(
    { distribution: 'gamma', shape, scaleUs: 1e6 / rate / shape },
    randomStream(String(run), 'gaps'),
  );
  const times: number[] = [];
  for (let at = 0; at < spanSec; at += gaps.sample() / 1e6) times.push(at);
  return times;
}

function meanOf(runs: readonly DeploymentResult[], figure: (of: DeploymentResult) => number): number {
  return runs.reduce((sum, each) => sum + figure(each), 0) / runs.length;
}

describe.skipIf(absent)('one request per instance (skipped without the reference data)', () => {
  it('takes as many instances as Lambda did', async () => {
    const rows = rowsOf('aws');
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      // The instances of an earlier run were there, so that nobody waited.
      const runs = await measured(row, { init: '0 ms' }, { platform: 'aws-lambda' });
      const name = `Lambda 2025, ${row.rate} requests/s`;
      const ours = meanOf(runs, ({ instances }) => instances.started);
      const off = Math.abs(ours - row.instances);
      hold({ name: `${name}: instances`, published: row.instances, ours }, off, 1, 'instances');
      const latency = meanOf(runs, ({ latencyMs }) => latencyMs.mean);
      holdWithin({ name: `${name}: mean latency, ms`, published: row.meanMs, ours: latency }, 35);
    }
  });
});

describe.skipIf(absent)('many requests in one instance (skipped without the reference data)', () => {
  it('are slowed as on Cloud Run', async () => {
    const rows = rowsOf('gcp');
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) {
      const runs = await measured(row, {}, { platform: 'gcp-cloud-run', concurrency: 80, minInstances: 1 });
      const name = `Cloud Run 2025, ${row.rate} requests/s`;
      const latency = meanOf(runs, ({ latencyMs }) => latencyMs.mean);
      holdWithin({ name: `${name}: mean latency, ms`, published: row.meanMs, ours: latency }, 35);
      const ours = meanOf(runs, ({ instances }) => instances.peak);
      const off = Math.abs(ours - row.instances);
      hold({ name: `${name}: instances`, published: row.instances, ours }, off, 3, 'instances');
    }
  });
});
