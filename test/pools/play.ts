/** Plays stated requests against one deployment and gives its measurement. */
import type { Measurement } from '../../engine/measurement.ts';
import type { DeploymentModel, Model } from '../../engine/model.ts';
import { simulate } from '../../engine/simulate.ts';
import { modelOf, requestsAt, SEC } from '../engine/small-models.ts';

/** Requests as [arrival, duration] in seconds; the horizon is a minute unless it is changed. */
export function play(
  deployment: DeploymentModel,
  requestsSec: readonly (readonly [atSec: number, durationSec: number])[],
  changes: Partial<Model> = {},
): Measurement {
  const traffic = [
    requestsAt(requestsSec.map(([at, duration]) => [Math.round(at * SEC), Math.round(duration * SEC)])),
  ];
  let measured: Measurement | undefined;
  simulate(modelOf({ traffic, deployments: [deployment], ...changes }), ([measurement]) => {
    measured = measurement;
  });
  return measured!;
}

export function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}

/** Counts that are not 0, as the result names them. */
export function outcomes(measurement: Measurement): Record<string, number> {
  const { warm, completed, failed, timedOut, dropped, inFlight } = measurement;
  const arrived = sum(measurement.arrivals);
  const cold = sum(measurement.cold);
  const throttled = sum(measurement.throttled);
  const all = { arrived, completed, cold, warm, failed, throttled, timedOut, dropped, inFlight };
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count !== 0));
}
