/** How much of a reading is free: what is left of the account's grant, counted in units or in money. */
import type { BillingAccount } from './account.ts';
import { fromDecimal } from './decimal.ts';
import { agrees } from './find-price.ts';
import { add, divide, type Fraction, isZero, multiply, ZERO } from './fraction.ts';
import type { MeterReading } from './meter-reading.ts';
import type { Attributes, Grant, PriceBook } from './price-book.ts';

/** All, none, or the stated quantities by grant id (grants not named are 0). */
export type FreeGrants = boolean | Readonly<Record<string, Fraction>>;

/** What decides which grant covers a meter. */
export interface GrantTerms {
  readonly book: PriceBook;
  readonly readings: readonly MeterReading[];
  readonly purchase: { readonly region: string; readonly attributes: Attributes };
}

/** The part of an item that decides how much of it is free. */
export interface GrantedItem extends GrantTerms {
  readonly purchase: GrantTerms['purchase'] & {
    readonly freeGrants: FreeGrants;
    readonly account: BillingAccount;
  };
}

/** The grant that covers a meter of an item: for what was bought, where, and with what else it uses. */
export function grantFor({ book, readings, purchase }: GrantTerms, meter: string): Grant | undefined {
  const attributes = { ...book.attributeDefaults, ...purchase.attributes };
  const uses = (name: string) => readings.some((each) => each.meter === name && !isZero(each.quantity));
  return book.grants.find(
    (grant) =>
      grant.meters.includes(meter) &&
      agrees(grant.attributes, attributes) &&
      (grant.regions?.includes(purchase.region) ?? true) &&
      !grant.unlessUsed?.some(uses),
  );
}

/** What part of each unit is free, for grants that everything which was used shares in proportion, by item and grant. */
export type FreeShares = ReadonlyMap<GrantedItem, ReadonlyMap<Grant, Fraction>>;

/** Takes such grants for all that the items of a platform used of their meters. */
export function takeInProportion(items: readonly GrantedItem[]): FreeShares {
  const shares = new Map(items.map((item) => [item, new Map<Grant, Fraction>()]));
  const grants = new Set(items.flatMap(({ book }) => book.grants.filter((grant) => grant.inProportion)));
  for (const grant of grants) {
    const sharing = items.filter((item) => !isZero(usedOf(item, grant)) && !isZero(limitOf(grant, item)));
    const total = sharing.map((item) => usedOf(item, grant)).reduce(add, ZERO);
    if (isZero(total)) continue;
    const { purchase, book } = sharing[0]!;
    const taken = purchase.account.takeGrant(keyOf(book, grant), limitOf(grant, sharing[0]!), total);
    for (const item of sharing) shares.get(item)!.set(grant, divide(taken, total));
  }
  return shares;
}

/** What an item uses of the meters that a grant covers for it. */
function usedOf(item: GrantedItem, grant: Grant): Fraction {
  return item.readings
    .filter(({ meter }) => grantFor(item, meter) === grant)
    .map(({ quantity }) => quantity)
    .reduce(add, ZERO);
}

/** Takes the free part of `quantity` from the account. `unitPrice`: what one unit would cost. */
export function takeFree(
  grant: Grant,
  quantity: Fraction,
  unitPrice: Fraction,
  item: GrantedItem,
  shares: FreeShares,
): Fraction {
  if (grant.inProportion) return multiply(quantity, shares.get(item)?.get(grant) ?? ZERO);
  const limit = limitOf(grant, item);
  const key = keyOf(item.book, grant);
  const { account } = item.purchase;
  if (grant.worth === undefined) return account.takeGrant(key, limit, quantity);
  if (isZero(unitPrice)) return ZERO;
  const money = multiply(fromDecimal(grant.worth), divide(limit, fromDecimal(grant.quantity)));
  return divide(account.takeGrant(key, money, multiply(quantity, unitPrice)), unitPrice);
}

function limitOf(grant: Grant, { purchase: { freeGrants } }: GrantedItem): Fraction {
  if (typeof freeGrants === 'object') return freeGrants[grant.id] ?? ZERO;
  return freeGrants ? fromDecimal(grant.quantity) : ZERO;
}

function keyOf({ platform }: PriceBook, { id }: Grant): string {
  return `${platform} ${id}`;
}
