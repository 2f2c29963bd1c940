/** The pool that plays a deployment. */
import type { Measurement } from '../measurement.ts';
import type { DeploymentModel, Model } from '../model.ts';
import { Fleet } from './fleet.ts';
import { FunctionPool } from './function-pool.ts';
import type { Pool } from './pool.ts';

/** `block`: the most requests that it is given at once. */
export function poolOf(
  deployment: DeploymentModel,
  { warmupUs, faults }: Model,
  seed: string,
  measurement: Measurement,
  block: number,
): Pool {
  return deployment.kind === 'functionPool'
    ? new FunctionPool(deployment, seed, -warmupUs, measurement, block, faults)
    : new Fleet(deployment, seed, -warmupUs, measurement, faults);
}
