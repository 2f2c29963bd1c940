/** AWS Lambda: usage of a function pool → readings of its meters, for the price book beside it. */
import { fromNumber } from '../../money/decimal.ts';
import { add, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import type { PriceBook } from '../../money/price-book.ts';
import type { BillingMonth, DeploymentShape } from '../../platform-kinds/platform.ts';
import { megabytesToGigabytes, microsecondsToSeconds, monthly } from '../../platform-kinds/scale-usage.ts';
import type { Usage } from '../../usage.ts';
import { billedDiskGb, knownTo } from './version-of-book.ts';

/** Requests that started and pings, their billed steps × memory, and provisioned instances × memory × time. */
export function meterLambda(
  usage: Usage,
  shape: DeploymentShape,
  month: BillingMonth,
  book: PriceBook,
): readonly MeterReading[] {
  const started = usage.requests.cold + usage.requests.warm + usage.warmPings;
  const memoryGb = megabytesToGigabytes(shape.memoryMb ?? 0);
  const disk = billedDiskGb(book, megabytesToGigabytes(shape.ephemeralMb ?? 0));
  const onDemand = stepSeconds(usage.onDemandSteps, usage, month);
  const provisioned = stepSeconds(usage.provisionedSteps, usage, month);
  const reserved = microsecondsToSeconds(monthly(usage.provisionedUs, usage, month));
  const readings = [
    { meter: 'requests', quantity: monthly(started, usage, month) },
    { meter: 'gbSeconds', quantity: multiply(onDemand, memoryGb) },
    { meter: 'provisionedGbSeconds', quantity: multiply(reserved, memoryGb) },
    { meter: 'provisionedDurationGbSeconds', quantity: multiply(provisioned, memoryGb) },
    { meter: 'ephemeralGbSeconds', quantity: multiply(add(onDemand, provisioned), disk) },
  ];
  return knownTo(book, readings);
}

function stepSeconds(steps: number, usage: Usage, month: BillingMonth) {
  return microsecondsToSeconds(multiply(monthly(steps, usage, month), fromNumber(usage.stepUs)));
}
