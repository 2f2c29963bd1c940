/** Consumption plan: executions, and observed memory × time. Overlapping executions in one process share both. */
import { fromNumber, quantityText } from '../../money/decimal.ts';
import { compare, divide, type Fraction, fraction, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { billedMegabytes } from '../../money/meter-rules.ts';
import { SEC_PER_HOUR } from '../../money/units.ts';
import type { StatedUsage } from '../../stated-usage/usage-form.ts';
import {
  executionSeconds,
  executionsOf,
  gigabytes,
  metricGbSeconds,
  onlyOne,
  periodOf,
} from './executions.ts';
import { CONSUMPTION_MAX_MEMORY_MB } from './sizes.ts';

export function consumptionReadings(usage: StatedUsage): MeterReading[] {
  const executions = executionsOf(usage);
  const time = gbSecondsOf(usage, executions);
  return [
    ...(executions ? [{ meter: 'requests', quantity: executions }] : []),
    ...(time ? [{ meter: 'gbSeconds', quantity: time }] : []),
  ];
}

function gbSecondsOf(usage: StatedUsage, executions: Fraction | undefined): Fraction | undefined {
  const way = onlyOne(usage, ['units', 'unitsPerHour', 'activeTime', 'duration']);
  if (way === undefined) {
    if (usage.get('memory')) usage.require('duration', 'with memory');
    return undefined;
  }
  const stated = usage.getOrZero(way);
  if (way === 'units') return metricGbSeconds(stated);
  if (way === 'unitsPerHour') {
    const period = periodOf(usage, way);
    return period && multiply(metricGbSeconds(stated), divide(period, SEC_PER_HOUR));
  }
  const memory = memoryOf(usage, way);
  if (memory === undefined) return undefined;
  // A duration alone is that of one execution.
  const seconds =
    way === 'activeTime' ? stated : executionSeconds(usage, 'gbSeconds', executions ?? fraction(1n), stated);
  return multiply(gigabytes(memory), seconds);
}

/** Billed MB of one process. */
function memoryOf(usage: StatedUsage, way: string): Fraction | undefined {
  const memory = usage.get('memory') ?? usage.require('memory', `with ${way}`);
  if (memory === undefined) return undefined;
  if (compare(memory, fromNumber(CONSUMPTION_MAX_MEMORY_MB)) > 0) {
    const got = `got ${quantityText(memory)} MB`;
    usage.reject('memory', `must be at most ${CONSUMPTION_MAX_MEMORY_MB} MB on the Consumption plan, ${got}`);
  }
  return billedMegabytes(usage.book, 'gbSeconds', usage.attributes, memory);
}
