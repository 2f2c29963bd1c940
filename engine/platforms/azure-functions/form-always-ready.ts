/** Flex instances that are always ready: a baseline for all the time they are kept, more while active, and executions. */
import { type Fraction, isZero, max, multiply, subtract, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import type { StatedUsage } from '../../stated-usage/usage-form.ts';
import { executionSeconds, metricGbSeconds, onlyOne, periodOf } from './executions.ts';

const STATED_BY = [
  ...['alwaysReadyInstances', 'alwaysReadyExecutions', 'alwaysReadyActiveTime', 'alwaysReadyActiveShare'],
  ...['alwaysReadyUnits', 'alwaysReadyExecutionUnits'],
];

export function hasAlwaysReady(usage: StatedUsage): boolean {
  return STATED_BY.some((quantity) => usage.get(quantity) !== undefined);
}

export function alwaysReadyReadings(usage: StatedUsage, instanceGb: Fraction | undefined): MeterReading[] {
  const executions = usage.get('alwaysReadyExecutions');
  const provisioned = provisionedGbSeconds(usage, instanceGb);
  const active = activeGbSeconds(usage, instanceGb, provisioned);
  const isIdleOnly = !isZero(usage.getOrZero('baselineWhileIdleOnly'));
  const baseline =
    provisioned && (isIdleOnly ? max(ZERO, subtract(provisioned, active ?? ZERO)) : provisioned);
  return [
    ...(baseline ? [{ meter: 'alwaysReadyBaselineGbSeconds', quantity: baseline }] : []),
    ...(active ? [{ meter: 'alwaysReadyGbSeconds', quantity: active }] : []),
    ...(executions ? [{ meter: 'alwaysReadyRequests', quantity: executions }] : []),
  ];
}

function provisionedGbSeconds(usage: StatedUsage, instanceGb: Fraction | undefined): Fraction | undefined {
  const way = onlyOne(usage, ['alwaysReadyUnits', 'alwaysReadyInstances']);
  if (way === undefined) return undefined;
  const stated = usage.getOrZero(way);
  if (way === 'alwaysReadyUnits') return metricGbSeconds(stated);
  const size = instanceGb ?? usage.require('memory', `with ${way}`);
  const period = periodOf(usage, way);
  return size && period && multiply(multiply(stated, size), period);
}

/** Of all always-ready instances together. */
function activeGbSeconds(
  usage: StatedUsage,
  instanceGb: Fraction | undefined,
  provisioned: Fraction | undefined,
): Fraction | undefined {
  const ways = ['alwaysReadyExecutionUnits', 'alwaysReadyActiveTime', 'alwaysReadyActiveShare'];
  const way = onlyOne(usage, ways);
  const stated = way === undefined ? undefined : usage.getOrZero(way);
  if (way === 'alwaysReadyExecutionUnits') return metricGbSeconds(stated!);
  if (way === 'alwaysReadyActiveShare') {
    if (!provisioned) usage.require('alwaysReadyInstances', `with ${way}`);
    return provisioned && multiply(provisioned, stated!);
  }
  const seconds = stated ?? secondsOfExecutions(usage);
  if (seconds === undefined) return undefined;
  const size = instanceGb ?? usage.require('memory', `with ${way ?? 'alwaysReadyExecutions'}`);
  return size && multiply(size, seconds);
}

function secondsOfExecutions(usage: StatedUsage): Fraction | undefined {
  const executions = usage.get('alwaysReadyExecutions');
  const duration = usage.get('duration');
  return executions && duration && executionSeconds(usage, 'alwaysReadyGbSeconds', executions, duration);
}
