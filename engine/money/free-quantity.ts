/**
 * How much of a reading is free: what is left of the account's grant, counted in units or in money. What items share
 * depends neither on their order nor on how usage is split among them.
 */
import type { BillingAccount } from './account.ts';
import { fromDecimal } from './decimal.ts';
import { agrees, findPrice } from './find-price.ts';
import { add, divide, type Fraction, fraction, isZero, max, min, multiply, ZERO } from './fraction.ts';
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
    /** Days in the month. */
    readonly days: Fraction;
    readonly account: BillingAccount;
  };
}

const HOURS_PER_DAY = fraction(24n);

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
  return takeShares(items, (grant) => grant.inProportion === true, undefined);
}

/**
 * Takes other grants for what the items use of one meter, where they pay different prices for it: used all month side by
 * side, they use up what is free in proportion. At one price it does not matter whose units are free, and the first come first.
 */
export function takeAcrossPrices(items: readonly GrantedItem[], meter: string): FreeShares {
  const isShared = (grant: Grant) => {
    if (grant.inProportion || grant.worth !== undefined || !grant.meters.includes(meter)) return false;
    const prices = items.filter((item) => !isZero(usedOf(item, grant, meter))).map(priceOf);
    return new Set(prices).size > 1;
  };
  return takeShares(items, isShared, meter);

  function priceOf({ book, purchase }: GrantedItem): unknown {
    return findPrice(book, meter, purchase.region, purchase.attributes).price;
  }
}

function takeShares(
  items: readonly GrantedItem[],
  isShared: (grant: Grant) => boolean,
  meter: string | undefined,
): FreeShares {
  const shares = new Map(items.map((item) => [item, new Map<Grant, Fraction>()]));
  // Items of one book have the same grants: each is looked at once, however many items there are.
  const grants = new Set([...new Set(items.map(({ book }) => book))].flatMap((book) => book.grants));
  for (const grant of [...grants].filter(isShared)) {
    for (const sharing of byRegionOf(grant, items)) {
      const using = sharing
        .map((item) => ({ item, used: usedOf(item, grant, meter) }))
        .filter(({ item, used }) => !isZero(used) && !isZero(limitOf(grant, item)));
      const total = using.map(({ used }) => used).reduce(add, ZERO);
      if (isZero(total)) continue;
      const { item: first } = using[0]!;
      const taken = first.purchase.account.takeGrant(keyOf(first, grant), limitOf(grant, first), total);
      for (const { item } of using) shares.get(item)!.set(grant, divide(taken, total));
    }
  }
  return shares;
}

function byRegionOf({ scope }: Grant, items: readonly GrantedItem[]): readonly (readonly GrantedItem[])[] {
  if (scope === 'account') return [items];
  const regions = new Set(items.map(({ purchase }) => purchase.region));
  return [...regions].map((region) => items.filter(({ purchase }) => purchase.region === region));
}

/** What an item uses of the meters that a grant covers for it, or of one of them. */
function usedOf(item: GrantedItem, grant: Grant, meter: string | undefined): Fraction {
  return item.readings
    .filter((reading) => meter === undefined || reading.meter === meter)
    .filter((reading) => grantFor(item, reading.meter) === grant)
    .map((reading) => grantableOf(reading, grant, item))
    .reduce(add, ZERO);
}

/** What of a reading a grant may make free; of what goes day by day, a day's. */
function grantableOf(
  { meter, quantity, grantable }: MeterReading,
  grant: Grant,
  { book, purchase }: GrantedItem,
): Fraction {
  const isNamed = typeof purchase.freeGrants === 'object';
  const most = grant.onRequest && !isNamed ? (grantable ?? ZERO) : min(quantity, grantable ?? quantity);
  const isDaily = book.meters.find(({ name }) => name === meter)?.perDay;
  return isDaily ? divide(most, purchase.days) : most;
}

/** Takes the free part of a reading from the account. `unitPrice`: what one unit would cost. */
export function takeFree(
  grant: Grant,
  reading: MeterReading,
  unitPrice: Fraction,
  item: GrantedItem,
  shares: readonly FreeShares[],
): Fraction {
  const quantity = grantableOf(reading, grant, item);
  const share = shares.map((each) => each.get(item)?.get(grant)).find((each) => each !== undefined);
  if (share || grant.inProportion) return multiply(quantity, share ?? ZERO);
  const limit = limitOf(grant, item);
  const key = keyOf(item, grant);
  const { account } = item.purchase;
  if (grant.worth === undefined) return account.takeGrant(key, limit, quantity);
  if (isZero(unitPrice)) return ZERO;
  const money = multiply(fromDecimal(grant.worth), divide(limit, fromDecimal(grant.quantity)));
  return divide(account.takeGrant(key, money, multiply(quantity, unitPrice)), unitPrice);
}

/** For the month, or a day of it. What is granted by the hour reaches as far as the hours that one item alone states. */
function limitOf(grant: Grant, { readings, purchase: { freeGrants, days } }: GrantedItem): Fraction {
  if (typeof freeGrants === 'object') return freeGrants[grant.id] ?? ZERO;
  if (!freeGrants) return ZERO;
  const quantity = fromDecimal(grant.quantity);
  if (grant.period !== 'hour') return quantity;
  const granted = readings.flatMap((each) =>
    grant.meters.includes(each.meter) ? (each.grantable ?? []) : [],
  );
  return granted.reduce(max, multiply(multiply(quantity, HOURS_PER_DAY), days));
}

function keyOf({ book: { platform }, purchase: { region } }: GrantedItem, { id, scope }: Grant): string {
  return scope === 'region' ? `${platform} ${id} ${region}` : `${platform} ${id}`;
}
