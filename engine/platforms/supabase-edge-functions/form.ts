/**
 * Supabase in the words of worked examples: invocations, and hours of each compute size, which are billed as whole hours.
 * The plan's fee is owed unless `planMonths: 0` says that it is paid elsewhere.
 */
import { divide, fraction, isZero } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { billedSeconds } from '../../money/meter-rules.ts';
import { SEC_PER_HOUR } from '../../money/units.ts';
import { countFields } from '../../stated-usage/count-in-month.ts';
import { metersByName, readingOf, statedMeters } from '../../stated-usage/meter-fields.ts';
import type { StatedUsage, UsageField, UsageForm } from '../../stated-usage/usage-form.ts';
import { COMPUTE_METERS } from './compute-sizes.ts';

const COMPUTE_FIELDS = COMPUTE_METERS.map((meter): [string, UsageField] => [
  meter,
  { states: meter, written: 'hours' },
]);

export const supabaseForm: UsageForm = {
  fields: {
    ...countFields('requests', 'invocations', 'functionInvocations'),
    ...Object.fromEntries(COMPUTE_FIELDS),
    ...metersByName('planMonths', 'egressGb'),
  },
  readings: (usage) => [
    { meter: 'planMonths', quantity: usage.get('planMonths') ?? fraction(1n) },
    ...COMPUTE_METERS.flatMap((meter) => computeReading(usage, meter)),
    ...readingOf('requests', usage.get('requests')),
    ...statedMeters(usage, 'egressGb'),
  ],
};

function computeReading(usage: StatedUsage, meter: string): MeterReading[] {
  const running = usage.get(meter);
  if (!running || isZero(running)) return [];
  const seconds = billedSeconds(usage.book, meter, usage.attributes, running);
  return [{ meter, quantity: divide(seconds, SEC_PER_HOUR) }];
}
