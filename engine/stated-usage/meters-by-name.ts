/** Meters as fields of a form, for forms that have something to add even where only meters are stated, such as a fee. */
import type { Fraction } from '../money/fraction.ts';
import type { MeterReading } from '../money/meter-reading.ts';
import type { StatedUsage, UsageField } from './usage-form.ts';

export function metersByName(...meters: string[]): Readonly<Record<string, UsageField>> {
  return Object.fromEntries(meters.map((meter) => [meter, { states: meter, written: 'number' }]));
}

/** Those meters that were stated. */
export function statedMeters(usage: StatedUsage, ...meters: string[]): MeterReading[] {
  return meters.flatMap((meter) => readingOf(meter, usage.get(meter)));
}

/** A reading of what is known, or none. */
export function readingOf(meter: string, quantity: Fraction | undefined): MeterReading[] {
  return quantity ? [{ meter, quantity }] : [];
}
