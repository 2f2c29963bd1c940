/**
 * Azure Functions in the words of worked examples and of Azure Monitor: executions × duration × memory, instances ×
 * time, or the metrics themselves in MB-milliseconds. What a plan does not charge by is refused on it.
 */
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { forMeters } from '../../stated-usage/form-words.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';
import { consumptionReadings } from './form-consumption.ts';
import { flexReadings } from './form-flex.ts';
import { premiumReadings } from './form-premium.ts';

const ANY_PLAN = ['executions', 'executionsPerHour', 'executionsPerSecond', 'executionsPerDay', 'hours'];
const BY_EXECUTION = ['duration', 'activeTime', 'memory', 'concurrency', 'units', 'unitsPerHour'];

/** The quantities that a plan is charged by. */
const CHARGED_BY: Readonly<Record<string, readonly string[]>> = {
  consumption: [...ANY_PLAN, ...BY_EXECUTION],
  flex: [
    ...[...ANY_PLAN, ...BY_EXECUTION, 'instances', 'onDemandExecutions', 'onDemandUnits'],
    ...['alwaysReadyInstances', 'alwaysReadyExecutions', 'alwaysReadyActiveTime', 'alwaysReadyActiveShare'],
    ...['alwaysReadyUnits', 'alwaysReadyExecutionUnits', 'baselineWhileIdleOnly'],
  ],
  premium: [...ANY_PLAN, 'instances'],
};
const QUANTITIES = [...new Set(Object.values(CHARGED_BY).flat())];

export const functionsForm: UsageForm = {
  planNames: {
    'flex consumption': 'flex',
    'flex-consumption': 'flex',
    flexconsumption: 'flex',
    'elastic premium': 'premium',
    'elastic-premium': 'premium',
    elasticpremium: 'premium',
  },
  fields: {
    ...fieldsNamed([
      ['executions', 'count', 'executions', 'requests', 'monthlyExecutions', 'monthly_executions'],
      ['executions', 'number', 'FunctionExecutionCount', 'functionExecutionCount'],
      ['executionsPerHour', 'number', 'executionsPerHour', 'executions_per_hour'],
      ['executionsPerHour', 'number', 'requestsPerHour', 'requests_per_hour'],
      ['executionsPerSecond', 'number', 'requestsPerSecond', 'requests_per_s', 'requestsPerS'],
      ['executionsPerSecond', 'number', 'executionsPerSecond', 'executions_per_s'],
      ['executionsPerDay', 'number', 'requestsPerDay', 'executionsPerDay', 'executions_per_day'],
      ['hours', 'hours', 'hours'],
      ['hours', 'days', 'days'],
      ['duration', 'duration', 'duration'],
      [
        'duration',
        'milliseconds',
        'durationMs',
        'duration_ms',
        'executionDurationMs',
        'execution_duration_ms',
      ],
      ['duration', 'seconds', 'seconds', 'durationSeconds', 'duration_s', 'duration_seconds'],
      ['duration', 'seconds', 'secondsEach', 'seconds_each', 'secondsPerExecution', 'seconds_per_execution'],
      ['activeTime', 'seconds', 'activeSeconds', 'active_seconds', 'unionSeconds', 'union_seconds'],
      ['activeTime', 'hours', 'activeHours', 'active_hours'],
      ['memory', 'size', 'memory', 'instanceSize', 'instanceMemory'],
      ['memory', 'megabytes', 'memoryMb', 'memory_MB', 'memory_mb', 'instanceSizeMb', 'instance_size_MB'],
      ['memory', 'gigabytes', 'memoryGb', 'memory_GB', 'memory_gb', 'instanceSizeGb', 'instance_size_GB'],
      ['concurrency', 'number', 'concurrency', 'concurrencyPerInstance', 'concurrency_per_instance'],
      ['instances', 'number', 'instances'],
      ['units', 'number', 'FunctionExecutionUnits', 'functionExecutionUnits', 'units_MB_ms'],
      ['unitsPerHour', 'number', 'units_per_hour_MB_ms', 'unitsPerHourMbMs', 'executionUnitsPerHour'],
      ['onDemandExecutions', 'number', 'OnDemandFunctionExecutionCount', 'onDemandFunctionExecutionCount'],
      ['onDemandUnits', 'number', 'OnDemandFunctionExecutionUnits', 'onDemandFunctionExecutionUnits'],
    ]),
    ...forMeters(
      ['alwaysReadyGbSeconds'],
      fieldsNamed([
        [
          'alwaysReadyInstances',
          'number',
          'alwaysReadyInstances',
          'always_ready_instances',
          'alwaysReady',
          'always_ready',
        ],
        ['alwaysReadyExecutions', 'count', 'alwaysReadyExecutions', 'always_ready_executions'],
        ['alwaysReadyExecutions', 'number', 'AlwaysReadyFunctionExecutionCount'],
        ['alwaysReadyActiveTime', 'seconds', 'alwaysReadyActiveSeconds', 'always_ready_active_seconds'],
        ['alwaysReadyActiveTime', 'hours', 'alwaysReadyActiveHours', 'always_ready_active_hours'],
        ['alwaysReadyActiveShare', 'share', 'alwaysReadyActiveShare', 'always_ready_active_share'],
        ['alwaysReadyUnits', 'number', 'AlwaysReadyUnits', 'alwaysReadyUnits'],
        ['alwaysReadyExecutionUnits', 'number', 'AlwaysReadyFunctionExecutionUnits'],
        ['baselineWhileIdleOnly', 'numberEach', 'baselineWhileIdleOnly', 'baseline_while_idle_only'],
      ]),
    ),
  },
  readings(usage) {
    const bought = { ...usage.book.attributeDefaults, ...usage.attributes };
    if (!isChargedByAll(usage, bought.plan!)) return [];
    if (bought.plan === 'flex') return flexReadings(usage);
    return bought.plan === 'premium' ? premiumReadings(usage, bought.size!) : consumptionReadings(usage);
  },
};

function isChargedByAll(usage: StatedUsage, plan: string): boolean {
  const foreign = QUANTITIES.filter(
    (quantity) => usage.get(quantity) !== undefined && !CHARGED_BY[plan]!.includes(quantity),
  );
  for (const quantity of foreign) {
    const plans = Object.keys(CHARGED_BY).filter((each) => CHARGED_BY[each]!.includes(quantity));
    usage.reject(quantity, `must be stated with plan ${plans.join(' or ')}, got plan ${plan}`);
  }
  const hasSize = usage.attributes.size !== undefined && plan !== 'premium';
  if (hasSize) usage.reject('size', `must be stated with plan premium, got plan ${plan}`);
  return foreign.length === 0 && !hasSize;
}
