/** Cloud Run in the words of worked examples: requests × duration, instances × running time, or runs of a job. */
import { compare, divide, type Fraction, isZero, multiply, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { billedMegabytes, billedSeconds } from '../../money/meter-rules.ts';
import { MB_PER_GB, ONE, SEC_PER_HOUR, SEC_PER_MINUTE } from '../../money/units.ts';
import { withMeanings } from '../../stated-usage/field-names.ts';
import { idleSeconds, keptWarmFields } from '../../stated-usage/kept-warm.ts';
import { otherNameFields, statedMeters } from '../../stated-usage/meter-fields.ts';
import { billedHours, countOf, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';
import { checkInstanceSize } from './instance-size.ts';

const OTHER_NAMES = {
  requests: 'requests',
  invocations: 'requests',
  egress_GB: 'egressGb',
  vCPU_s: 'vcpuSeconds',
  GiB_s: 'memoryGbSeconds',
};

export const cloudRunForm: UsageForm = {
  fields: withMeanings(
    {
      ...otherNameFields(OTHER_NAMES),
      duration: { states: 'duration', written: 'duration' },
      durationMs: { states: 'duration', written: 'milliseconds' },
      ms: { states: 'duration', written: 'milliseconds' },
      seconds: { states: 'duration', written: 'seconds' },
      minutes: { states: 'minutes', written: 'number' },
      concurrency: { states: 'concurrency', written: 'number' },
      runs: { states: 'runs', written: 'count' },
      executions: { states: 'runs', written: 'count' },
      tasks: { states: 'tasks', written: 'number' },
      instances: { states: 'instances', written: 'number' },
      count: { states: 'instances', written: 'number' },
      vcpu: { states: 'vcpu', written: 'number' },
      vCPU: { states: 'vcpu', written: 'number' },
      cpu: { states: 'vcpu', written: 'number' },
      memory: { states: 'memory', written: 'size' },
      memoryMb: { states: 'memory', written: 'megabytes' },
      memory_MB: { states: 'memory', written: 'megabytes' },
      memoryGb: { states: 'memory', written: 'gigabytes' },
      GiB: { states: 'memory', written: 'gigabytes' },
      ...keptWarmFields,
      ...runningTimeFields,
    },
    { concurrency: 'so many requests share an instance and are billed once; 1 unless stated' },
  ),
  readings(usage) {
    return [...statedMeters(usage, ...Object.values(OTHER_NAMES)), ...computing(usage)];
  },
};

const COMPUTING = ['duration', 'minutes', 'minInstances', 'instances', 'runs', 'tasks', 'vcpu', 'memory'];

/** Nothing where only requests or data are stated. */
function computing(usage: StatedUsage): MeterReading[] {
  const stated = COMPUTING.find((quantity) => usage.get(quantity) !== undefined);
  if (stated === undefined) return [];
  rejectOtherPlans(usage);
  const vcpu = usage.require('vcpu', `with ${stated}`);
  const memory = usage.require('memory', `with ${stated}`);
  if (vcpu)
    checkInstanceSize({ vcpu, memory, plan: planOf(usage) }, (field, rule) => usage.reject(field, rule));
  const active = activeSeconds(usage);
  const idle = active && idleSeconds(usage, active);
  if (!vcpu || !memory || !active || !idle) return [];
  const memoryGb = divide(
    billedMegabytes(usage.book, 'memoryGbSeconds', usage.attributes, memory),
    MB_PER_GB,
  );
  return [
    { meter: 'vcpuSeconds', quantity: multiply(active, vcpu) },
    { meter: 'memoryGbSeconds', quantity: multiply(active, memoryGb) },
    { meter: 'idleVcpuSeconds', quantity: multiply(idle, vcpu) },
    { meter: 'idleMemoryGbSeconds', quantity: multiply(idle, memoryGb) },
  ];
}

function planOf(usage: StatedUsage): string | undefined {
  return usage.attributes.plan ?? usage.book.attributeDefaults.plan;
}

/** Quantities that mean something under one plan only; an instance that is billed all its life costs the same when it waits. */
const PLAN_OF: Readonly<Record<string, string>> = {
  concurrency: 'request-based',
  minInstances: 'request-based',
  instances: 'instance-based',
  runs: 'job',
  tasks: 'job',
};

function rejectOtherPlans(usage: StatedUsage): void {
  for (const [quantity, plan] of Object.entries(PLAN_OF)) {
    if (usage.get(quantity) !== undefined && plan !== planOf(usage))
      usage.reject(quantity, `must be stated with plan ${plan} only, got plan ${planOf(usage)}`);
  }
}

/** Instance-seconds that are billed as active. */
function activeSeconds(usage: StatedUsage): Fraction | undefined {
  switch (planOf(usage)) {
    case 'job':
      if (durationOf(usage) !== undefined) return jobSeconds(usage);
      return usage.get('runs') === undefined
        ? runningSeconds(usage, 'tasks')
        : usage.require('duration', 'with runs');
    case 'instance-based':
      if (durationOf(usage) === undefined) return runningSeconds(usage, 'instances');
      usage.reject(
        'duration',
        'must not be stated with plan instance-based, whose instances are billed by hours',
      );
      return undefined;
    default:
      return requestSeconds(usage);
  }
}

function durationOf(usage: StatedUsage): Fraction | undefined {
  const minutes = usage.get('minutes');
  return usage.get('duration') ?? (minutes && multiply(minutes, SEC_PER_MINUTE));
}

/** Requests that share an instance are billed once: `concurrency` at a time. */
function requestSeconds(usage: StatedUsage): Fraction | undefined {
  const isWarm = usage.get('minInstances') !== undefined;
  const duration = durationOf(usage);
  if (duration === undefined)
    return isWarm ? ZERO : usage.require('duration', 'with requests on an instance');
  const requests = usage.require('requests', 'with a duration');
  const concurrency = usage.get('concurrency') ?? ONE;
  if (isZero(concurrency)) usage.reject('concurrency', 'must be more than 0');
  else if (compare(concurrency, ONE) > 0 && compare(usage.get('vcpu') ?? ONE, ONE) < 0)
    usage.reject(
      'concurrency',
      'must be 1 with less than 1 vCPU, where an instance takes one request at a time',
    );
  if (!requests || isZero(concurrency)) return undefined;
  const each = billedSeconds(usage.book, 'vcpuSeconds', usage.attributes, duration);
  return divide(multiply(requests, each), concurrency);
}

/** Each task of each run counts by itself. */
function jobSeconds(usage: StatedUsage): Fraction {
  const tasks = multiply(countOf(usage, 'runs'), countOf(usage, 'tasks'));
  return multiply(tasks, billedSeconds(usage.book, 'vcpuSeconds', usage.attributes, durationOf(usage)!));
}

function runningSeconds(usage: StatedUsage, quantity: string): Fraction | undefined {
  const hours = billedHours(usage, 'vcpuSeconds');
  return hours && multiply(multiply(hours, SEC_PER_HOUR), countOf(usage, quantity));
}
