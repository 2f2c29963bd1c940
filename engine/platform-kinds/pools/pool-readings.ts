/** What a pool did in a month, in the seconds and counts that the meters of function platforms are made of. */
import { fromNumber } from '../../money/decimal.ts';
import { add, divide, type Fraction, max, multiply, subtract, ZERO } from '../../money/fraction.ts';
import { billedMegabytes } from '../../money/meter-rules.ts';
import type { PriceBook } from '../../money/price-book.ts';
import { MB_PER_GB, MS_PER_SEC, SEC_PER_HOUR } from '../../money/units.ts';
import type { Usage } from '../../usage.ts';
import { attributesOf, type BillingMonth, type DeploymentShape } from '../platform.ts';
import { microsecondsToSeconds, monthly } from '../scale-usage.ts';

export interface PoolMonth {
  /** Requests that started, cold or warm, and pings. */
  readonly started: Fraction;
  /** Those of them that instances kept ready took, and the others. */
  readonly startedOnReady: Fraction;
  readonly startedOnDemand: Fraction;
  /** Billed seconds of requests on instances that came for them, on instances kept ready, and on both. */
  readonly onDemandSec: Fraction;
  readonly readyBusySec: Fraction;
  readonly servedSec: Fraction;
  /** Seconds of requests alone, whether or not they shared instances: what their processor time is a share of. */
  readonly requestSec: Fraction;
  /** Instances kept ready × time, and what is left of it without a request. */
  readonly readySec: Fraction;
  readonly readyIdleSec: Fraction;
  /** All instances × time from the start of their boot to their end. */
  readonly instanceSec: Fraction;
}

export function poolMonth(usage: Usage, month: BillingMonth): PoolMonth {
  const seconds = (us: number) => microsecondsToSeconds(monthly(us, usage, month));
  const stepSec = microsecondsToSeconds(fromNumber(usage.stepUs));
  const inSteps = (steps: number) => multiply(monthly(steps, usage, month), stepSec);
  const onDemandSec = inSteps(usage.onDemandSteps);
  const readyBusySec = inSteps(usage.provisionedSteps);
  const servedSec = add(onDemandSec, readyBusySec);
  const readySec = seconds(usage.provisionedUs);
  const started = usage.requests.cold + usage.requests.warm + usage.warmPings;
  return {
    started: monthly(started, usage, month),
    startedOnReady: monthly(usage.provisionedStarts, usage, month),
    startedOnDemand: monthly(started - usage.provisionedStarts, usage, month),
    onDemandSec,
    readyBusySec,
    servedSec,
    requestSec: usage.workUs === null ? servedSec : seconds(usage.workUs),
    readySec,
    // Billed time is rounded up: of an instance that is never idle it comes to more than its life.
    readyIdleSec: max(ZERO, subtract(readySec, readyBusySec)),
    instanceSec: seconds(usage.billedInstanceUs),
  };
}

/** GB (MB ÷ 1024) of one instance, by the meter's rule of billed size. */
export function billedGb(book: PriceBook, meter: string, shape: DeploymentShape): Fraction {
  const megabytes = fromNumber(shape.memoryMb ?? 0);
  return divide(billedMegabytes(book, meter, attributesOf(shape), megabytes), MB_PER_GB);
}

/** Processor time of requests that take so many seconds on this deployment. */
export function cpuSeconds(seconds: Fraction, { cpuShare = 0 }: DeploymentShape): Fraction {
  return multiply(seconds, fromNumber(cpuShare));
}

export function hours(seconds: Fraction): Fraction {
  return divide(seconds, SEC_PER_HOUR);
}

export function milliseconds(seconds: Fraction): Fraction {
  return multiply(seconds, MS_PER_SEC);
}
