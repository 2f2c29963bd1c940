/**
 * Capacity units (LCU, NLCU) of a steady load: the largest of its dimensions, fractions counted. One unit carries what
 * `CAPACITY` says of one dimension. 1 GB = 10^6 KB here, as AWS's own example counts.
 */
import { fromDecimal } from '../../money/decimal.ts';
import { divide, type Fraction, isZero, max, multiply, subtract, ZERO } from '../../money/fraction.ts';
import type { StatedUsage, UsageField } from '../../stated-usage/usage-form.ts';

const KB_PER_GB = fromDecimal('1000000');
const SEC_PER_HOUR = fromDecimal('3600');
const SEC_PER_MINUTE = fromDecimal('60');
const FREE_RULES = fromDecimal('10');

/** Of network load balancers: TCP. Only application load balancers evaluate rules and call functions. */
const CAPACITY = {
  application: {
    newPerSec: '25',
    active: '3000',
    gbPerHour: '1',
    lambdaGbPerHour: '0.4',
    rulesPerSec: '1000',
  },
  network: {
    newPerSec: '800',
    active: '100000',
    gbPerHour: '1',
    lambdaGbPerHour: '1',
    rulesPerSec: undefined,
  },
} as const;

export const loadFields: Readonly<Record<string, UsageField>> = {
  newConnPerSec: { states: 'newConnPerSec', written: 'number' },
  connectionMinutes: { states: 'connectionMinutes', written: 'number' },
  connectionDuration: { states: 'connectionDuration', written: 'duration' },
  activeConnections: { states: 'activeConnections', written: 'number' },
  gbPerHour: { states: 'gbPerHour', written: 'number' },
  kbPerSec: { states: 'kbPerSec', written: 'number' },
  requestsPerSec: { states: 'requestsPerSec', written: 'number' },
  requestsPerSecond: { states: 'requestsPerSec', written: 'number' },
  rules: { states: 'rules', written: 'number' },
  lambdaTargets: { states: 'lambdaTargets', written: 'numberEach' },
};

/** Undefined where nothing of the load is stated. */
export function capacityUnits(usage: StatedUsage): Fraction | undefined {
  const isNetwork = usage.attributes.plan === 'network';
  const capacity = isNetwork ? CAPACITY.network : CAPACITY.application;
  const newPerSec = usage.get('newConnPerSec');
  const gbPerHour = bytesOf(usage);
  const toFunctions = !isZero(usage.getOrZero('lambdaTargets'));
  const { rulesPerSec } = capacity;
  const dimensions = [
    share(newPerSec, capacity.newPerSec),
    share(activeOf(usage, newPerSec), capacity.active),
    share(gbPerHour, toFunctions ? capacity.lambdaGbPerHour : capacity.gbPerHour),
    rulesPerSec === undefined ? undefined : share(ruleEvaluations(usage), rulesPerSec),
  ].filter((dimension) => dimension !== undefined);
  return dimensions.length === 0 ? undefined : dimensions.reduce(max, ZERO);
}

function share(load: Fraction | undefined, ofOne: string): Fraction | undefined {
  return load && divide(load, fromDecimal(ofOne));
}

/** Stated, or new connections × how long one lasts. */
function activeOf(usage: StatedUsage, newPerSec: Fraction | undefined): Fraction | undefined {
  const minutes = usage.get('connectionMinutes');
  const seconds = usage.get('connectionDuration') ?? (minutes && multiply(minutes, SEC_PER_MINUTE));
  if (seconds && !newPerSec) usage.require('newConnPerSec', 'with how long a connection lasts');
  return usage.get('activeConnections') ?? (newPerSec && seconds && multiply(newPerSec, seconds));
}

function bytesOf(usage: StatedUsage): Fraction | undefined {
  const kbPerSec = usage.get('kbPerSec');
  const gbPerHour = usage.get('gbPerHour');
  if (kbPerSec && gbPerHour) usage.reject('gbPerHour', 'must not be stated as kbPerSec too');
  return gbPerHour ?? (kbPerSec && divide(multiply(kbPerSec, SEC_PER_HOUR), KB_PER_GB));
}

/** Per second; the first ten rules of a load balancer are free. */
function ruleEvaluations(usage: StatedUsage): Fraction | undefined {
  const rules = usage.get('rules');
  if (!rules) return undefined;
  const paid = max(ZERO, subtract(rules, FREE_RULES));
  const perSec = requestsPerSec(usage);
  const needed = isZero(paid) ? ZERO : (perSec ?? usage.require('requestsPerSec', 'with more than 10 rules'));
  return needed && multiply(paid, needed);
}

/** Stated, or the requests of the month spread over the hours. */
function requestsPerSec(usage: StatedUsage): Fraction | undefined {
  const perSec = usage.get('requestsPerSec');
  const requests = usage.get('requests');
  if (perSec && requests) usage.reject('requestsPerSec', 'must not be stated with requests');
  const time = usage.get('hours') ?? usage.monthSec;
  return perSec ?? (requests && time && !isZero(time) ? divide(requests, time) : undefined);
}
