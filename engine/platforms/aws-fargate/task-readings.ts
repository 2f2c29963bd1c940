/** Running time of Fargate tasks × their size → readings, by operating system; shared by the simulator and known usage. */
import { type Fraction, isZero, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { beyondIncluded } from '../../money/meter-rules.ts';
import type { PriceBook } from '../../money/price-book.ts';
import { SEC_PER_HOUR } from '../../money/units.ts';
import type { DeploymentShape } from '../../platform-kinds/platform.ts';

export interface TaskSize {
  readonly vcpu: Fraction;
  readonly memoryGb: Fraction;
  /** Temporary disk, the included part not taken off. */
  readonly ephemeralGb: Fraction;
}

/** `taskHours`: tasks × billed time. */
export function taskReadings(
  taskHours: Fraction,
  size: TaskSize,
  shape: Pick<DeploymentShape, 'operatingSystem' | 'publicIpv4'>,
  book: PriceBook,
): readonly MeterReading[] {
  const isWindows = shape.operatingSystem === 'windows';
  const readings = isWindows ? windowsReadings(taskHours, size) : linuxReadings(taskHours, size);
  const disk = beyondIncluded(book, 'ephemeralGbHours', size.ephemeralGb);
  if (!isZero(disk)) readings.push({ meter: 'ephemeralGbHours', quantity: multiply(taskHours, disk) });
  if (shape.publicIpv4) readings.push({ meter: 'publicIpv4Hours', quantity: taskHours });
  return readings;
}

function linuxReadings(taskHours: Fraction, { vcpu, memoryGb }: TaskSize): MeterReading[] {
  return [
    { meter: 'vcpuHours', quantity: multiply(taskHours, vcpu) },
    { meter: 'memoryGbHours', quantity: multiply(taskHours, memoryGb) },
  ];
}

function windowsReadings(taskHours: Fraction, { vcpu, memoryGb }: TaskSize): MeterReading[] {
  const seconds = multiply(taskHours, SEC_PER_HOUR);
  return [
    { meter: 'windowsVcpuSeconds', quantity: multiply(seconds, vcpu) },
    { meter: 'windowsLicenceVcpuSeconds', quantity: multiply(seconds, vcpu) },
    { meter: 'windowsMemoryGbSeconds', quantity: multiply(seconds, memoryGb) },
  ];
}
