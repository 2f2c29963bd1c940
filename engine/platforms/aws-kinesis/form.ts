/**
 * Kinesis in words: records of a size into streams (on demand) or shards (provisioned). On demand each record counts in
 * started kilobytes on the way in, and as it is on the way out; provisioned in started 25 KB on the way in alone.
 */
import { type Fraction, multiply, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { chunksOf } from '../../money/meter-rules.ts';
import { BYTES_PER_KB } from '../../money/units.ts';
import { withMeanings } from '../../stated-usage/field-names.ts';
import { bytesToGigabytes, payloadBytes, payloadFields } from '../../stated-usage/payload.ts';
import { billedHours, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const kinesisForm: UsageForm = {
  fields: withMeanings(
    {
      streams: { states: 'streams', written: 'number' },
      shards: { states: 'shards', written: 'number' },
      records: { states: 'records', written: 'count' },
      consumers: { states: 'consumers', written: 'number' },
      ...payloadFields('record'),
      ...runningTimeFields,
    },
    { consumers: 'each reads every record once; none unless stated' },
  ),
  readings(usage) {
    const [streams, shards] = [usage.get('streams'), usage.get('shards')];
    if (streams && shards) usage.reject('shards', 'must not be stated with streams, which are on demand');
    const records = usage.get('records');
    const bytes = payloadBytes(usage, 'record', 'records');
    const word = ['records', 'hours', 'durationPerDay'].find((quantity) => usage.get(quantity));
    if (word && !streams && !shards) usage.require('streams', `with ${word}, or else shards`);
    if (usage.get('consumers') && !records) usage.require('records', 'with consumers');
    return [
      ...(streams ? hourReadings(usage, 'streamHours', streams) : []),
      ...(streams && records ? onDemandReadings(usage, records, bytes) : []),
      ...(shards ? hourReadings(usage, 'shardHours', shards) : []),
      ...(shards && records
        ? [{ meter: 'putUnits', quantity: inChunks(usage, 'putUnits', records, bytes) }]
        : []),
    ];
  },
};

function hourReadings(usage: StatedUsage, meter: string, count: Fraction): MeterReading[] {
  const hours = billedHours(usage, meter);
  return hours ? [{ meter, quantity: multiply(count, hours) }] : [];
}

/** The size of a record must be known, since the price is by the GB. */
function onDemandReadings(
  usage: StatedUsage,
  records: Fraction,
  bytes: Fraction | undefined,
): MeterReading[] {
  if (!bytes) usage.require('recordKb', 'with records');
  const kilobytes = inChunks(usage, 'writtenGb', records, bytes);
  const read = multiply(multiply(records, bytes ?? ZERO), usage.getOrZero('consumers'));
  return [
    { meter: 'writtenGb', quantity: bytesToGigabytes(multiply(kilobytes, BYTES_PER_KB)) },
    { meter: 'readGb', quantity: bytesToGigabytes(read) },
  ];
}

function inChunks(
  usage: StatedUsage,
  meter: string,
  records: Fraction,
  bytes: Fraction | undefined,
): Fraction {
  return multiply(records, chunksOf(usage.book, meter, bytes ?? ZERO));
}
