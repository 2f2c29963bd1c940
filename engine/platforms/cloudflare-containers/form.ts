/** Containers in the words of worked examples: instances of so many vCPU, GiB and GB × running time × share of busy CPU. */
import { divide, type Fraction, fraction, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { billedSeconds } from '../../money/meter-rules.ts';
import { MB_PER_GB } from '../../money/units.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const containersForm: UsageForm = {
  fields: fieldsNamed([
    ['instances', 'number', 'instances', 'count'],
    ['vcpu', 'number', 'vcpu'],
    ['memory', 'size', 'memory'],
    ['memory', 'gigabytes', 'memoryGib', 'memoryGb'],
    ['diskGb', 'gigabytes', 'diskGb', 'diskGB'],
    ['diskGb', 'size', 'disk'],
    ['hours', 'hours', 'hours'],
    ['hours', 'seconds', 'seconds', 'runningSeconds'],
    ['hours', 'duration', 'duration'],
    ['busy', 'share', 'cpuShare', 'cpuUtilisation', 'cpuUtilization'],
    ['activeCpu', 'number', 'activeCpuSeconds'],
  ]),
  // The TB of traffic that the plan includes is 1,000 GB.
  gigabytesOfTerabyte: 1000,
  readings(usage) {
    const vcpu = usage.require('vcpu', 'for a container');
    const memory = usage.require('memory', 'for a container');
    const disk = usage.require('diskGb', 'for a container');
    const running = usage.get('hours') ?? usage.monthSec ?? usage.require('hours', 'for a container');
    if (!vcpu || !memory || !disk || !running) return [];
    const each = billedSeconds(usage.book, 'memoryGibSeconds', usage.attributes, running);
    const seconds = multiply(usage.get('instances') ?? fraction(1n), each);
    return [
      cpuReading(usage, multiply(vcpu, seconds)),
      { meter: 'memoryGibSeconds', quantity: multiply(divide(memory, MB_PER_GB), seconds) },
      { meter: 'diskGbSeconds', quantity: multiply(divide(disk, MB_PER_GB), seconds) },
    ];
  },
};

/** All of it before CPU was billed by use; then the busy part, which is the whole where nothing is said. */
function cpuReading(usage: StatedUsage, provisioned: Fraction): MeterReading {
  const byUse = usage.book.meters.some(({ name }) => name === 'activeVcpuSeconds');
  if (!byUse) return { meter: 'provisionedVcpuSeconds', quantity: provisioned };
  const active = usage.get('activeCpu') ?? multiply(provisioned, usage.get('busy') ?? fraction(1n));
  return { meter: 'activeVcpuSeconds', quantity: active };
}
