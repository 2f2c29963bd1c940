/** How much of a reading is free: what is left of the account's grant, counted in units or in money. */
import type { BillingAccount } from './account.ts';
import { fromDecimal } from './decimal.ts';
import { agrees } from './find-price.ts';
import { add, divide, type Fraction, isZero, multiply, ZERO } from './fraction.ts';
import type { Attributes, Grant, PriceBook } from './price-book.ts';

/** All, none, or the stated quantities by grant id (grants not named are 0). */
export type FreeGrants = boolean | Readonly<Record<string, Fraction>>;

/** The grant that covers a meter for what was bought in a region. */
export function grantFor(
  book: PriceBook,
  meter: string,
  region: string,
  bought: Attributes,
): Grant | undefined {
  const attributes = { ...book.attributeDefaults, ...bought };
  return book.grants.find(
    (grant) =>
      grant.meters.includes(meter) &&
      agrees(grant.attributes, attributes) &&
      (grant.regions?.includes(region) ?? true),
  );
}

/** What a grant leaves of each unit free, where it is shared in proportion by everything that was used. */
export type FreeShares = ReadonlyMap<Grant, Fraction>;

/** Takes such grants for all that was used of their meters, in all items at once. */
export function takeInProportion(
  book: PriceBook,
  used: readonly { readonly meter: string; readonly quantity: Fraction }[],
  freeGrants: FreeGrants,
  account: BillingAccount,
): FreeShares {
  const shares = new Map<Grant, Fraction>();
  for (const grant of book.grants.filter(({ inProportion }) => inProportion)) {
    const total = used
      .filter(({ meter }) => grant.meters.includes(meter))
      .map(({ quantity }) => quantity)
      .reduce(add, ZERO);
    if (isZero(total)) continue;
    const taken = account.takeGrant(`${book.platform} ${grant.id}`, limitOf(grant, freeGrants), total);
    shares.set(grant, divide(taken, total));
  }
  return shares;
}

interface FreePool {
  readonly account: BillingAccount;
  readonly platform: string;
  readonly shares: FreeShares;
}

/** Takes the free part of `quantity` from the account. `unitPrice`: what one unit would cost. */
export function takeFree(
  grant: Grant,
  quantity: Fraction,
  unitPrice: Fraction,
  freeGrants: FreeGrants,
  { account, platform, shares }: FreePool,
): Fraction {
  const share = shares.get(grant);
  if (share) return multiply(quantity, share);
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
