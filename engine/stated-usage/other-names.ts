/** Fields that are other names of meters, for usage that needs no arithmetic: `calls` for requests. */
import type { MeterReading } from '../money/meter-reading.ts';
import type { StatedUsage, UsageField, UsageForm } from './usage-form.ts';

/** Other name → the meter it stands for. */
export type OtherNames = Readonly<Record<string, string>>;

export function otherNameFields(names: OtherNames): Readonly<Record<string, UsageField>> {
  return Object.fromEntries(
    Object.entries(names).map(([name, meter]) => [name, { states: meter, written: 'number' } as const]),
  );
}

/** One reading for each meter that was stated under another name. */
export function otherNameReadings(usage: StatedUsage, names: OtherNames): MeterReading[] {
  return [...new Set(Object.values(names))].flatMap((meter) => {
    const quantity = usage.get(meter);
    return quantity === undefined ? [] : [{ meter, quantity }];
  });
}

/** The whole form of a service whose meters only have other names. */
export function formOfOtherNames(names: OtherNames): UsageForm {
  return { fields: otherNameFields(names), readings: (usage) => otherNameReadings(usage, names) };
}
