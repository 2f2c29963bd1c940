/** How an extra's quantity came about: what one request needs of it × the requests it sees, and what a month does. */
import type { ExtraNeed, PriceTerms } from '../engine/price-terms.ts';
import type { BilledLine } from './output/bill-lines.ts';
import { isZero } from './output/decimal.ts';
import { formatQuantity, formatUnit } from './output/money.ts';

/** `2 reads per request × 3,996,872 requests that start in the month, and 5 reads a month.` */
export function extraWords(
  { perRequest, perMonth, requests }: ExtraNeed,
  sees: NonNullable<PriceTerms['needs']>['sees'],
  { unit }: BilledLine,
): string {
  const many = (quantity: string) => `${formatQuantity(quantity)} ${formatUnit(unit, quantity)}`;
  const monthly = isZero(perMonth) ? [] : [`${many(perMonth)} a month`];
  if (requests === undefined) return `Whatever the requests: ${monthly[0]}.`;
  const seen = `${formatQuantity(requests)} requests that ${sees === 'arrived' ? 'arrive' : 'start'} in the month`;
  return `${[`${many(perRequest)} per request × ${seen}`, ...monthly].join(', and ')}.`;
}
