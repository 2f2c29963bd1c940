/** QStash in the words of worked examples: messages of a month or a day, and retries. */
import { add } from '../../money/fraction.ts';
import { countFields, countOrShareOf } from '../../stated-usage/count-in-month.ts';
import { fieldsNamed, withMeanings } from '../../stated-usage/field-names.ts';
import { readingOf } from '../../stated-usage/meter-fields.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const qstashForm: UsageForm = {
  fields: withMeanings(
    {
      ...countFields('messages', 'requests'),
      ...fieldsNamed([['retries', 'countOrShare', 'retries']]),
      perDay: { states: 'messages', written: 'count', per: 'day' },
    },
    { retries: 'each counts as one more message' },
  ),
  readings(usage) {
    const messages = usage.get('messages') ?? usage.require('messages', 'for QStash');
    return readingOf('messages', messages && add(messages, countOrShareOf(usage, 'retries', messages)));
  },
};
