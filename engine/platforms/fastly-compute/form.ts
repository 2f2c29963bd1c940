/** Fastly Compute in plain words: requests × vCPU time of each. */
import { fromNumber } from '../../money/decimal.ts';
import { multiply } from '../../money/fraction.ts';
import { countFields, countInMonth } from '../../stated-usage/count-in-month.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { readingOf } from '../../stated-usage/meter-fields.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

const MS_PER_SEC = fromNumber(1000);

export const fastlyComputeForm: UsageForm = {
  fields: {
    ...countFields('requests'),
    ...fieldsNamed([
      ['cpu', 'duration', 'cpuTime'],
      ['cpu', 'milliseconds', 'vcpuMsPerRequest', 'cpuMsPerRequest', 'cpuTimeMs'],
    ]),
  },
  readings(usage) {
    const requests = countInMonth(usage, 'requests');
    const each = usage.get('cpu');
    const count = each && (requests ?? usage.require('requests', 'with vCPU time'));
    const vcpuMs = each && count && multiply(multiply(count, each), MS_PER_SEC);
    return [...readingOf('requests', requests), ...readingOf('vcpuMs', vcpuMs)];
  },
};
