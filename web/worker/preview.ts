/** A scenario cut to what is played while a hand still moves: the same question, with less of the horizon. */
import { expectedRequests } from '../../engine/arrivals/expected-requests.ts';
import type { Scenario } from '../../engine/scenario/compile.ts';

/** Of all deployments together, so that the answer comes within a tenth of a second. */
const REQUESTS = 30_000;
const SHORTEST_SEC = 60;

export function previewOf({ document, model, beside }: Scenario): object {
  const { horizonUs, deployments } = model;
  const traffic = [model, ...beside].flatMap((each) => each.traffic);
  const perSec = expectedRequests(traffic, horizonUs) / (horizonUs / 1e6);
  const affordableSec = REQUESTS / Math.max(perSec * deployments.length, 1e-9);
  const horizonSec = Math.max(SHORTEST_SEC, Math.min(horizonUs / 1e6, Math.floor(affordableSec)));
  const { precision: _, ...rest } = document;
  const warmupSec = Math.min(model.warmupUs / 1e6, Math.floor(horizonSec / 4));
  return { ...rest, horizon: `${horizonSec} s`, warmup: `${warmupSec} s`, replications: 1 };
}
