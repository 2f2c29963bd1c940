/** Other words for meters whose quantities need no rule: sizes of meters in GB, and readings of what was stated. */
import { fromNumber } from '../money/decimal.ts';
import { divide, type Fraction } from '../money/fraction.ts';
import type { MeterReading } from '../money/meter-reading.ts';
import { fieldsNamed } from './field-names.ts';
import { readingOf } from './meters-by-name.ts';
import type { StatedUsage, UsageField } from './usage-form.ts';

const MB_PER_GB = fromNumber(1024);

/** Sizes with a unit (`egress: 5 TB`) and bare gigabytes (`egress_GB: 5120`). */
export function gigabyteWords(
  meter: string,
  sizes: readonly [string, ...string[]],
  bare: readonly [string, ...string[]],
): Readonly<Record<string, UsageField>> {
  return fieldsNamed([
    [`${meter} as size`, 'size', ...sizes],
    [`${meter} as size`, 'gigabytes', ...bare],
  ]);
}

/** Gigabytes stated by words of `gigabyteWords`. */
export function statedGigabytes(usage: StatedUsage, meter: string): Fraction | undefined {
  const size = usage.get(`${meter} as size`);
  return size && divide(size, MB_PER_GB);
}

/** Readings of the meters that were stated, as numbers or as sizes. */
export function wordReadings(usage: StatedUsage, meters: readonly string[]): readonly MeterReading[] {
  return meters.flatMap((meter) => readingOf(meter, usage.get(meter) ?? statedGigabytes(usage, meter)));
}
