/** Container Apps in the words of worked examples: replicas × time, active or idle, requests × duration, or jobs. */
import {
  add,
  compare,
  divide,
  type Fraction,
  isZero,
  multiply,
  subtract,
  ZERO,
} from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { billedSeconds } from '../../money/meter-rules.ts';
import { MB_PER_GB, ONE, SEC_PER_DAY } from '../../money/units.ts';
import { fieldsNamed, withMeanings } from '../../stated-usage/field-names.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

/** What is stated of replicas that stand there, whether they have anything to do or not. */
const OF_REPLICAS = ['activeShare', 'idle', 'activeTime', 'idleTime', 'hours'];

export const containerAppsForm: UsageForm = {
  fields: withMeanings(
    fieldsNamed([
      ['requests', 'count', 'requests'],
      ['concurrency', 'number', 'concurrency'],
      ['vcpu', 'number', 'vcpu', 'vCPU', 'vCpu', 'cpu'],
      ['memory', 'size', 'memory'],
      ['memory', 'megabytes', 'memoryMb', 'memory_MB', 'memory_mb'],
      ['memory', 'gigabytes', 'memoryGb', 'memory_GB', 'memory_gb', 'memoryGib', 'memory_GiB', 'GiB', 'gib'],
      ['replicas', 'number', 'replicas', 'minReplicas', 'min_replicas', 'count', 'instances'],
      ['hours', 'hours', 'hours'],
      ['hours', 'seconds', 'seconds'],
      ['hours', 'days', 'days'],
      ['activeShare', 'share', 'activeShare', 'active_share'],
      ['idle', 'numberEach', 'idle'],
      ['activeTime', 'seconds', 'activeSeconds', 'active_seconds'],
      ['activeTime', 'hours', 'activeHours', 'active_hours'],
      ['idleTime', 'seconds', 'idleSeconds', 'idle_seconds'],
      ['idleTime', 'hours', 'idleHours', 'idle_hours'],
      ['requestsPerSecond', 'number', 'requestsPerSecond', 'requests_per_s', 'requestsPerS'],
      ['requestsPerDay', 'number', 'requestsPerDay', 'requests_per_day'],
      ['executions', 'count', 'executions', 'jobExecutions', 'job_executions'],
      ['duration', 'duration', 'duration'],
      ['duration', 'milliseconds', 'durationMs', 'duration_ms'],
      ['duration', 'seconds', 'durationSeconds', 'duration_s', 'duration_seconds'],
    ]),
    { concurrency: 'so many requests share a replica and are billed once; 1 unless stated' },
  ),
  readings(usage) {
    const requests = requestsOf(usage);
    return [
      ...replicaReadings(usage, requests),
      ...(requests ? [{ meter: 'requests', quantity: requests }] : []),
    ];
  },
};

/** Nothing where neither vCPU nor anything that goes with it is stated. */
function replicaReadings(usage: StatedUsage, requests: Fraction | undefined): MeterReading[] {
  const asked = [
    ...['vcpu', 'memory', 'replicas', 'activeShare', 'idle', 'activeTime', 'idleTime', 'executions'],
    'duration',
  ];
  if (asked.every((quantity) => usage.get(quantity) === undefined)) return [];
  const vcpu = usage.require('vcpu', 'for a replica');
  const memory = usage.require('memory', 'for a replica');
  const time = runningTime(usage, requests);
  if (!vcpu || !memory || !time) return [];
  const gib = divide(memory, MB_PER_GB);
  const all = add(time.active, time.idle);
  const isActive = !isZero(time.active) || isZero(time.idle);
  return [
    ...(isActive ? [{ meter: 'vcpuSeconds', quantity: multiply(time.active, vcpu) }] : []),
    ...(isZero(time.idle) ? [] : [{ meter: 'idleVcpuSeconds', quantity: multiply(time.idle, vcpu) }]),
    { meter: 'memoryGibSeconds', quantity: multiply(all, gib) },
  ];
}

/** Of executions of a job, of requests with a duration, or of replicas that stand there. */
function runningTime(usage: StatedUsage, requests: Fraction | undefined): ReplicaTime | undefined {
  if (usage.get('executions')) return jobTime(usage);
  const duration = usage.get('duration');
  if (!duration) return replicaTime(usage);
  if (!requests) return jobTime(usage);
  // Of a rate, hours say how long it lasts.
  const needless = [...OF_REPLICAS, 'replicas'].filter((word) => word !== 'hours' || usage.get('requests'));
  refuse(usage, needless, 'must not be stated with the duration of a request');
  const concurrency = usage.get('concurrency') ?? ONE;
  if (compare(concurrency, ONE) < 0) usage.reject('concurrency', 'must be at least 1');
  else return { active: divide(multiply(requests, duration), concurrency), idle: ZERO };
  return undefined;
}

interface ReplicaTime {
  readonly active: Fraction;
  readonly idle: Fraction;
}

/** All of it active unless said otherwise: only replicas at the minimum count can be idle. */
function replicaTime(usage: StatedUsage): ReplicaTime | undefined {
  if (usage.get('activeTime') || usage.get('idleTime')) return statedTime(usage);
  const period = usage.get('hours') ?? usage.monthSec ?? usage.require('hours', 'where month is actual');
  const isIdle = !isZero(usage.getOrZero('idle'));
  const share = usage.get('activeShare');
  if (isIdle && share) usage.reject('idle', 'must not be stated with activeShare too');
  if (period === undefined) return undefined;
  const replicas = usage.get('replicas') ?? ONE;
  const all = multiply(replicas, billedSeconds(usage.book, 'vcpuSeconds', usage.attributes, period));
  const active = multiply(all, share ?? (isIdle ? ZERO : ONE));
  return { active, idle: subtract(all, active) };
}

/** Active and idle time, each stated for one replica. */
function statedTime(usage: StatedUsage): ReplicaTime {
  refuse(usage, ['activeShare', 'idle', 'hours'], 'must not be stated with active or idle time');
  const replicas = usage.get('replicas') ?? ONE;
  const billed = (time: string) =>
    multiply(replicas, billedSeconds(usage.book, 'vcpuSeconds', usage.attributes, usage.getOrZero(time)));
  return { active: billed('activeTime'), idle: billed('idleTime') };
}

function refuse(usage: StatedUsage, quantities: readonly string[], rule: string): void {
  for (const quantity of quantities) if (usage.get(quantity)) usage.reject(quantity, rule);
}

/** Jobs are never idle; each execution is counted to the next second. */
function jobTime(usage: StatedUsage): ReplicaTime | undefined {
  refuse(usage, OF_REPLICAS, 'must not be stated for executions of a job');
  const executions = usage.require('executions', 'with duration');
  const duration = usage.require('duration', 'with executions');
  if (!executions || !duration) return undefined;
  const each = billedSeconds(usage.book, 'vcpuSeconds', usage.attributes, duration);
  return { active: multiply(multiply(executions, usage.get('replicas') ?? ONE), each), idle: ZERO };
}

/** Stated as such, or as a rate over the hours stated or the month. */
function requestsOf(usage: StatedUsage): Fraction | undefined {
  const stated = usage.get('requests');
  const perSecond = usage.get('requestsPerSecond');
  const perDay = usage.get('requestsPerDay');
  if (perSecond === undefined && perDay === undefined) return stated;
  if (stated) usage.reject('requests', 'must not be stated as a rate too');
  const period = usage.get('hours') ?? usage.monthSec ?? usage.require('hours', 'with a rate of requests');
  const rate = add(perSecond ?? ZERO, divide(perDay ?? ZERO, SEC_PER_DAY));
  return period && multiply(rate, period);
}
