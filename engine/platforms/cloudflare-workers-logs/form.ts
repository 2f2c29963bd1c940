/** Workers Logs in the words of worked examples: requests × logs of each × share that is sampled. */
import { fraction, multiply } from '../../money/fraction.ts';
import { countFields } from '../../stated-usage/count-in-month.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { readingOf } from '../../stated-usage/meter-fields.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const workersLogsForm: UsageForm = {
  fields: {
    ...countFields('requests'),
    ...fieldsNamed([
      ['each', 'number', 'logsPerRequest'],
      ['sampling', 'share', 'samplingRate', 'headSamplingRate'],
    ]),
  },
  readings(usage) {
    const requests = usage.get('requests') ?? usage.require('requests', 'with logs per request');
    if (!requests) return [];
    const each = usage.get('each') ?? fraction(1n);
    const sampling = usage.get('sampling') ?? fraction(1n);
    return readingOf('logs', multiply(multiply(requests, each), sampling));
  },
};
