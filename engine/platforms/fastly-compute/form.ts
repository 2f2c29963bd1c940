/** Fastly Compute in plain words: requests × vCPU time of each. */
import { multiply } from '../../money/fraction.ts';
import { MS_PER_SEC } from '../../money/units.ts';
import { countFields } from '../../stated-usage/count-in-month.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { readingOf } from '../../stated-usage/meter-fields.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const fastlyComputeForm: UsageForm = {
  fields: {
    ...countFields('requests'),
    ...fieldsNamed([
      ['cpu', 'duration', 'cpuTime'],
      ['cpu', 'milliseconds', 'vcpuMsPerRequest', 'cpuMsPerRequest', 'cpuTimeMs'],
    ]),
  },
  readings(usage) {
    const requests = usage.get('requests');
    const each = usage.get('cpu');
    const count = each && (requests ?? usage.require('requests', 'with vCPU time'));
    const vcpuMs = each && count && multiply(multiply(count, each), MS_PER_SEC);
    return [...readingOf('requests', requests), ...readingOf('vcpuMs', vcpuMs)];
  },
};
