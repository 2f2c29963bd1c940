/** AWS Fargate: usage of a fleet of tasks → readings of its meters, for the price book beside it. */
import { fromNumber } from '../../money/decimal.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import type { PriceBook } from '../../money/price-book.ts';
import type { BillingMonth, DeploymentShape } from '../../platform-kinds/platform.ts';
import { megabytesToGigabytes, microsecondsToHours, monthly } from '../../platform-kinds/scale-usage.ts';
import type { Usage } from '../../usage.ts';
import { taskReadings } from './task-readings.ts';

/** Billed task time × vCPU, memory, disk beyond 20 GB and, where asked for, one public address each. */
export function meterFargate(
  usage: Usage,
  shape: DeploymentShape,
  month: BillingMonth,
  book: PriceBook,
): readonly MeterReading[] {
  const size = {
    vcpu: fromNumber(shape.vcpu ?? 0),
    memoryGb: megabytesToGigabytes(shape.memoryMb ?? 0),
    ephemeralGb: megabytesToGigabytes(shape.ephemeralMb ?? 0),
  };
  return taskReadings(microsecondsToHours(monthly(usage.billedInstanceUs, usage, month)), size, shape, book);
}
