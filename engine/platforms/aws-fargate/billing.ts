/** AWS Fargate: usage of a fleet of tasks → readings of its meters, for the price book beside it. */
import { fromNumber } from '../../money/decimal.ts';
import type { DeploymentShape, MeterReading } from '../../money/meter-reading.ts';
import type { Usage } from '../../usage.ts';
import type { BillingMonth, PlatformBilling } from '../platform.ts';
import { megabytesToGigabytes, microsecondsToHours, monthly } from '../scale-usage.ts';
import { prices } from './prices.ts';
import { taskReadings } from './task-readings.ts';

export const AWS_FARGATE_BILLING: PlatformBilling = { priceBook: prices, meter: meterFargate };

/** Billed task time × vCPU, memory, disk beyond 20 GB and, where asked for, one public address each. */
export function meterFargate(
  usage: Usage,
  shape: DeploymentShape,
  month: BillingMonth,
): readonly MeterReading[] {
  const size = {
    vcpu: fromNumber(shape.vcpu ?? 0),
    memoryGb: megabytesToGigabytes(shape.memoryMb ?? 0),
    ephemeralGb: megabytesToGigabytes(shape.ephemeralMb ?? 0),
  };
  return taskReadings(microsecondsToHours(monthly(usage.billedInstanceUs, usage, month)), size, shape);
}
