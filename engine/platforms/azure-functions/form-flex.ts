/** Flex Consumption on demand: executions, and instance size × time in which instances are active. */
import { quantityText } from '../../money/decimal.ts';
import { divide, type Fraction, fraction, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
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
import { alwaysReadyReadings, hasAlwaysReady } from './form-always-ready.ts';
import { FLEX_SIZES } from './sizes.ts';

export function flexReadings(usage: StatedUsage): MeterReading[] {
  const executions = executionsOf(usage);
  const instanceGb = instanceGbOf(usage);
  const time = onDemandGbSeconds(usage, executions, instanceGb);
  if (executions && usage.get('alwaysReadyInstances') && usage.get('alwaysReadyExecutions') === undefined) {
    usage.require(
      'alwaysReadyExecutions',
      'with both: how many more are served by instances that are kept ready',
    );
  }
  return [
    ...(executions ? [{ meter: 'requests', quantity: executions }] : []),
    ...(time ? [{ meter: 'gbSeconds', quantity: time }] : []),
    ...alwaysReadyReadings(usage, instanceGb),
  ];
}

/** What an instance is sold as, whatever the function uses of it. */
function instanceGbOf(usage: StatedUsage): Fraction | undefined {
  const memory = usage.get('memory');
  if (memory && !Object.hasOwn(FLEX_SIZES, quantityText(memory))) {
    const sizes = Object.keys(FLEX_SIZES).join(', ');
    usage.reject('memory', `must be one of ${sizes} MB on Flex Consumption, got ${quantityText(memory)} MB`);
  }
  return memory && gigabytes(memory);
}

/** By metric, by instances that are active all the time, by active time, or by executions × duration. */
function onDemandGbSeconds(
  usage: StatedUsage,
  executions: Fraction | undefined,
  instanceGb: Fraction | undefined,
): Fraction | undefined {
  const way = onlyOne(usage, [
    'units',
    'onDemandUnits',
    'unitsPerHour',
    'instances',
    'activeTime',
    'duration',
  ]);
  const isReadyOnly = executions === undefined && hasAlwaysReady(usage);
  if (way === undefined || (way === 'duration' && isReadyOnly)) {
    if (instanceGb && !hasAlwaysReady(usage)) usage.require('duration', 'with an instance size');
    return undefined;
  }
  const stated = usage.getOrZero(way);
  if (way === 'units' || way === 'onDemandUnits') return metricGbSeconds(stated);
  if (way === 'unitsPerHour') {
    const period = periodOf(usage, way);
    return period && multiply(metricGbSeconds(stated), divide(period, SEC_PER_HOUR));
  }
  const size = instanceGb ?? usage.require('memory', `with ${way}`);
  const seconds = activeSeconds(usage, way, stated, executions);
  return size && seconds && multiply(size, seconds);
}

function activeSeconds(
  usage: StatedUsage,
  way: string,
  stated: Fraction,
  executions: Fraction | undefined,
): Fraction | undefined {
  if (way === 'activeTime') return stated;
  if (way === 'duration') return executionSeconds(usage, 'gbSeconds', executions ?? fraction(1n), stated);
  const period = periodOf(usage, way);
  return period && multiply(stated, period);
}
