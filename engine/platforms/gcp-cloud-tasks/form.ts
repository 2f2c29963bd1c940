/** Cloud Tasks in the words of worked examples: tasks × the 32 KB chunks of each. */
import { fraction, multiply } from '../../money/fraction.ts';
import { chunksOf } from '../../money/meter-rules.ts';
import { BYTES_PER_KB, BYTES_PER_MB } from '../../money/units.ts';
import { withMeanings } from '../../stated-usage/field-names.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const cloudTasksForm: UsageForm = {
  fields: withMeanings(
    {
      tasks: { states: 'tasks', written: 'count' },
      KB: { states: 'kilobytes', written: 'number' },
      taskKb: { states: 'kilobytes', written: 'kilobytes' },
      taskSize: { states: 'taskSize', written: 'size' },
      operationsPerTask: { states: 'operationsPerTask', written: 'number' },
    },
    { tasks: 'one operation each unless operationsPerTask is stated, more above 32 KB' },
  ),
  readings(usage) {
    const stated = ['tasks', 'kilobytes', 'taskSize', 'operationsPerTask'];
    if (stated.every((name) => usage.get(name) === undefined)) return [];
    const size = usage.get('taskSize');
    const bytes = size ? multiply(size, BYTES_PER_MB) : multiply(usage.getOrZero('kilobytes'), BYTES_PER_KB);
    const chunks = chunksOf(usage.book, 'operations', bytes);
    const times = usage.get('operationsPerTask') ?? fraction(1n);
    const tasks = usage.get('tasks') ?? fraction(1n);
    return [{ meter: 'operations', quantity: multiply(multiply(tasks, times), chunks) }];
  },
};
