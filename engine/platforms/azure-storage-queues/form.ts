/** Storage Queues in the words of worked examples, or as messages: each is put, got and deleted. */
import { fromDecimal } from '../../money/decimal.ts';
import { add, type Fraction, multiply } from '../../money/fraction.ts';
import { fieldsNamed, withMeanings } from '../../stated-usage/field-names.ts';
import { gigabyteWords, readingOf, statedMeters } from '../../stated-usage/meter-fields.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

/** Operations of one message: putting and deleting it write, getting it reads. */
const OF_A_MESSAGE = { class1Operations: fromDecimal('2'), class2Operations: fromDecimal('1') };

export const storageQueuesForm: UsageForm = {
  fields: withMeanings(
    {
      ...gigabyteWords('storageGbMonths', ['storage'], ['GB', 'storageGb', 'storage_GB']),
      ...fieldsNamed([
        ['messages', 'count', 'messages'],
        ['class1Operations', 'number', 'class1', 'class_1'],
        ['class2Operations', 'number', 'class2', 'class_2'],
      ]),
      ...gigabyteWords('geoReplicationGb', ['geoReplication'], ['geo_replication_GB']),
    },
    { messages: 'each put, got and deleted: 2 operations of class 1 and 1 of class 2' },
  ),
  readings(usage) {
    return [
      ...statedMeters(usage, ...['storageGbMonths', 'geoReplicationGb']),
      ...operations(usage, 'class1Operations'),
      ...operations(usage, 'class2Operations'),
    ];
  },
};

/** Those stated, and those of the messages stated. */
function operations(usage: StatedUsage, meter: keyof typeof OF_A_MESSAGE) {
  const messages = usage.get('messages');
  const ofMessages = messages && multiply(messages, OF_A_MESSAGE[meter]);
  const stated = usage.get(meter);
  return readingOf(meter, sumOf(stated, ofMessages));
}

function sumOf(a: Fraction | undefined, b: Fraction | undefined): Fraction | undefined {
  return a && b ? add(a, b) : (a ?? b);
}
