/** How much traffic a scenario has, and whether any stretch of it is like every other. */

import { expectedRequests } from '../../arrivals/expected-requests.ts';
import type { Scenario } from '../../scenario/compile.ts';

type TrafficModel = Scenario['model']['traffic'][number];

/** All requests of the horizon, of every function, per second of it. */
export function meanRatePerSec({ model, beside }: Scenario): number {
  const { horizonUs } = model;
  const requests = expectedRequests([model, ...beside].flatMap(sourcesOf), horizonUs);
  return requests / (horizonUs / 1e6);
}

/** Patterns that are the same at all times, so that any stretch of them stands for the whole. */
const CONSTANT: readonly TrafficModel['pattern'][] = ['steady', 'poisson', 'bursts'];

/** Whether nothing in the scenario depends on the time: neither traffic nor faults nor what is kept ready. */
export function isTimeless({ model, beside, document }: Scenario): boolean {
  const ready = [...document.deployments, ...functionsOf(document)].map(({ minInstances }) => minInstances);
  return (
    [model, ...beside].flatMap(sourcesOf).every(({ pattern }) => CONSTANT.includes(pattern)) &&
    (document.faults ?? []).length === 0 &&
    ready.every((each) => typeof each !== 'object')
  );
}

function functionsOf({ function: one, functions = {} }: Scenario['document']) {
  return [...(one ? [one] : []), ...Object.values(functions)];
}

function sourcesOf({ traffic }: Scenario['model']): readonly TrafficModel[] {
  return traffic;
}
