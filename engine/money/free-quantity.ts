/** How much of a reading is free: what is left of the account's grant, counted in units or in money. */
import type { BillingAccount } from './account.ts';
import { fromDecimal } from './decimal.ts';
import { agrees } from './find-price.ts';
import { divide, type Fraction, isZero, multiply, ZERO } from './fraction.ts';
import type { Attributes, Grant, PriceBook } from './price-book.ts';

/** All, none, or the stated quantities by grant id (grants not named are 0). */
export type FreeGrants = boolean | Readonly<Record<string, Fraction>>;

/** The grant that covers a meter for what was bought. */
export function grantFor(book: PriceBook, meter: string, bought: Attributes): Grant | undefined {
  const attributes = { ...book.attributeDefaults, ...bought };
  return book.grants.find((grant) => grant.meters.includes(meter) && agrees(grant.attributes, attributes));
}

/** Takes the free part of `quantity` from the account. `unitPrice`: what one unit would cost. */
export function takeFree(
  grant: Grant,
  quantity: Fraction,
  unitPrice: Fraction,
  freeGrants: FreeGrants,
  { account, platform }: { readonly account: BillingAccount; readonly platform: string },
): Fraction {
  const limit = limitOf(grant, freeGrants);
  const key = `${platform} ${grant.id}`;
  if (grant.worth === undefined) return account.takeGrant(key, limit, quantity);
  if (isZero(unitPrice)) return ZERO;
  const money = multiply(fromDecimal(grant.worth), divide(limit, fromDecimal(grant.quantity)));
  return divide(account.takeGrant(key, money, multiply(quantity, unitPrice)), unitPrice);
}

function limitOf(grant: Grant, freeGrants: FreeGrants): Fraction {
  if (typeof freeGrants === 'object') return freeGrants[grant.id] ?? ZERO;
  return freeGrants ? fromDecimal(grant.quantity) : ZERO;
}
