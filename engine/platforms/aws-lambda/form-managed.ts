/** Managed instances: requests, hours of EC2 at a listed or a stated price, and the fee on the on-demand price. */
import { fromDecimal, quantityText } from '../../money/decimal.ts';
import { compare, type Fraction, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { forMeters } from '../../stated-usage/form-words.ts';
import type { StatedUsage } from '../../stated-usage/usage-form.ts';

export const managedFields = forMeters(['managedRequests'], {
  instanceHours: { states: 'instanceHours', written: 'number' },
  ec2OnDemandHourly: { states: 'onDemandHourly', written: 'number' },
  savingsPlanHourly: { states: 'paidHourly', written: 'number' },
  managementFeeShare: { states: 'feeShare', written: 'share' },
  avgDurationMs: { states: 'averageDuration', written: 'milliseconds' },
});

/** Undefined where no hours of instances are stated. The duration of the requests costs nothing. */
export function managedReadings(
  usage: StatedUsage,
  requests: Fraction | undefined,
): MeterReading[] | undefined {
  const hours = usage.get('instanceHours');
  const onDemand = usage.get('onDemandHourly');
  const paid = usage.get('paidHourly') ?? onDemand;
  if (hours === undefined) {
    if (paid) usage.require('instanceHours', 'with the price of an hour');
    return undefined;
  }
  checkFeeShare(usage);
  return [
    ...(requests ? [{ meter: 'managedRequests', quantity: requests }] : []),
    paid
      ? { meter: 'managedInstanceCharge', quantity: multiply(hours, paid) }
      : { meter: 'managedInstanceHours', quantity: hours },
    onDemand
      ? { meter: 'managedFeeBasis', quantity: multiply(hours, onDemand) }
      : { meter: 'managedFeeHours', quantity: hours },
  ];
}

/** The fee is the book's: another one is an own price. */
function checkFeeShare(usage: StatedUsage): void {
  const stated = usage.get('feeShare');
  const listed = usage.book.prices.find(({ meter }) => meter === 'managedFeeBasis')?.tiers[0]?.price;
  if (!stated || listed === undefined || compare(stated, fromDecimal(listed)) === 0) return;
  usage.reject('feeShare', `must be ${listed}, as the price book has it, got ${quantityText(stated)}`);
}
