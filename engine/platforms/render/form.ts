/** Render in the words of worked examples: instances of a size × running time, bandwidth, and workflow tasks. */
import { fromNumber } from '../../money/decimal.ts';
import { divide, fraction, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { billedSeconds } from '../../money/meter-rules.ts';
import { MB_PER_GB, SEC_PER_HOUR } from '../../money/units.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { billedHours, countOf, machineTimeFields, saysMachines } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

/** Of a month that is the bare horizon. */
const USUAL_MONTH_HOURS = fromNumber(730);
/** Billed beside instances: stated alone, none runs, unless a size buys one. */
const BESIDE = ['bandwidth', 'taskTime'];

export const renderForm: UsageForm = {
  fields: {
    ...machineTimeFields,
    ...fieldsNamed([
      ['instances', 'number', 'instances', 'count', 'services', 'environments'],
      ['bandwidth', 'gigabytes', 'bandwidthGb', 'bandwidthGB', 'egressGB'],
      ['taskTime', 'duration', 'taskDuration'],
      ['taskTime', 'hours', 'taskHours'],
      ['taskTime', 'seconds', 'taskSeconds'],
      ['tasks', 'number', 'tasks'],
    ]),
  },
  readings(usage) {
    const bandwidth = usage.get('bandwidth');
    return [
      ...(saysMachines(usage, BESIDE) ? instanceReadings(usage) : []),
      ...(bandwidth ? [{ meter: 'egressGb', quantity: divide(bandwidth, MB_PER_GB) }] : []),
      ...taskReadings(usage),
    ];
  },
};

function instanceReadings(usage: StatedUsage): MeterReading[] {
  const hours = billedHours(usage, 'instanceMonths');
  const month = usage.monthSec ? divide(usage.monthSec, SEC_PER_HOUR) : USUAL_MONTH_HOURS;
  const quantity = hours && multiply(countOf(usage, 'instances'), divide(hours, month));
  return quantity ? [{ meter: 'instanceMonths', quantity }] : [];
}

function taskReadings(usage: StatedUsage): MeterReading[] {
  const time = usage.get('taskTime');
  if (time === undefined) return [];
  if (!usage.book.meters.some(({ name }) => name === 'workflowHours')) {
    usage.reject('taskTime', 'must not be stated for a day since 2026-09-01: its price is not known');
    return [];
  }
  const seconds = billedSeconds(usage.book, 'workflowHours', usage.attributes, time);
  const hours = divide(multiply(usage.get('tasks') ?? fraction(1n), seconds), SEC_PER_HOUR);
  return [{ meter: 'workflowHours', quantity: hours }];
}
