/** Prices of a later day than the one that was asked for, because no older ones are known: a reader must be told. */
import type { BillLine } from './bill.ts';

/** Lines of one platform's book. */
export interface PlatformLines {
  readonly platform: string;
  readonly lines: readonly BillLine[];
}

/**
 * One sentence on the platforms whose prices are younger than `day`, or none. A derived price is known to have been the same
 * or has a note of its own; lines that settle a bill have no price.
 */
export function laterPrices(bills: readonly PlatformLines[], day: string | undefined): readonly string[] {
  if (day === undefined) return [];
  const later = bills.flatMap(({ platform, lines }) =>
    lines
      .filter(({ asOf, confidence }) => asOf > day && confidence !== 'derived' && confidence !== undefined)
      .map((line) => ({ platform: line.platform ?? platform, asOf: line.asOf })),
  );
  if (later.length === 0) return [];
  const platforms = [...new Set(later.map(({ platform }) => platform))];
  const dates = later.map(({ asOf }) => asOf).sort();
  const [first, last] = [dates[0]!, dates.at(-1)!];
  const span = first === last ? first : `${first} to ${last}`;
  return [
    `no prices of ${day} are known for ${platforms.join(', ')}: those of ${span} are used, by the rules of that day as far as they are known`,
  ];
}
