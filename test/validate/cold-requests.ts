/** Requests of which every one is cold, and what a client waits for. */
import { expect } from 'vitest';
import type { Quantiles } from './cold-start-measurements.ts';
import { resultOf } from './run-scenario.ts';

/** Beyond a duration of 1 ms. An autoscaler that looks back keeps what it needed within `gapSec`. */
export async function coldRequests(deployment: object, fn: object = {}, gapSec = 1): Promise<Quantiles> {
  const { deployments } = await resultOf({
    horizon: `${25_000 * gapSec} s`,
    traffic: { pattern: 'steady', rate: `${3600 / gapSec}/h` },
    function: { duration: '1 ms', cpu: '0 %', memory: '512 MB', ...fn },
    replications: 1,
    deployments: [{ ...deployment, behaviour: { idleLife: '1 ms' } }],
  });
  const { coldStartRatio, latencyMs } = deployments[0]!;
  expect(coldStartRatio).toBeGreaterThan(0.99);
  return { p50: latencyMs.p50 - 1, p99: latencyMs.p99 - 1 };
}
