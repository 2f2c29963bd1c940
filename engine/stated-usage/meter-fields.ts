/** Meters as fields of a form, by their own names, by others or as sizes: for quantities that need no rule. */
import { divide, type Fraction } from '../money/fraction.ts';
import type { MeterReading } from '../money/meter-reading.ts';
import { MB_PER_GB } from '../money/units.ts';
import { type FieldRow, fieldsNamed } from './field-names.ts';
import type { StatedUsage, UsageField, UsageForm } from './usage-form.ts';

/** Meters by their own names, for forms that add something even where only meters are stated, such as a fee. */
export function metersByName(...meters: string[]): Readonly<Record<string, UsageField>> {
  return fieldsNamed(meters.map((meter) => rowOf(meter, meter)));
}

/** Other name → the meter it stands for: `calls` for requests. */
export type OtherNames = Readonly<Record<string, string>>;

export function otherNameFields(names: OtherNames): Readonly<Record<string, UsageField>> {
  return fieldsNamed(Object.entries(names).map(([name, meter]) => rowOf(meter, name)));
}

/** Gigabytes by name may be written with a unit. */
function rowOf(meter: string, name: string): FieldRow {
  return NAMES_GIGABYTES.test(name) ? [asSize(meter), 'gigabytes', name] : [meter, 'number', name];
}

const NAMES_GIGABYTES = /^gb$|G[bB]$|GiB$/;

/** The quantity in MB that a meter counts in GB. */
function asSize(meter: string): string {
  return `${meter} as size`;
}

/** Sizes with a unit (`egress: 5 TB`), and gigabytes where there is none (`egress_GB: 5120`). */
export function gigabyteWords(
  meter: string,
  sizes: readonly [string, ...string[]],
  bare: readonly string[] = [],
): Readonly<Record<string, UsageField>> {
  return fieldsNamed([
    [asSize(meter), 'size', ...sizes],
    ...bare.map((name): FieldRow => [asSize(meter), 'gigabytes', name]),
  ]);
}

/** Gigabytes stated by words of `gigabyteWords`. */
export function statedGigabytes(usage: StatedUsage, meter: string): Fraction | undefined {
  const size = usage.get(asSize(meter));
  return size && divide(size, MB_PER_GB);
}

/** Readings of those meters that were stated, as numbers or as sizes; each once. */
export function statedMeters(usage: StatedUsage, ...meters: readonly string[]): MeterReading[] {
  return [...new Set(meters)].flatMap((meter) =>
    readingOf(meter, usage.get(meter) ?? statedGigabytes(usage, meter)),
  );
}

/** A reading of what is known, or none. */
export function readingOf(meter: string, quantity: Fraction | undefined): MeterReading[] {
  return quantity ? [{ meter, quantity }] : [];
}

/** The whole form of a service that stores data and whose other meters go by their own names. */
export const storageForm: UsageForm = {
  fields: gigabyteWords(
    'storageGbMonths',
    ['storage', 'stored'],
    ['storageGb', 'storageGB', 'storedGb', 'storedGB'],
  ),
  readings: (usage) => statedMeters(usage, 'storageGbMonths'),
};

/** The whole form of a service whose meters only have other names. */
export function formOfOtherNames(names: OtherNames): UsageForm {
  return {
    fields: otherNameFields(names),
    readings: (usage) => statedMeters(usage, ...Object.values(names)),
  };
}
