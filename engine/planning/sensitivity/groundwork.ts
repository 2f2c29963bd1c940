/** The document that a sensitivity study moves things in: what was written, and the defaults that are inputs, too. */
import type { Result } from '../../result.ts';
import type { WrittenDeployment } from '../candidates.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Traffic, functions and the length of the run as they were resolved, so that every run is as long. Deployments as written,
 * so that what a platform derives from an input is derived anew; with the memory and the idle life that they have by default.
 */
export function groundwork(
  document: object,
  { scenario }: Result,
): Fields & { deployments: WrittenDeployment[] } {
  const resolved = scenario as Fields & { readonly deployments: readonly Fields[] };
  const { horizon, warmup, replications, seed, traffic, function: one, functions } = resolved;
  const { deployments } = document as { readonly deployments: readonly Fields[] };
  // One deployment in many regions was made many.
  const isOneToOne =
    deployments.length === resolved.deployments.length && deployments.every(({ regions }) => !regions);
  return {
    ...document,
    ...{ horizon, warmup, replications, seed, traffic },
    ...(one !== undefined ? { function: one } : { functions }),
    deployments: resolved.deployments.map((each, i) =>
      isOneToOne ? { ...withAssumed(deployments[i]!, each), id: each.id } : each,
    ),
  };
}

function withAssumed(written: Fields, resolved: Fields): Fields {
  const idleLife = Object(resolved.behaviour).idleLife;
  const saysIdleLife = 'idleLife' in written || 'idleLife' in Object(written.behaviour);
  return {
    ...written,
    ...(resolved.memory !== undefined && { memory: resolved.memory }),
    ...(idleLife !== undefined && !saysIdleLife && { behaviour: { ...Object(written.behaviour), idleLife } }),
  };
}
