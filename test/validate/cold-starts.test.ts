/**
 * Cold starts by runtime: the init of AWS Lambda as it logs it (maxday/lambda-perf, Apache-2.0, 2026), and what a client
 * waits for on Lambda, Azure Functions and Google Cloud (mikhailshilkov/mikhailio-hugo, MIT, January 2021, and readings of
 * Cloud Run from 2026).
 */
import { describe, expect, it } from 'vitest';
import { sampler } from '../../engine/durations/index.ts';
import type { FleetModel } from '../../engine/model.ts';
import {
  type Architecture,
  coldStartPhases,
  type Packaging,
  type Runtime,
} from '../../engine/platforms/aws-lambda/cold-starts.ts';
import { RandomStream } from '../../engine/random/stream.ts';
import { deploy } from '../platforms/deploying.ts';
import { coldRequests } from './cold-requests.ts';
import { measuredColdStarts as data, firstRunMeasured, type Quantiles } from './cold-start-measurements.ts';
import { absent, hold, holdWithin } from './figures.ts';

const MOST_PERCENT: Quantiles = { p50: 5, p99: 10 };
const LEVELS = ['p50', 'p99'] as const;
const DRAWS = 200_000;

/** Quantiles and mean of one phase in ms, from the engine's own draws. */
function drawn(
  runtime: Runtime,
  architecture: Architecture,
  packaging: Partial<Packaging>,
): Quantiles & { mean: number } {
  const whole: Packaging = { kind: 'zip', bundleMb: 0, snapStart: false, memoryMb: 1024, ...packaging };
  const [, phase] = coldStartPhases(runtime, architecture, undefined, true, whole);
  const timesUs = new Float64Array(DRAWS);
  sampler(phase!.duration, new RandomStream(`${runtime} ${architecture}`)).fill(timesUs, DRAWS);
  timesUs.sort();
  const mean = timesUs.reduce((sum, time) => sum + time, 0) / DRAWS / 1000;
  return { p50: timesUs[DRAWS * 0.5]! / 1000, p99: timesUs[DRAWS * 0.99]! / 1000, mean };
}

function holdBoth(name: string, asPublished: Quantiles, ours: Quantiles, most = MOST_PERCENT): void {
  for (const level of LEVELS) {
    const figure = { name: `${name}: ${level}, ms`, published: asPublished[level], ours: ours[level] };
    holdWithin(figure, most[level]);
  }
}

describe.skipIf(absent)('init on AWS Lambda (skipped without the reference data)', () => {
  const rows = absent ? [] : data().aws_lambda.defaults.filter(({ family }) => family !== 'java-snapstart');
  const families = [...new Set(rows.map(({ family }) => family))];

  it.each(families)('%s, in a zip and in an image, on both architectures', (family) => {
    const compared = rows
      .filter((row) => row.family === family)
      .map((row) => ({ row, ours: drawn(family as Runtime, row.arch, { kind: row.package }) }));
    expect(compared).toHaveLength(4);
    const off = (level: keyof Quantiles | 'mean', { row, ours }: (typeof compared)[number]) =>
      Math.abs(ours[level] / row[level] - 1);
    for (const level of LEVELS) {
      const [{ row, ours }] = compared.sort((a, b) => off(level, b) - off(level, a)) as [
        (typeof compared)[number],
      ];
      holdWithin(
        {
          name: `Lambda init 2026, ${family}: ${level}, furthest of four, ms`,
          published: row[level],
          ours: ours[level],
        },
        MOST_PERCENT[level],
      );
    }
    // What is billed is the mean.
    const mean = Math.max(...compared.map((each) => off('mean', each)));
    hold(
      { name: `Lambda init 2026, ${family}: mean, furthest of four`, published: 0, ours: mean * 100 },
      mean * 100,
      family === 'java-native' ? 15 : 6,
      '%',
    );
  });

  it('restored from a snapshot', () => {
    const { snapstart_by_configuration: sizes } = data().aws_lambda;
    for (const row of sizes.filter(({ runtime }) => runtime.startsWith('java21'))) {
      const ours = drawn('java', 'x86_64', { snapStart: true, memoryMb: row.memory_mb });
      holdBoth(`Lambda SnapStart 2025, java21 with ${row.memory_mb} MB`, row, ours);
    }
  });
});

