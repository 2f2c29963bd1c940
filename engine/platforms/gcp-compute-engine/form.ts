/** Compute Engine in the words of worked examples: machines of a size, or vCPU and memory of a family, × running time. */
import { compare, divide, multiply } from '../../money/fraction.ts';
import { MB_PER_GB, SEC_PER_HOUR } from '../../money/units.ts';
import { billedHours, countOf, machineTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const computeEngineForm: UsageForm = {
  fields: {
    count: { states: 'count', written: 'number' },
    instances: { states: 'count', written: 'number' },
    machines: { states: 'count', written: 'number' },
    vcpu: { states: 'vcpu', written: 'number' },
    vCPU: { states: 'vcpu', written: 'number' },
    memory: { states: 'memory', written: 'size' },
    memoryGb: { states: 'memory', written: 'gigabytes' },
    GiB: { states: 'memory', written: 'gigabytes' },
    ...machineTimeFields,
  },
  readings(usage) {
    const hours = billedHours(usage, 'instanceHours');
    if (hours === undefined) return [];
    if (usage.attributes.commitment === 'sustained-use') requireWholeMonth(usage, hours);
    const machineHours = multiply(countOf(usage, 'count'), hours);
    const isFamily = usage.attributes.size !== undefined && !usage.attributes.size.includes('-');
    if (!isFamily) {
      for (const quantity of ['vcpu', 'memory']) {
        if (usage.get(quantity) !== undefined)
          usage.reject(quantity, 'must be stated with the size of a family such as e2 only');
      }
      return [{ meter: 'instanceHours', quantity: machineHours }];
    }
    const vcpu = usage.require('vcpu', 'with the size of a family');
    const memory = usage.require('memory', 'with the size of a family');
    if (!vcpu || !memory) return [];
    return [
      { meter: 'vcpuHours', quantity: multiply(machineHours, vcpu) },
      { meter: 'memoryGbHours', quantity: multiply(machineHours, divide(memory, MB_PER_GB)) },
    ];
  },
};

/** The discount grows over the month; only that of a full month is priced. */
function requireWholeMonth(usage: StatedUsage, hours: Parameters<typeof multiply>[0]): void {
  const month = usage.monthSec && divide(usage.monthSec, SEC_PER_HOUR);
  if (month && compare(hours, month) < 0)
    usage.reject('hours', 'must be the whole month with commitment sustained-use');
}
