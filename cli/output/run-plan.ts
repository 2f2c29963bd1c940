/** What a run will do: how many requests it expects, how often and where it plays them. */
import type { Scenario } from '../../engine/scenario/compile.ts';
import { formatDuration } from '../../engine/words/quantity.ts';
import { expectedPerHorizon } from '../long-run.ts';
import { formatCount } from './numbers.ts';
import { readableSpan } from './span.ts';

export interface RunPlan {
  /** Per replication, over the horizon. */
  readonly expectedRequests: number;
  /** Of a call, which each of these then is; absent where clients do not try again. */
  readonly attempts?: number;
  readonly replications: number;
  readonly horizon: string;
  readonly warmup: string;
  readonly deployments: readonly string[];
}

export function runPlan({
  model,
  beside,
  deployments,
}: Pick<Scenario, 'model' | 'beside' | 'deployments'>): RunPlan {
  return {
    expectedRequests: Math.round(expectedPerHorizon({ model, beside })),
    ...(model.function.retry && { attempts: model.function.retry.attempts }),
    replications: model.replications,
    horizon: formatDuration(model.horizonUs),
    warmup: formatDuration(model.warmupUs),
    deployments: deployments.map(({ id }) => id),
  };
}

export function planText({
  expectedRequests,
  attempts,
  replications,
  horizon,
  warmup,
  deployments,
}: RunPlan): string[] {
  const before = warmup === '0 s' ? '' : ` after a warm-up of ${readableSpan(warmup)}`;
  const what = attempts === undefined ? 'requests' : `calls of up to ${attempts} requests`;
  const runs = `${replications} ${replications === 1 ? 'replication' : 'replications'}`;
  const places = `${deployments.length} ${deployments.length === 1 ? 'deployment' : 'deployments'}`;
  return [
    `about ${formatCount(expectedRequests)} ${what} in ${readableSpan(horizon)}${before}`,
    `${runs} on ${places}: ${deployments.join(', ')}`,
  ];
}
