/**
 * DynamoDB in words: reads and writes of items of a size (on demand), capacity that is always there (provisioned), and
 * storage. A read is strongly consistent: 1 unit for each started 4 KB; eventually consistent ones count half,
 * transactional reads and writes double.
 */
import { fromDecimal } from '../../money/decimal.ts';
import { add, compare, divide, type Fraction, min, multiply, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { chunksOf } from '../../money/meter-rules.ts';
import { MB_PER_GB, SEC_PER_HOUR } from '../../money/units.ts';
import { withMeanings } from '../../stated-usage/field-names.ts';
import { otherNameFields, readingOf } from '../../stated-usage/meter-fields.ts';
import { payloadBytes, payloadFields } from '../../stated-usage/payload.ts';
import { billedHours, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

/** Units of each chunk, by the kind of read or write. */
const READS = { reads: '1', eventualReads: '0.5', transactionalReads: '2' } as const;
const WRITES = { writes: '1', transactionalWrites: '2' } as const;

/** Of each hour, as the book grants it. */
const FREE_CAPACITY = fromDecimal('25');

export const dynamodbForm: UsageForm = {
  fields: withMeanings(
    {
      reads: { states: 'reads', written: 'count' },
      eventualReads: { states: 'eventualReads', written: 'count' },
      transactionalReads: { states: 'transactionalReads', written: 'count' },
      writes: { states: 'writes', written: 'count' },
      transactionalWrites: { states: 'transactionalWrites', written: 'count' },
      ...payloadFields('item'),
      rcu: { states: 'rcu', written: 'number' },
      readCapacityUnits: { states: 'rcu', written: 'number' },
      wcu: { states: 'wcu', written: 'number' },
      writeCapacityUnits: { states: 'wcu', written: 'number' },
      ...otherNameFields({ readRequestUnits: 'readUnits', rru: 'readUnits' }),
      ...otherNameFields({ writeRequestUnits: 'writeUnits', wru: 'writeUnits' }),
      storage: { states: 'storage', written: 'size' },
      storageGb: { states: 'storage', written: 'gigabytes' },
      ...runningTimeFields,
    },
    {
      reads: 'strongly consistent, one unit for each started 4 KB',
      eventualReads: 'half a unit for each started 4 KB',
      transactionalReads: '2 units for each started 4 KB',
      writes: 'one unit for each started KB',
      transactionalWrites: '2 units for each started KB',
    },
  ),
  readings(usage) {
    const storage = usage.get('storage');
    const bytes = payloadBytes(usage, 'item', ...Object.keys({ ...READS, ...WRITES })) ?? ZERO;
    const hours = usage.get('hours') ?? usage.get('durationPerDay');
    if (hours && !usage.get('rcu') && !usage.get('wcu')) usage.require('rcu', 'with hours, or else wcu');
    return [
      ...unitReadings(usage, 'readUnits', READS, bytes),
      ...unitReadings(usage, 'writeUnits', WRITES, bytes),
      ...capacityReadings(usage, 'rcuHours', 'rcu'),
      ...capacityReadings(usage, 'wcuHours', 'wcu'),
      ...(storage ? [{ meter: 'storageGbMonths', quantity: divide(storage, MB_PER_GB) }] : []),
    ];
  },
};

function unitReadings(
  usage: StatedUsage,
  meter: string,
  kinds: Readonly<Record<string, string>>,
  bytes: Fraction,
): MeterReading[] {
  const stated = Object.entries(kinds).filter(([kind]) => usage.get(kind) !== undefined);
  const given = usage.get(meter);
  if (stated.length === 0) return readingOf(meter, given);
  if (given) usage.reject(meter, `must not be stated with ${stated[0]![0]}`);
  const units = stated
    .map(([kind, weight]) => multiply(usage.getOrZero(kind), fromDecimal(weight)))
    .reduce(add, ZERO);
  const chunks = chunksOf(usage.book, meter, bytes);
  return [{ meter, quantity: multiply(units, chunks) }];
}

function capacityReadings(usage: StatedUsage, meter: string, quantity: string): MeterReading[] {
  const capacity = usage.get(quantity);
  const hours = capacity && billedHours(usage, meter);
  if (!hours) return [];
  const all = { meter, quantity: multiply(capacity, hours) };
  const isLonger = compare(multiply(hours, SEC_PER_HOUR), usage.monthSec ?? ZERO) > 0;
  // Stated hours make a longer month, of which each hour has its free capacity.
  return [isLonger ? { ...all, grantable: multiply(min(capacity, FREE_CAPACITY), hours) } : all];
}
