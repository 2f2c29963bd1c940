/** EC2: usage of a fleet → readings of its meters, for the price book beside it. */
import { fromNumber } from '../../money/decimal.ts';
import { divide, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import type { BillingMonth, DeploymentShape } from '../../platform-kinds/platform.ts';
import { microsecondsToHours, monthly, storageMonthUs } from '../../platform-kinds/scale-usage.ts';
import type { Usage } from '../../usage.ts';

/** Billed instance time, with one volume and one address for as long as each instance runs. */
export function meterEc2(usage: Usage, shape: DeploymentShape, month: BillingMonth): readonly MeterReading[] {
  const instanceUs = monthly(usage.billedInstanceUs, usage, month);
  const hours = microsecondsToHours(instanceUs);
  const readings: MeterReading[] = [{ meter: 'instanceHours', quantity: hours }];
  if (shape.storageGb !== undefined) {
    const months = divide(instanceUs, fromNumber(storageMonthUs(month)));
    readings.push({ meter: 'gp3GbMonths', quantity: multiply(fromNumber(shape.storageGb), months) });
  }
  if (shape.publicIpv4) readings.push({ meter: 'publicIpv4Hours', quantity: hours });
  return readings;
}
