/** Things that an account's items share where they state none of their own, such as the cluster that their pods run in. */
import { isZero } from '../money/fraction.ts';
import type { MeterReading } from '../money/meter-reading.ts';
import type { ReadItem } from './read-items.ts';

/**
 * The items with one reading of what they share in a region: those that are stated, or else that of the first item which
 * assumes one. So it makes no difference into how many items the pods of a cluster are split.
 */
export function sharedOnce(items: readonly ReadItem[]): readonly ReadItem[] {
  const isAssumed = (item: ReadItem, { meter }: MeterReading) => item.assumed.includes(meter);
  const there = new Set<string>();
  for (const item of items) {
    for (const reading of item.readings)
      if (!isAssumed(item, reading) && !isZero(reading.quantity)) there.add(keyOf(item, reading));
  }
  return items.map((item) => {
    const readings = item.readings.filter((reading) => {
      if (!isAssumed(item, reading)) return true;
      const key = keyOf(item, reading);
      const isFirst = !there.has(key);
      there.add(key);
      return isFirst;
    });
    return { ...item, readings };
  });
}

function keyOf({ book, region }: ReadItem, { meter }: MeterReading): string {
  return [book.platform, region, meter].join(' ');
}
