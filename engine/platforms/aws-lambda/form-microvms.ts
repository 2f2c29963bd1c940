import { add, divide, type Fraction, multiply, subtract, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { MB_PER_GB, ONE, SEC_PER_DAY } from '../../money/units.ts';
import { forMeters } from '../../stated-usage/form-words.ts';
import type { StatedUsage } from '../../stated-usage/usage-form.ts';
import { secondsOf } from './version-of-book.ts';

export const microVmFields = forMeters(['microVmVcpuSeconds'], {
  microVms: { states: 'microVms', written: 'number' },
  developers: { states: 'microVms', written: 'number' },
  sandboxes: { states: 'microVms', written: 'number' },
  activeHoursPerDay: { states: 'activePerDay', written: 'hours' },
  idleHoursPerDay: { states: 'idlePerDay', written: 'hours' },
  baselineVcpu: { states: 'baselineVcpu', written: 'number' },
  baselineGb: { states: 'baselineMemory', written: 'gigabytes' },
  peakVcpu: { states: 'peakVcpu', written: 'number' },
  peakGb: { states: 'peakMemory', written: 'gigabytes' },
  peakShare: { states: 'peakShare', written: 'share' },
  launchesPerDay: { states: 'launchesPerDay', written: 'number' },
  suspendResumeCyclesPerDay: { states: 'cyclesPerDay', written: 'number' },
  images: { states: 'images', written: 'number' },
  imageGb: { states: 'imageSize', written: 'gigabytes' },
  suspendedGb: { states: 'suspendedSize', written: 'gigabytes' },
  hoursInMonth: { states: 'monthLength', written: 'hours' },
});

export function microVmReadings(usage: StatedUsage): MeterReading[] {
  const count = usage.get('microVms');
  if (count === undefined) {
    const others = Object.values(microVmFields).filter(({ states }) => states !== 'microVms');
    const stated = others.find(({ states }) => usage.get(states) !== undefined);
    if (stated) usage.require('microVms', `with ${stated.states}`);
    return [];
  }
  const active = usage.require('activePerDay', 'with microVms');
  const vcpu = usage.require('baselineVcpu', 'with microVms');
  const memory = usage.require('baselineMemory', 'with microVms');
  const month = usage.get('monthLength') ?? usage.monthSec ?? usage.require('monthLength', 'with microVms');
  const workdays = usage.get('days') ?? month;
  if (!active || !vcpu || !memory || !month || !workdays) return [];
  const vmDays = multiply(count, divide(workdays, SEC_PER_DAY));
  const seconds = multiply(vmDays, secondsOf(usage, 'microVmVcpuSeconds', active));
  const meanVcpu = withPeak(usage, vcpu, usage.get('peakVcpu'));
  const meanGb = divide(withPeak(usage, memory, usage.get('peakMemory')), MB_PER_GB);
  return [
    { meter: 'microVmVcpuSeconds', quantity: multiply(seconds, meanVcpu) },
    { meter: 'microVmMemoryGbSeconds', quantity: multiply(seconds, meanGb) },
    ...snapshotReadings(usage, vmDays),
    { meter: 'microVmStorageGbMonths', quantity: storedGbMonths(usage, vmDays, month) },
  ];
}

/** The baseline, or the peak for its share of the active time. */
function withPeak(usage: StatedUsage, baseline: Fraction, peak: Fraction | undefined): Fraction {
  const share = usage.getOrZero('peakShare');
  return add(multiply(subtract(ONE, share), baseline), multiply(share, peak ?? baseline));
}

/** A suspend writes the state, a resume reads it, and a launch reads the image. */
function snapshotReadings(usage: StatedUsage, vmDays: Fraction): MeterReading[] {
  const cycles = multiply(vmDays, usage.getOrZero('cyclesPerDay'));
  const suspended = multiply(cycles, gbOf(usage, 'suspendedSize'));
  const launches = multiply(vmDays, usage.get('launchesPerDay') ?? ONE);
  return [
    { meter: 'microVmSnapshotWriteGb', quantity: suspended },
    {
      meter: 'microVmSnapshotReadGb',
      quantity: add(suspended, multiply(launches, gbOf(usage, 'imageSize'))),
    },
  ];
}

/** Images for the whole month, suspended state for the hours in which a sandbox is idle. */
function storedGbMonths(usage: StatedUsage, vmDays: Fraction, month: Fraction): Fraction {
  const size = gbOf(usage, 'imageSize');
  const images = usage.get('imageSize') ? usage.require('images', 'with imageGb') : ZERO;
  const idle = divide(multiply(vmDays, usage.getOrZero('idlePerDay')), month);
  return add(multiply(images ?? ZERO, size), multiply(idle, gbOf(usage, 'suspendedSize')));
}

function gbOf(usage: StatedUsage, quantity: string): Fraction {
  return divide(usage.getOrZero(quantity), MB_PER_GB);
}
