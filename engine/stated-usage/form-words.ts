/** A usage form as words: each quantity once, by its own name, with the other names that mean the same. */
import type { PriceBook } from '../money/price-book.ts';
import type { UsageField, UsageForm } from './usage-form.ts';

export interface QuantityWord {
  readonly name: string;
  readonly written: UsageField['written'];
  /** Some of them in units of their own, such as `durationMs`. */
  readonly others: readonly string[];
  /** What one of it stands for, or what it assumes. */
  readonly means?: string;
}

/** The fields as words for these meters alone. */
export function forMeters(
  meters: readonly string[],
  fields: UsageForm['fields'],
): Readonly<Record<string, UsageField>> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, meters }]));
}

/** For a book, in the order of the form; the first name listed for a quantity is its own. */
export function quantityWords(
  { fields }: UsageForm,
  book: Pick<PriceBook, 'meters'>,
): readonly QuantityWord[] {
  const isBilled = (name: string) => book.meters.some((meter) => meter.name === name);
  const words = new Map<string, QuantityWord & { others: string[] }>();
  for (const [name, { states, written, means, meters }] of Object.entries(fields)) {
    if (meters && !meters.some(isBilled)) continue;
    const known = words.get(states);
    if (known) known.others.push(name);
    else words.set(states, { name, written, others: [], ...(means !== undefined && { means }) });
  }
  return [...words.values()];
}
