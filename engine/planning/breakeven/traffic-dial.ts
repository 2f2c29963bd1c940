/** A scenario's traffic turned up and down: every rate by the same factor, its shape as it is. Recordings have no rate to turn. */
import type { Scenario } from '../../scenario/compile.ts';
import { expectedRequests } from '../../scenario/expected-requests.ts';
import { ratePerSec } from '../../scenario/written.ts';

type Source = Readonly<Record<string, unknown>>;
type TrafficModel = Scenario['model']['traffic'][number];

/** Fields that are rates, in any pattern. */
const RATES = ['rate', 'from', 'to', 'peak'];

/** The traffic as it is written, with every rate times `factor`. */
export function scaledTraffic(traffic: unknown, factor: number): unknown {
  return Array.isArray(traffic)
    ? traffic.map((source) => scaledSource(source, factor))
    : scaledSource(traffic as Source, factor);
}

function scaledSource(source: Source, factor: number): Source {
  const rates = RATES.filter((name) => typeof source[name] === 'string');
  return {
    ...source,
    ...Object.fromEntries(rates.map((name) => [name, `${ratePerSec(source[name] as string) * factor}/s`])),
  };
}

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
