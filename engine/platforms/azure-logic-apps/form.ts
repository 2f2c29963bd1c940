/** Logic Apps in the words of worked examples: runs × actions, loops over items, connector calls, instances × time. */
import { fromDecimal } from '../../money/decimal.ts';
import { add, type Fraction, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { statedMeters } from '../../stated-usage/meter-fields.ts';
import { billedHours, countOf, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';
import { WORKFLOW_SIZES } from './workflow-sizes.ts';

const ONE = fromDecimal('1');

export const logicAppsForm: UsageForm = {
  fields: {
    ...fieldsNamed([
      ['actions', 'number', 'actions', 'executions'],
      ['runs', 'number', 'runs'],
      ['items', 'number', 'items', 'listItems'],
      ['actionsPerItem', 'number', 'actionsPerItem', 'actions_per_item'],
      ['actionsPerRun', 'number', 'actionsPerRun', 'actions_per_run'],
      ['standardConnectorCalls', 'number', 'standardConnectors', 'standard_connector_calls'],
      ['enterpriseConnectorCalls', 'number', 'enterpriseConnectors', 'enterprise_connector_calls'],
      ['instances', 'number', 'instances', 'count'],
    ]),
    ...runningTimeFields,
  },
  readings(usage) {
    return [
      ...actionReadings(usage),
      ...statedMeters(usage, ...['standardConnectorCalls', 'enterpriseConnectorCalls']),
      ...instanceReadings(usage),
    ];
  },
};

function actionReadings(usage: StatedUsage): MeterReading[] {
  const actions = actionsOf(usage);
  // Built-in actions of the Standard plan are part of its instances.
  const isPaid = usage.attributes.plan !== 'standard';
  return actions && isPaid ? [{ meter: 'actions', quantity: actions }] : [];
}

/** As counted; or of each run, where a loop is one action besides those of every turn. */
function actionsOf(usage: StatedUsage): Fraction | undefined {
  const items = usage.get('items');
  const perRun = usage.get('actionsPerRun');
  const counted = usage.get('actions');
  if (!items && !perRun) {
    if (usage.get('runs') && !counted) usage.require('actionsPerRun', 'with runs');
    return counted;
  }
  if (counted) usage.reject('actions', 'must not be stated with the actions of a run or an item');
  const loop = items && add(multiply(items, usage.get('actionsPerItem') ?? ONE), ONE);
  const ofRun = loop && perRun ? add(loop, perRun) : (loop ?? perRun)!;
  return multiply(ofRun, usage.get('runs') ?? ONE);
}

function instanceReadings(usage: StatedUsage): MeterReading[] {
  const { plan, size = 'ws1' } = usage.attributes;
  const stated = ['instances', 'hours', 'durationPerDay'].some((quantity) => usage.get(quantity));
  if (!stated && plan !== 'standard' && usage.attributes.size === undefined) return [];
  const hours = billedHours(usage, 'vcpuHours');
  if (!hours) return [];
  const { vcpu, memoryGb } = WORKFLOW_SIZES[size]!;
  const instanceHours = multiply(countOf(usage, 'instances'), hours);
  return [
    { meter: 'vcpuHours', quantity: multiply(instanceHours, fromDecimal(vcpu)) },
    { meter: 'memoryGbHours', quantity: multiply(instanceHours, fromDecimal(memoryGb)) },
  ];
}
