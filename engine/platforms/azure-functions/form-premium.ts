/** Elastic Premium: vCPU and memory of every allocated instance, at least one; executions cost nothing. */
import { fromNumber, quantityText } from '../../money/decimal.ts';
import { compare, divide, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { billedSeconds } from '../../money/meter-rules.ts';
import { ONE, SEC_PER_HOUR } from '../../money/units.ts';
import type { StatedUsage } from '../../stated-usage/usage-form.ts';
import { executionsOf, gigabytes, periodOf } from './executions.ts';
import { PREMIUM_SIZES } from './sizes.ts';

/** One instance for the whole month where nothing else is stated. */
export function premiumReadings(usage: StatedUsage, size: string): MeterReading[] {
  const executions = executionsOf(usage);
  const instances = usage.get('instances') ?? ONE;
  if (compare(instances, ONE) < 0) {
    usage.reject('instances', `must be at least 1 on the Premium plan, got ${quantityText(instances)}`);
  }
  const period = periodOf(usage, 'instances');
  if (period === undefined) return [];
  const { vcpu, memoryMb } = PREMIUM_SIZES[size]!;
  const time = (meter: string) =>
    multiply(instances, divide(billedSeconds(usage.book, meter, usage.attributes, period), SEC_PER_HOUR));
  return [
    ...(executions ? [{ meter: 'requests', quantity: executions }] : []),
    { meter: 'vcpuHours', quantity: multiply(time('vcpuHours'), fromNumber(vcpu)) },
    { meter: 'memoryGbHours', quantity: multiply(time('memoryGbHours'), gigabytes(fromNumber(memoryMb))) },
  ];
}
