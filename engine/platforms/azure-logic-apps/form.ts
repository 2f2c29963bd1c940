/** Logic Apps in the words of worked examples: runs × actions, loops over items, connector calls, instances × time. */
import { fromDecimal } from '../../money/decimal.ts';
import { add, type Fraction, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { fieldsNamed, withMeanings } from '../../stated-usage/field-names.ts';
import { statedMeters } from '../../stated-usage/meter-fields.ts';
import { billedHours, countOf, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';
import { WORKFLOW_SIZES } from './workflow-sizes.ts';

const ONE = fromDecimal('1');

export const logicAppsForm: UsageForm = {
  fields: withMeanings(
    {
      ...fieldsNamed([
        ['actions', 'count', 'actions'],
        ['executions', 'count', 'executions'],
        ['runs', 'count', 'runs'],
        ['items', 'number', 'items', 'listItems'],
        ['actionsPerItem', 'number', 'actionsPerItem', 'actions_per_item'],
        ['actionsPerRun', 'number', 'actionsPerRun', 'actions_per_run'],
        ['standardConnectorCalls', 'number', 'standardConnectors', 'standard_connector_calls'],
        ['enterpriseConnectorCalls', 'number', 'enterpriseConnectors', 'enterprise_connector_calls'],
        ['instances', 'number', 'instances', 'count'],
      ]),
      ...runningTimeFields,
    },
    {
      actions: 'of each run where runs or executions are stated too',
      executions: 'of actions; of the workflow where actions are stated too',
      items: 'one action each unless actionsPerItem is stated, and one for the loop itself',
    },
  ),
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

/** As counted, for each run where runs are stated; or of each run, where a loop is one action besides those of every turn. */
function actionsOf(usage: StatedUsage): Fraction | undefined {
  const items = usage.get('items');
  const perRun = usage.get('actionsPerRun');
  const counted = usage.get('actions');
  const runs = runsOf(usage);
  if (!items && !perRun) {
    if (counted) return runs ? multiply(runs, counted) : counted;
    if (usage.get('runs')) usage.require('actionsPerRun', 'with runs');
    return usage.get('executions');
  }
  if (counted) usage.reject('actions', 'must not be stated with the actions of a run or an item');
  const loop = items && add(multiply(items, usage.get('actionsPerItem') ?? ONE), ONE);
  const ofRun = loop && perRun ? add(loop, perRun) : (loop ?? perRun)!;
  return multiply(ofRun, runs ?? ONE);
}

/** How often the workflow runs; executions are runs where something says what each does, else of actions. */
function runsOf(usage: StatedUsage): Fraction | undefined {
  const [runs, executions] = [usage.get('runs'), usage.get('executions')];
  if (runs && executions) usage.reject('executions', 'must not be stated with runs');
  return runs ?? executions;
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
