/**
 * The slower first run of a handler on AWS Lambda, by memory (maxday/lambda-perf, Apache-2.0, 2026), and how it is carried on
 * to larger sizes (cebert/aws-lambda-performance-benchmarks, MIT, 2025).
 */
import { describe, it } from 'vitest';
import { atMemory } from '../../engine/platforms/aws-lambda/first-runs.ts';
import { coldRequests } from './cold-requests.ts';
import { measuredColdStarts as data, firstRunMeasured } from './cold-start-measurements.ts';
import { absent, holdWithin } from './figures.ts';

describe.skipIf(absent)('the first run on AWS Lambda (skipped without the reference data)', () => {
  // The rest of a cold start is the same, draw by draw.
  it.each([128, 256, 512])('.NET 8 with %i MB', async (memoryMb) => {
    const p50 = async (mb: number) =>
      (await coldRequests({ platform: 'aws-lambda', memory: `${mb} MB` }, { runtime: 'dotnet8' })).p50;
    const figure = {
      name: `Lambda first run 2026, .NET 8 with ${memoryMb} MB: mean beyond that with 1,024 MB, ms`,
      published: firstRunMeasured('dotnet8', memoryMb) - firstRunMeasured('dotnet8', 1024),
      ours: (await p50(memoryMb)) - (await p50(1024)),
    };
    holdWithin(figure, 5);
  });

  // Of functions that load the AWS SDK, measured beyond 1,024 MB too: how we carry on from the sizes below.
  it.each(['nodejs22', 'nodejs20', 'python3.13', 'rust'])('of %s beyond the measured sizes', (runtime) => {
    const of = (memoryMb: number) =>
      data().aws_lambda_with_sdk.find(
        (row) => row.runtime === runtime && row.arch === 'x86_64' && row.memory_mb === memoryMb,
      )!.first_handler_ms_mean;
    const sizes = [128, 256, 512, 1024];
    const ours = atMemory(sizes, sizes.map(of), 2048);
    const name = `Lambda first run 2025, ${runtime} with the SDK, 2,048 MB from smaller sizes: mean, ms`;
    // Means of 20 cold starts.
    holdWithin({ name, published: of(2048), ours }, 20);
  });
});
