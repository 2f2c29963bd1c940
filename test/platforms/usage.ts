/** Usage of nothing, to be filled in by tests of metering, and readings as text. */
import { quantityText } from '../../engine/money/decimal.ts';
import type { MeterReading } from '../../engine/money/meter-reading.ts';
import type { RequestCounts, Usage } from '../../engine/usage.ts';

const HOUR_US = 3_600_000_000;

export const HORIZON = { horizonUs: 73 * HOUR_US, monthUs: 730 * HOUR_US };

export const NO_REQUESTS: RequestCounts = {
  arrived: 0,
  completed: 0,
  warm: 0,
  cold: 0,
  failed: 0,
  throttled: 0,
  timedOut: 0,
  dropped: 0,
  inFlight: 0,
};

export const NO_USAGE: Usage = {
  replications: 1,
  horizonUs: HORIZON.horizonUs,
  requests: NO_REQUESTS,
  onDemandSteps: 0,
  provisionedSteps: 0,
  provisionedStarts: 0,
  warmPings: 0,
  stepUs: 1000,
  provisionedUs: 0,
  billedInstanceUs: 0,
  busyInstanceUs: 0,
  workUs: null,
  idleAtMinimumUs: 0,
};

export function quantities(readings: readonly MeterReading[]): Record<string, string> {
  return Object.fromEntries(readings.map(({ meter, quantity }) => [meter, quantityText(quantity)]));
}
