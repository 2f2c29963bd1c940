/** Other words for meters: quantities that need no rule, only their meter's name. */
import { fromNumber } from '../money/decimal.ts';
import { divide } from '../money/fraction.ts';
import type { MeterReading } from '../money/meter-reading.ts';
import type { StatedUsage, UsageField } from './usage-form.ts';

type Fields = Readonly<Record<string, UsageField>>;

const MB_PER_GB = fromNumber(1024);

/** Fields that state a meter's own number. */
export function numberWords(meter: string, ...names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, { states: meter, written: 'number' }]));
}

/** Fields that state a meter's gigabytes: sizes with a unit (`egress: 5 TB`) and bare gigabytes (`egress_GB: 5120`). */
export function gigabyteWords(meter: string, sizes: readonly string[], bare: readonly string[]): Fields {
  return Object.fromEntries([
    ...sizes.map((name) => [name, { states: `${meter} as size`, written: 'size' }]),
    ...bare.map((name) => [name, { states: `${meter} as size`, written: 'gigabytes' }]),
  ]);
}

/** Readings of the meters whose words were stated. */
export function wordReadings(usage: StatedUsage, meters: readonly string[]): readonly MeterReading[] {
  return meters.flatMap((meter) => {
    const size = usage.get(`${meter} as size`);
    const quantity = usage.get(meter) ?? (size && divide(size, MB_PER_GB));
    return quantity ? [{ meter, quantity }] : [];
  });
}
