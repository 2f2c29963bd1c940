/** Azure Container Instances in the words of worked examples: container groups × vCPU and memory × running time. */
import { divide, multiply } from '../../money/fraction.ts';
import { MB_PER_GB, SEC_PER_HOUR } from '../../money/units.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { billedHours, countOf, machineTimeFields } from '../../stated-usage/running-time.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const containerInstancesForm: UsageForm = {
  fields: {
    ...fieldsNamed([
      ['groups', 'number', 'groups', 'containerGroups', 'containers', 'count', 'instances'],
      ['vcpu', 'number', 'vcpu', 'vCPU', 'vCpu', 'cpu'],
      ['memory', 'size', 'memory'],
      ['memory', 'megabytes', 'memoryMb', 'memory_MB', 'memory_mb'],
      ['memory', 'gigabytes', 'memoryGb', 'memory_GB', 'memory_gb', 'memoryGib', 'GiB', 'GB'],
      ['hours', 'seconds', 'seconds'],
    ]),
    ...machineTimeFields,
  },
  readings(usage) {
    const vcpu = usage.require('vcpu', 'for a container group');
    const memory = usage.require('memory', 'for a container group');
    const hours = billedHours(usage, 'vcpuHours');
    if (!vcpu || !memory || !hours) return [];
    const groupHours = multiply(countOf(usage, 'groups'), hours);
    const vcpuHours = multiply(groupHours, vcpu);
    const isWindows = usage.attributes.operatingSystem === 'windows';
    return [
      { meter: 'vcpuHours', quantity: vcpuHours },
      { meter: 'memoryGbHours', quantity: multiply(groupHours, divide(memory, MB_PER_GB)) },
      ...(isWindows ? [{ meter: 'windowsVcpuSeconds', quantity: multiply(vcpuHours, SEC_PER_HOUR) }] : []),
    ];
  },
};
