/** What a reader must know about the stretch of time that is simulated, one sentence each. */

import { expectedRequests } from '../arrivals/expected-requests.ts';
import { distributionMeanUs } from '../durations/mean.ts';
import type { DeploymentModel, TrafficModel } from '../model.ts';
import { formatDuration } from '../words/quantity.ts';
import { offTheMeanWords } from './horizon-words.ts';

const IDLE_LIVES_TO_SETTLE = 3;

interface Stretch {
  readonly horizonUs: number;
  readonly warmupUs: number;
}

export function horizonAssumptions(
  traffic: readonly TrafficModel[],
  deployments: readonly DeploymentModel[],
  stretch: Stretch,
): string[] {
  return [
    ...traffic.flatMap((source) => [...cutShort(source, stretch), ...offTheMean(source, stretch)]),
    ...unsettled(traffic, deployments, stretch),
  ];
}

function cutShort(source: TrafficModel, { horizonUs }: Stretch): string[] {
  if (source.pattern !== 'replay' || source.recording.spanUs <= horizonUs) return [];
  const span = formatDuration(source.recording.spanUs);
  return [
    `of ${source.recording.source}, which spans ${span}, only the horizon's ${formatDuration(horizonUs)} is played`,
  ];
}

/** A horizon without its share of nights and weekends has another rate than the one stated, and the month is scaled from it. */
function offTheMean(source: TrafficModel, { horizonUs }: Stretch): string[] {
  if (source.pattern !== 'diurnal') return [];
  const ratio = expectedRequests([source], horizonUs) / ((source.ratePerSec * horizonUs) / 1e6);
  const percent = Math.round((ratio - 1) * 100);
  if (!(Math.abs(percent) >= 1)) return [];
  return [offTheMeanWords(percent)];
}

const NO_TIME = { distribution: 'constant', valueUs: 0 } as const;

/** Instances that would idle for longer than the warm-up lasts cannot have settled in it. */
function unsettled(
  traffic: readonly TrafficModel[],
  deployments: readonly DeploymentModel[],
  { warmupUs }: Stretch,
): string[] {
  if (traffic.some((source) => source.pattern === 'replay')) return [];
  const idleUs = deployments.map((model) =>
    distributionMeanUs((model.kind === 'functionPool' ? model : model.onDemand)?.idleLife ?? NO_TIME),
  );
  const longest = Math.max(0, ...idleUs);
  if (longest < Number.POSITIVE_INFINITY && longest * IDLE_LIVES_TO_SETTLE <= warmupUs) return [];
  return [
    `pools start empty and may not settle in a warm-up of ${formatDuration(warmupUs)}: idle lives are long against it`,
  ];
}
