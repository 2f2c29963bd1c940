/**
 * EBS in the words of worked examples: volumes of a type with size, IOPS and throughput × time, and fast restores.
 * `storage`, `gb`, `iops` and `mbps` without a type are those of gp3; a volume exists for the whole month where no time is stated.
 */
import { fromNumber } from '../../money/decimal.ts';
import { divide, type Fraction, max, min, multiply, subtract, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { beyondIncluded, billedRunSeconds } from '../../money/meter-rules.ts';
import { MB_PER_GB, ONE, SEC_PER_HOUR, SEC_PER_MINUTE } from '../../money/units.ts';
import { withMeanings } from '../../stated-usage/field-names.ts';
import type { StatedUsage, UsageField, UsageForm } from '../../stated-usage/usage-form.ts';

/** Bounds of each volume's IOPS, by what bills the part below them. */
const IO2_STEPS = [
  { meter: 'io2IopsMonths', from: ZERO, to: fromNumber(32_000) },
  { meter: 'io2MiddleIopsMonths', from: fromNumber(32_000), to: fromNumber(64_000) },
  { meter: 'io2UpperIopsMonths', from: fromNumber(64_000), to: undefined },
] as const;

const OF_GP3 = 'of a gp3 volume; those of other types have the type in the name, such as io2Gb';

const number = (states: string): UsageField => ({ states, written: 'number' });
const gigabytes = (states: string): UsageField => ({ states, written: 'gigabytes' });

export const ebsForm: UsageForm = {
  fields: withMeanings(
    {
      storage: { states: 'gp3Gb', written: 'size' },
      gb: gigabytes('gp3Gb'),
      gp3Gb: gigabytes('gp3Gb'),
      iops: number('gp3Iops'),
      gp3Iops: number('gp3Iops'),
      mbps: number('gp3Mbps'),
      gp3Mbps: number('gp3Mbps'),
      gp2Gb: gigabytes('gp2Gb'),
      io2Gb: gigabytes('io2Gb'),
      io2Iops: number('io2Iops'),
      io1Gb: gigabytes('io1Gb'),
      io1Iops: number('io1Iops'),
      st1Gb: gigabytes('st1Gb'),
      sc1Gb: gigabytes('sc1Gb'),
      volumes: number('volumes'),
      seconds: { states: 'time', written: 'seconds' },
      hours: { states: 'time', written: 'hours' },
      days: { states: 'time', written: 'days' },
      daysInMonth: { states: 'hoursInMonth', written: 'days' },
      hoursInMonth: { states: 'hoursInMonth', written: 'hours' },
      snapshots: number('snapshots'),
      snapshotGb: gigabytes('snapshotGb'),
      snapshotGB: gigabytes('snapshotGb'),
      azs: number('azs'),
      minutes: number('minutes'),
    },
    {
      ...{ gp3Gb: OF_GP3, gp3Iops: OF_GP3, gp3Mbps: OF_GP3, volumes: 'as many alike; 1 unless stated' },
      ...{
        snapshotGb: 'what all snapshots together store',
        snapshots: 'restored fast, with azs and minutes',
      },
    },
  ),
  readings: (usage) => [...volumeReadings(usage), ...snapshotReadings(usage), ...restoreReadings(usage)],
};

function volumeReadings(usage: StatedUsage): MeterReading[] {
  const parts = [
    ['gp3GbMonths', 'gp3Gb'],
    ['gp3IopsMonths', 'gp3Iops'],
    ['gp3ThroughputMbpsMonths', 'gp3Mbps'],
    ['gp2GbMonths', 'gp2Gb'],
    ['io2GbMonths', 'io2Gb'],
    ['io1GbMonths', 'io1Gb'],
    ['io1IopsMonths', 'io1Iops'],
    ['st1GbMonths', 'st1Gb'],
    ['sc1GbMonths', 'sc1Gb'],
  ] as const;
  const sizes = parts.flatMap(([meter, quantity]) => {
    const stated = usage.get(quantity);
    if (!stated) return [];
    const size = quantity.endsWith('Gb') ? divide(stated, MB_PER_GB) : stated;
    return [{ meter, size: beyondIncluded(usage.book, meter, size) }];
  });
  const all = [...sizes, ...io2Iops(usage)];
  return all.map(({ meter, size }) => ({ meter, quantity: multiply(size, monthsOf(usage, meter)) }));
}

/** The IOPS of one volume, by the step that bills them. */
function io2Iops(usage: StatedUsage): { meter: string; size: Fraction }[] {
  const stated = usage.get('io2Iops');
  if (stated === undefined) return [];
  return IO2_STEPS.map(({ meter, from, to }) => ({
    meter,
    size: max(ZERO, subtract(to ? min(stated, to) : stated, from)),
  })).filter(({ meter, size }) => meter === 'io2IopsMonths' || size.num > 0n);
}

function monthsOf(usage: StatedUsage, meter: string): Fraction {
  return multiply(usage.get('volumes') ?? ONE, shareOfMonth(usage, meter));
}

/** All of it where no time is stated. */
function shareOfMonth(usage: StatedUsage, meter: string): Fraction {
  const time = usage.get('time');
  if (time === undefined) return ONE;
  const month = usage.get('hoursInMonth') ?? usage.monthSec ?? usage.require('hoursInMonth', 'with a time');
  return month ? divide(billedRunSeconds(usage.book, meter, usage.attributes, time), month) : ZERO;
}

/** What all snapshots together store. */
function snapshotReadings(usage: StatedUsage): MeterReading[] {
  const meter = 'snapshotGbMonths';
  const stored = usage.get('snapshotGb');
  if (!stored) return [];
  return [{ meter, quantity: multiply(divide(stored, MB_PER_GB), shareOfMonth(usage, meter)) }];
}

/** Each snapshot in each zone is billed by itself. */
function restoreReadings(usage: StatedUsage): MeterReading[] {
  const zones = usage.get('azs');
  const minutes = usage.get('minutes');
  const time = minutes ? multiply(minutes, SEC_PER_MINUTE) : usage.get('time');
  if (zones === undefined) {
    if (minutes) usage.require('azs', 'with minutes');
    return [];
  }
  if (!time) {
    usage.require('minutes', 'with azs');
    return [];
  }
  const meter = 'fastRestoreDsuHours';
  const hours = divide(billedRunSeconds(usage.book, meter, usage.attributes, time), SEC_PER_HOUR);
  return [{ meter, quantity: multiply(multiply(usage.get('snapshots') ?? ONE, zones), hours) }];
}
