/** A usage form as words: each quantity once, by its own name, with the other names that mean the same. */
import type { UsageField, UsageForm } from './usage-form.ts';

export interface QuantityWord {
  readonly name: string;
  readonly written: UsageField['written'];
  /** Some of them in units of their own, such as `durationMs`. */
  readonly others: readonly string[];
  /** What one of it stands for, or what it assumes. */
  readonly means?: string;
}

/** In the order of the form; the first name listed for a quantity is its own. */
export function quantityWords({ fields }: UsageForm): readonly QuantityWord[] {
  const words = new Map<string, QuantityWord & { others: string[] }>();
  for (const [name, { states, written, means }] of Object.entries(fields)) {
    const known = words.get(states);
    if (known) known.others.push(name);
    else words.set(states, { name, written, others: [], ...(means !== undefined && { means }) });
  }
  return [...words.values()];
}