/** What the whole cold start of a client's request was, of runtimes that are as they were. */
const CLIENTS: readonly [cloud: string, kind: string, deployment: object, fn: object][] = [
  ['azure', 'jslinux', { platform: 'azure-functions' }, { runtime: 'nodejs' }],
  ['azure', 'csharplinux', { platform: 'azure-functions' }, { runtime: 'dotnet' }],
  ['azure', 'python', { platform: 'azure-functions' }, { runtime: 'python' }],
  ['azure', 'java', { platform: 'azure-functions' }, { runtime: 'java' }],
  ['azure', 'powershell', { platform: 'azure-functions' }, { runtime: 'powershell' }],
  ['gcp', 'js', { platform: 'gcp-functions' }, { runtime: 'nodejs' }],
  ['gcp', 'python', { platform: 'gcp-functions' }, { runtime: 'python' }],
  ['gcp', 'go', { platform: 'gcp-functions' }, { runtime: 'go' }],
];

/** Of Lambda, whose placement was derived: the network is not in ours. */
const LAMBDA_CLIENTS: readonly [kind: string, fn: object][] = [
  ['js', { runtime: 'nodejs' }],
  ['python', { runtime: 'python' }],
  ['java', { runtime: 'java' }],
  ['docker', { package: 'image' }],
  ['docker100mb', { package: 'image' }],
  ['docker5gb', { package: 'image' }],
];
const ROUND_TRIP_MS = 25;
/** The Java of 2021 was java11, whose first run has less to compile than that of java21: by the measurements of 2026. */
function newerJavaMs(kind: string): number {
  return kind === 'java' ? firstRunMeasured('java21', 512) - firstRunMeasured('java11', 512) : 0;
}
describe.skipIf(absent)('cold requests as clients see them (skipped without the reference data)', () => {
  const clientRow = (cloud: string, kind: string) =>
    data().other_clouds.client_response_2021.find((row) => row.cloud === cloud && row.case === kind)!;

  it.each(CLIENTS)('%s %s', async (cloud, kind, deployment, fn) => {
    holdBoth(
      `Cold request 2021, ${cloud} ${kind}`,
      clientRow(cloud, kind),
      await coldRequests(deployment, fn, cloud === 'azure' ? 120 : 1),
    );
  });

  it('azure premium', () => {
    // One instance is always ready and another one warm: few requests are cold, so that it is the starts that are compared.
    const { boot } = deploy('azure-functions', { plan: 'premium' }).deployment.model as FleetModel;
    const timesUs = new Float64Array(DRAWS);
    sampler(boot, new RandomStream('azure premium')).fill(timesUs, DRAWS);
    timesUs.sort();
    const ours = { p50: timesUs[DRAWS * 0.5]! / 1000, p99: timesUs[DRAWS * 0.99]! / 1000 };
    holdBoth('Cold request 2021, azure premium', clientRow('azure', 'cspremium'), ours);
  });

  it.each([
    ['node-express', 'nodejs'],
    ['python-flask', 'python'],
    ['java-quarkus', 'java'],
    ['csharp-aspnet', 'dotnet'],
    ['go-gin', 'go'],
    ['rust-actix', 'rust'],
    ['php-laravel', 'php'],
  ])('cloud run %s', async (service, runtime) => {
    const { median: p50, max } = data().other_clouds.cloud_run_2026.find((row) => row.service === service)!;
    // Of 72 readings the slowest stands for the p99.
    const ours = await coldRequests({ platform: 'gcp-cloud-run', concurrency: 1 }, { runtime });
    holdBoth(`Cold request 2026, cloud run ${service}`, { p50, p99: max }, ours);
  });

  it.each([
    ['xldeps', 14],
    ['xxxldeps', 35],
  ])('gcp %s', async (kind, bundleMb) => {
    const { p50 } = await coldRequests({ platform: 'gcp-functions' }, { bundle: `${bundleMb} MB` });
    const name = `Cold request 2021, gcp js with ${bundleMb} MB of dependencies: p50, ms`;
    holdWithin({ name, published: clientRow('gcp', kind).p50, ours: p50 }, MOST_PERCENT.p50);
  });

  it.each(LAMBDA_CLIENTS)('aws %s', async (kind, fn) => {
    const row = clientRow('aws', kind);
    const ours = await coldRequests({ platform: 'aws-lambda' }, fn);
    const name = `Cold request 2021, aws ${kind}, round trip added`;
    const beside = ROUND_TRIP_MS - newerJavaMs(kind);
    const seen = { p50: ours.p50 + beside, p99: ours.p99 + beside };
    holdBoth(name, row, seen);
  });
});
