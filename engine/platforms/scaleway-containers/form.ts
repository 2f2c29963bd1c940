/** Scaleway containers in the words of worked examples: time × memory and vCPU. Requests cost nothing. */
import { multiply } from '../../money/fraction.ts';
import { containerSeconds, containerTimeFields } from '../../stated-usage/container-time.ts';
import { memoryGbOf } from '../../stated-usage/invocations.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const scalewayContainersForm: UsageForm = {
  fields: containerTimeFields,
  readings(usage) {
    const memory = memoryGbOf(usage, 'memoryGbSeconds') ?? usage.require('memory', 'for a container');
    const vcpu = usage.require('vcpu', 'for a container');
    const seconds = containerSeconds(usage, 'vcpuSeconds');
    if (!memory || !vcpu || !seconds) return [];
    return [
      { meter: 'memoryGbSeconds', quantity: multiply(memory, seconds) },
      { meter: 'vcpuSeconds', quantity: multiply(vcpu, seconds) },
    ];
  },
};
