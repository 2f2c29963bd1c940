/**
 * Queues in the words of worked examples: messages × three operations × chunks of 64 KB, and a read for each retry.
 * A KB is 1,000 bytes here, as Cloudflare counts.
 */
import { fromNumber } from '../../money/decimal.ts';
import { add, type Fraction, fraction, multiply } from '../../money/fraction.ts';
import { chunksOf } from '../../money/meter-rules.ts';
import { KB_PER_MB } from '../../money/units.ts';
import { countFields, countOrShareOf } from '../../stated-usage/count-in-month.ts';
import { fieldsNamed, withMeanings } from '../../stated-usage/field-names.ts';
import { readingOf } from '../../stated-usage/meter-fields.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

const OPS_PER_MESSAGE = fromNumber(3);
/** Sizes are read in binary steps; a KB of them is meant as 1,000 bytes. */
const BYTES_PER_KB = fromNumber(1000);

export const queuesForm: UsageForm = {
  fields: withMeanings(
    {
      ...countFields('messages', 'requests'),
      ...fieldsNamed([
        ['chunks', 'number', 'chunksPerMessage'],
        ['operationsEach', 'number', 'opsPerMessage', 'operationsPerMessage'],
        ['kilobytes', 'kilobytes', 'messageKb', 'kbPerMessage'],
        ['size', 'size', 'messageSize'],
        ['bytes', 'number', 'messageBytes', 'bytesPerMessage'],
        ['retries', 'countOrShare', 'retries'],
        ['deadLetters', 'countOrShare', 'deadLetters'],
      ]),
    },
    {
      messages:
        'each written, read and deleted: 3 operations unless operationsPerMessage is stated, more above 64 KB',
      retries: 'each one more read; a share such as 10 % is one of the messages',
      deadLetters: 'each one more write; a share such as 1 % is one of the messages',
    },
  ),
  readings(usage) {
    const messages = usage.get('messages') ?? usage.require('messages', 'for a queue');
    if (!messages) return [];
    const each = usage.get('operationsEach') ?? OPS_PER_MESSAGE;
    const [retries, deadLetters] = ['retries', 'deadLetters'].map((quantity) =>
      countOrShareOf(usage, quantity, messages),
    );
    const extra = add(retries!, deadLetters!);
    const operations = add(multiply(messages, each), extra);
    return readingOf('operations', multiply(operations, chunksPerMessage(usage)));
  },
};

function chunksPerMessage(usage: StatedUsage): Fraction {
  const bytes = bytesOf(usage);
  return usage.get('chunks') ?? (bytes ? chunksOf(usage.book, 'operations', bytes) : fraction(1n));
}

function bytesOf(usage: StatedUsage): Fraction | undefined {
  const size = usage.get('size');
  const kilobytes = usage.get('kilobytes') ?? (size && multiply(size, KB_PER_MB));
  return usage.get('bytes') ?? (kilobytes && multiply(kilobytes, BYTES_PER_KB));
}
