/** Billed duration of Lambda requests: on demand with or without an init, and under provisioned concurrency. */
import { fromNumber, quantityText } from '../../money/decimal.ts';
import {
  add,
  compare,
  divide,
  type Fraction,
  isZero,
  max,
  multiply,
  subtract,
  ZERO,
} from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { MB_PER_GB } from '../../money/units.ts';
import { billsInit } from '../../platform-kinds/request-metering.ts';
import { countOrShareOf } from '../../stated-usage/count-in-month.ts';
import type { StatedUsage } from '../../stated-usage/usage-form.ts';
import { lambdaBehaviour } from './behaviour.ts';
import { billedDiskGb, secondsOf } from './version-of-book.ts';

const UNDER_PROVISIONED = 'provisionedDurationGbSeconds';

/** By what served the requests; nothing where neither a duration nor anything that goes with one is stated. */
export function durationReadings(
  usage: StatedUsage,
  requests: Fraction | undefined,
  memoryGb: Fraction | undefined,
): MeterReading[] {
  const askedFor = ['duration', 'initDuration', 'coldStarts', 'ephemeralStorage', 'provisionedRequests'];
  const stated = askedFor.find((quantity) => usage.get(quantity) !== undefined);
  const bare = stated === undefined && (requests === undefined || memoryGb === undefined);
  if (bare) return [];
  const reason = `with ${stated ?? 'requests and memory'}`;
  const duration = usage.require('duration', reason);
  checkLongest(usage, duration);
  if (requests === undefined) usage.require('requests', reason);
  if (memoryGb === undefined) usage.require('memory', reason);
  if (!duration || !requests || !memoryGb) return [];
  const seconds = secondsByPool(usage, requests, duration);
  const billed = add(seconds.onDemand, seconds.provisioned);
  const disk = divide(usage.getOrZero('ephemeralStorage'), MB_PER_GB);
  return [
    ...(seconds.hasOnDemand ? [{ meter: 'gbSeconds', quantity: multiply(seconds.onDemand, memoryGb) }] : []),
    { meter: UNDER_PROVISIONED, quantity: multiply(seconds.provisioned, memoryGb) },
    {
      meter: 'ephemeralGbSeconds',
      quantity: multiply(billed, billedDiskGb(usage.book, disk)),
    },
  ];
}

/** Lambda ends a request at its longest timeout. */
function checkLongest(usage: StatedUsage, duration: Fraction | undefined): void {
  const most = fromNumber(lambdaBehaviour.maxTimeoutSec.value);
  if (!duration || compare(duration, most) <= 0) return;
  const got = `got ${quantityText(duration)} s`;
  usage.reject('duration', `must be at most ${quantityText(most)} s of one request on aws-lambda, ${got}`);
}

/** Where the init is billed (since 2025-08-01), it and the duration of a cold start are rounded up as one sum. */
function secondsByPool(usage: StatedUsage, requests: Fraction, duration: Fraction) {
  const provisioned = provisionedRequestsOf(usage, requests);
  const onDemand = max(ZERO, subtract(requests, provisioned));
  const init = usage.get('initDuration');
  const cold = usage.get('coldStarts') && countOrShareOf(usage, 'coldStarts', onDemand);
  if (init && !cold) usage.require('coldStarts', 'with initDuration');
  if (cold && !init) usage.require('initDuration', 'with coldStarts');
  if (cold && compare(cold, onDemand) > 0) {
    const got = `got ${quantityText(cold)}`;
    usage.reject('coldStarts', `must be at most the ${quantityText(onDemand)} requests on demand, ${got}`);
  }
  const warm = subtract(onDemand, cold ?? ZERO);
  const warmSeconds = secondsOf(usage, 'gbSeconds', duration);
  const billedInit = billsInit(usage.book, 'gbSeconds') ? (init ?? ZERO) : ZERO;
  const coldSeconds = secondsOf(usage, 'gbSeconds', add(duration, billedInit));
  const provisionedSeconds = secondsOf(usage, UNDER_PROVISIONED, duration);
  return {
    hasOnDemand: !isZero(onDemand) || isZero(provisioned),
    onDemand: add(multiply(warm, warmSeconds), multiply(cold ?? ZERO, coldSeconds)),
    provisioned: multiply(provisioned, provisionedSeconds),
  };
}

/** Under provisioned concurrency all requests, unless it is stated how many. */
function provisionedRequestsOf(usage: StatedUsage, requests: Fraction): Fraction {
  const stated = usage.get('provisionedRequests');
  const concurrency = usage.get('provisionedConcurrency');
  if (stated === undefined) return concurrency && !isZero(concurrency) ? requests : ZERO;
  usage.require('provisionedConcurrency', 'with provisionedRequests');
  if (compare(stated, requests) > 0) {
    const got = `got ${quantityText(stated)}`;
    usage.reject('provisionedRequests', `must be at most the ${quantityText(requests)} requests, ${got}`);
  }
  return stated;
}
