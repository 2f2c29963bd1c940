/**
 * Workers in the words of worked examples: requests × CPU time, static assets taken off, and, on the old unbound plan,
 * time from start to end. The plan's fee is owed unless `planMonths: 0` says that it is paid elsewhere.
 */
import { fromDecimal, fromNumber, quantityText } from '../../money/decimal.ts';
import {
  compare,
  divide,
  type Fraction,
  fraction,
  max,
  multiply,
  subtract,
  ZERO,
} from '../../money/fraction.ts';
import { MS_PER_SEC } from '../../money/units.ts';
import { countFields } from '../../stated-usage/count-in-month.ts';
import { metersByName, readingOf, statedMeters } from '../../stated-usage/meter-fields.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

const UNBOUND_GB = fromDecimal('0.125');
const UNBOUND_CPU_FACTOR = fromNumber(8);

export const workersForm: UsageForm = {
  planNames: { paid: 'standard', 'workers paid': 'standard' },
  fields: {
    ...countFields('requests', 'invocations', 'runs'),
    dynamicRequests: { states: 'dynamicRequests', written: 'count' },
    totalRequests: { states: 'totalRequests', written: 'count' },
    staticAssetShare: { states: 'staticAssetShare', written: 'share' },
    cpuTime: { states: 'cpuTime', written: 'duration' },
    cpu: { states: 'cpuTime', written: 'duration' },
    cpuTimeMs: { states: 'cpuTime', written: 'milliseconds' },
    cpuMsPerRequest: { states: 'cpuTime', written: 'milliseconds' },
    cpuMsPerDynamicRequest: { states: 'cpuTime', written: 'milliseconds' },
    cpuMsPerInvocation: { states: 'cpuTime', written: 'milliseconds' },
    cpuMsPerRun: { states: 'cpuTime', written: 'milliseconds' },
    cpuSecondsPerRequest: { states: 'cpuTime', written: 'seconds' },
    duration: { states: 'duration', written: 'duration' },
    durationMs: { states: 'duration', written: 'milliseconds' },
    wallMsPerRequest: { states: 'duration', written: 'milliseconds' },
    ...metersByName('planMonths', 'cpuMs', 'gbSeconds', 'scripts'),
  },
  readings(usage) {
    const requests = requestsOf(usage);
    return [
      { meter: 'planMonths', quantity: usage.get('planMonths') ?? fraction(1n) },
      ...readingOf('requests', requests),
      ...(usage.attributes.plan === 'unbound'
        ? readingOf('gbSeconds', unboundGbSeconds(usage, requests))
        : readingOf('cpuMs', cpuMsOf(usage, requests))),
      ...statedMeters(usage, 'scripts'),
    ];
  },
};

/** Requests that run code: those for static assets are free on every plan. */
function requestsOf(usage: StatedUsage): Fraction | undefined {
  const requests = usage.get('requests');
  const dynamic = usage.get('dynamicRequests');
  const share = usage.get('staticAssetShare');
  if (requests && usage.get('totalRequests')) {
    usage.reject('totalRequests', 'must not be stated with requests, which are all there are too');
  }
  const total = requests ?? usage.get('totalRequests');
  if (share === undefined) return dynamic ?? total;
  if (!total) return dynamic ?? usage.require('totalRequests', 'with staticAssetShare');
  const rest = multiply(total, subtract(fraction(1n), share));
  if (dynamic && compare(dynamic, rest) !== 0) {
    usage.reject('dynamicRequests', `must be what is left of all (${quantityText(rest)})`);
  }
  return rest;
}

function cpuMsOf(usage: StatedUsage, requests: Fraction | undefined): Fraction | undefined {
  const total = usage.get('cpuMs');
  const each = usage.get('cpuTime');
  if (total && each) usage.reject('cpuTime', 'must not be stated with cpuMs, which is that of all requests');
  if (total || !each) return total;
  const count = requests ?? usage.require('requests', 'with CPU time');
  return count && multiply(multiply(count, each), MS_PER_SEC);
}

function unboundGbSeconds(usage: StatedUsage, requests: Fraction | undefined): Fraction | undefined {
  const stated = usage.get('gbSeconds');
  const wall = usage.get('duration');
  const cpu = usage.get('cpuTime') ?? perRequest(usage.get('cpuMs'), requests);
  if (stated || (!wall && !cpu)) return stated;
  const count = requests ?? usage.require('requests', 'with a duration');
  const seconds = max(wall ?? ZERO, multiply(cpu ?? ZERO, UNBOUND_CPU_FACTOR));
  return count && multiply(multiply(count, seconds), UNBOUND_GB);
}

function perRequest(cpuMs: Fraction | undefined, requests: Fraction | undefined): Fraction | undefined {
  if (!cpuMs || !requests || requests.num === 0n) return undefined;
  return divide(divide(cpuMs, MS_PER_SEC), requests);
}
