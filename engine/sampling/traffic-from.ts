import type { TrafficModel } from '../model.ts';

/** Traffic from some time on, counted from there. What is not diurnal is taken for the same at all times. */
export function trafficFrom(traffic: readonly TrafficModel[], startUs: number): TrafficModel[] {
  return traffic.map((source) =>
    source.pattern === 'diurnal' ? { ...source, weekStartUs: source.weekStartUs + startUs } : source,
  );
}
