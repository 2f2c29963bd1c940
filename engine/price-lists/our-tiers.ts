/** Tiers of a list in the units of our meters. */
import { fromDecimal } from '../money/decimal.ts';
import { agrees } from '../money/find-price.ts';
import { compare, divide, isZero, multiply, ZERO } from '../money/fraction.ts';
import type { Attributes, Grant, PriceBook, Tier } from '../money/price-book.ts';
import { decimalText } from './exact-decimal.ts';
import type { ListedPrice } from './listed-price.ts';

/**
 * A text is why they cannot be taken. A first tier that costs nothing is the free quantity where the book grants one:
 * the list prints it as a tier, the book once for the whole account. `factor`: units of ours in one of the list's.
 */
export function ourTiers(
  { tiers, tiersPer }: ListedPrice,
  factor: string,
  grants: readonly Grant[],
): readonly Tier[] | string {
  const units = fromDecimal(factor);
  const isFree = grants.length > 0 && tiers.length > 1 && isZero(tiers[0]!.price);
  const paid = isFree ? tiers.slice(1) : tiers;
  if (paid.some(({ price }) => compare(price, ZERO) < 0)) return 'price below 0';
  const ours = paid.map(({ price }, index) => {
    const next = paid[index + 1];
    const upTo = next && decimalText(multiply(next.from, units));
    return { ...(upTo === undefined ? {} : { upTo }), price: decimalText(divide(price, units)) };
  });
  const exact = ours.flatMap(({ upTo, price }) =>
    price === undefined ? [] : [{ ...(upTo === undefined ? {} : { upTo }), price }],
  );
  if (exact.length < ours.length) return 'price has no end of decimals in our unit';
  return exact.length > 1 && tiersPer !== 'month' ? `tiers count per ${tiersPer}` : exact;
}

export function grantsFor(book: PriceBook, meter: string, attributes: Attributes): readonly Grant[] {
  const bought = { ...book.attributeDefaults, ...attributes };
  return book.grants.filter((grant) => grant.meters.includes(meter) && agrees(grant.attributes, bought));
}
