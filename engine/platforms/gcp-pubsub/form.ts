/** Pub/Sub in the words of worked examples: messages × size, published once and delivered to each subscription. */
import { fromNumber } from '../../money/decimal.ts';
import { add, divide, fraction, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { billedMegabytes } from '../../money/meter-rules.ts';
import { MB_PER_TB } from '../../money/units.ts';
import { withMeanings } from '../../stated-usage/field-names.ts';
import { otherNameFields, statedMeters } from '../../stated-usage/meter-fields.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

const MB_PER_KB = divide(fraction(1n), fromNumber(1024));
const OTHER_NAMES = {
  retainedGb: 'retainedGbMonths',
  snapshotGb: 'snapshotGbMonths',
};

export const pubsubForm: UsageForm = {
  fields: withMeanings(
    {
      ...otherNameFields(OTHER_NAMES),
      TiB: { states: 'tib', written: 'number' },
      throughputTib: { states: 'tib', written: 'number' },
      throughputGb: { states: 'throughput', written: 'gigabytes' },
      GiB: { states: 'throughput', written: 'gigabytes' },
      throughput: { states: 'throughput', written: 'size' },
      messages: { states: 'messages', written: 'count' },
      messageKb: { states: 'messageKb', written: 'kilobytes' },
      messageSize: { states: 'messageSize', written: 'size' },
      subscriptions: { states: 'subscriptions', written: 'number' },
    },
    {
      messages:
        'each published once and delivered once to each subscription, of which there is 1 unless stated',
      throughput: 'published and delivered together',
      tib: 'published and delivered together',
    },
  ),
  readings(usage) {
    return [...statedMeters(usage, ...Object.values(OTHER_NAMES)), ...delivery(usage)];
  },
};

/** Publishing counts once and each subscription's delivery once more; the smallest message where no size is stated. */
function delivery(usage: StatedUsage): MeterReading[] {
  const throughput = usage.get('throughput');
  const tib = usage.get('tib') ?? (throughput && divide(throughput, MB_PER_TB));
  const messages = usage.get('messages');
  if (tib !== undefined) {
    if (messages !== undefined) usage.reject('messages', 'must not be stated with a throughput');
    return [{ meter: 'deliveryTib', quantity: tib }];
  }
  if (messages === undefined) {
    const sized = ['messageKb', 'messageSize', 'subscriptions'].find((name) => usage.get(name) !== undefined);
    if (sized !== undefined) usage.require('messages', `with ${sized}`);
    return [];
  }
  const size = usage.get('messageSize') ?? multiply(usage.getOrZero('messageKb'), MB_PER_KB);
  const billed = billedMegabytes(usage.book, 'deliveryTib', usage.attributes, size);
  const times = add(fraction(1n), usage.get('subscriptions') ?? fraction(1n));
  return [{ meter: 'deliveryTib', quantity: divide(multiply(multiply(messages, times), billed), MB_PER_TB) }];
}
