/** The pool that plays a deployment, with clients in front of it where they try again. */
import type { Measurement } from '../measurement.ts';
import type { DeploymentModel, FunctionModel, Model } from '../model.ts';
import { Fleet } from './fleet.ts';
import { FunctionPool } from './function-pool.ts';
import type { Pool } from './pool.ts';
import { RetryingClients } from './retrying-clients.ts';

/** `block`: the most requests that it is given at once. */
export function poolOf(
  deployment: DeploymentModel,
  { warmupUs, faults, downstream, function: fn }: Model,
  seed: string,
  measurement: Measurement,
  block: number,
): Pool {
  const pool =
    deployment.kind === 'functionPool'
      ? new FunctionPool(deployment, seed, -warmupUs, measurement, block, faults, null, downstream)
      : new Fleet(deployment, seed, -warmupUs, measurement, faults, downstream);
  return clientsOf(pool, fn, seed) ?? pool;
}

/** Those that try again; null where nobody does. */
export function clientsOf(
  pool: FunctionPool | Fleet,
  fn: FunctionModel,
  seed: string,
): RetryingClients | null {
  const { calls } = pool.measurement;
  return fn.retry && calls ? new RetryingClients(pool, fn.retry, fn, seed, calls) : null;
}
