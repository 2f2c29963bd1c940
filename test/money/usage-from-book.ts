/**
 * Usage made up from a price book alone, so that every platform is billed for the same few cases: what is bought, how much
 * of each meter, and in which words a form takes it. Knows no platform by name.
 */
import { type BilledItem, billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { fromDecimal, quantityText } from '../../engine/money/decimal.ts';
import { agrees, attributeValues, findPrice } from '../../engine/money/find-price.ts';
import {
  compare,
  divide,
  type Fraction,
  fraction,
  isZero,
  max,
  multiply,
  ZERO,
} from '../../engine/money/fraction.ts';
import type { Attributes, Grant, Meter, Price, PriceBook } from '../../engine/money/price-book.ts';
import type { Platform } from '../../engine/platform-kinds/platform.ts';

export interface Place {
  readonly region: string;
  readonly attributes: Attributes;
}

/** Meter or field → quantity, as it is written in a usage file. */
export type Written = Readonly<Record<string, string>>;

/** What is bought in a region: once for each plan, of all else what the book names first that costs something, without a commitment. */
export function placesOf(book: PriceBook, region: string): Place[] {
  const plans = attributeValues(book, 'plan');
  const isPlain = book.prices.every(({ attributes }) => attributes?.plan === undefined);
  const starts = [...(isPlain ? [{}] : []), ...plans.map((plan) => ({ plan }))];
  return starts.map((start) => {
    const attributes = completed(book, region, start);
    const { size, ...others } = attributes;
    // What is sold by size does not always go with the rest.
    const places = [attributes, others].map((each) => ({ region, attributes: each }));
    return (
      places.find((place) => typeof billAt(book, place, nothingUsed(book, place)) !== 'string') ?? places[0]!
    );
  });
}

function completed(book: PriceBook, region: string, start: Attributes): Attributes {
  let bought: Attributes = { ...book.attributeDefaults, ...start };
  const here = book.prices.filter((each) => [region, '*'].includes(each.region));
  const isNothing = ({ tiers }: Price) => isZero(fromDecimal(tiers[0]!.price));
  for (const price of [...here.filter((each) => !isNothing(each)), ...here.filter(isNothing)]) {
    const { commitment, ...asked } = price.attributes ?? {};
    const isFree = Object.entries(asked).every(([name, value]) => (bought[name] ?? value) === value);
    if (isFree && (commitment === undefined || commitment === bought.commitment))
      bought = { ...bought, ...asked };
  }
  return bought;
}

function metersAt(book: PriceBook, { region, attributes }: Place): Meter[] {
  return book.meters.filter(({ name }) => findPrice(book, name, region, attributes).price);
}

function grantsAt(book: PriceBook, { region, attributes }: Place): Grant[] {
  return book.grants.filter(
    (grant) => agrees(grant.attributes, attributes) && (grant.regions?.includes(region) ?? true),
  );
}

export function nothingUsed(book: PriceBook, place: Place): Written {
  return Object.fromEntries(metersAt(book, place).map(({ name }) => [name, '0']));
}

/** Half of each grant, in equal parts for the meters that share it. */
export function halfOfGrants(book: PriceBook, place: Place): Written {
  const known = metersAt(book, place).map(({ name }) => name);
  const taken = new Map<string, Fraction>();
  for (const grant of grantsAt(book, place)) {
    const sharing = grant.meters.filter((name) => known.includes(name) && !taken.has(name));
    for (const name of sharing)
      taken.set(name, divide(monthly(grant), fraction(2n * BigInt(sharing.length))));
  }
  return Object.fromEntries([...taken].map(([name, quantity]) => [name, quantityText(quantity)]));
}

/**
 * Past every tier and every grant: 1.5 × the last bound or 10 × the grant, whichever is more, else 1,000 units, or
 * thousands of thousands until they cost something. Of meters that take a grant away from others, only `ungranting` has any.
 */
export function overEverything(book: PriceBook, place: Place, { ungranting = false } = {}): Written {
  const takers = grantsAt(book, place).flatMap(({ unlessUsed = [] }) => unlessUsed);
  return Object.fromEntries(
    metersAt(book, place)
      .filter(({ name }) => ungranting || !takers.includes(name))
      .map((meter) => [meter.name, quantityText(beyond(meter, book, place))]),
  );
}

function beyond(meter: Meter, book: PriceBook, place: Place): Fraction {
  // A plan is bought once.
  if (meter.oncePerAccount !== undefined) return fraction(1n);
  const price = findPrice(book, meter.name, place.region, place.attributes).price!;
  const bounds = price.tiers.flatMap(({ upTo }) => upTo ?? []).map(fromDecimal);
  const grants = grantsAt(book, place).filter(({ meters }) => meters.includes(meter.name));
  const past = [
    ...bounds.map((bound) => multiply(bound, fraction(3n, 2n))),
    ...grants.map((grant) => multiply(monthly(grant), fraction(10n))),
  ].reduce(max, ZERO);
  if (!isZero(past)) return past;
  const unitPrice = fromDecimal(price.tiers[0]!.price);
  const amounts = [1000n, 1_000_000n, 1_000_000_000n].map((units) => fraction(units));
  const costs = (units: Fraction) => compare(multiply(units, unitPrice), fraction(1n)) >= 0;
  return amounts.find(costs) ?? amounts[0]!;
}

/** Of a month of 30 days. */
function monthly({ quantity, period }: Grant): Fraction {
  return multiply(fromDecimal(quantity), fraction(period === 'day' ? 30n : 1n));
}

/** The bill of one item, or why it is refused. Meters that the form works out by itself, or that do not go with a plan, go. */
export function billAt(
  book: PriceBook,
  { region, attributes }: Place,
  usage: Readonly<Record<string, unknown>>,
  month = '30 d',
): BilledItem['bill'] | string {
  const terms = { platform: book.platform, region, month, ...attributes };
  const result = billUsage({ ...terms, usage }, 'usage');
  if (!('issues' in result)) return result.items[0]!.bill;
  const meters = book.meters.map(({ name }) => name);
  const formed = result.issues
    .flatMap(({ message }) => /^(\w+) must (?:agree with|not be stated)/.exec(message)?.[1] ?? [])
    .filter((name) => meters.includes(name) && name in usage && !('durationMs' in usage));
  if (formed.length === 0) return result.issues.map(({ message }) => message).join('; ');
  const rest = Object.fromEntries(Object.entries(usage).filter(([name]) => !formed.includes(name)));
  return billAt(book, { region, attributes }, rest, month);
}

/** The same shortest call of the smallest instance, in the words of forms that know calls; the first that is taken. */
export function smallestCalls({ form }: Platform): Readonly<Record<string, unknown>>[] {
  const fields = form?.fields ?? {};
  if (!('requests' in fields && 'durationMs' in fields)) return [];
  const calls = { requests: '1M', durationMs: 1 };
  const sizes = 'memoryMb' in fields ? [1, 64, 128, 256, 512, 1024].map((memoryMb) => ({ memoryMb })) : [];
  const cpu = 'vcpu' in fields ? [{}, { vcpu: 1 }] : [{}];
  return [...sizes, {}].flatMap((size) => cpu.map((each) => ({ ...calls, ...size, ...each })));
}

/** One of each thing that a form counts and of each GB of disk, without saying how long it is there: what runs all month first, then use by day. */
export function countsAlone({ form }: Platform): Readonly<Record<string, unknown>>[] {
  const fields = form?.fields ?? {};
  const numbers = Object.keys(fields).filter(
    (name) => ['number', 'count'].includes(fields[name]!.written) && name !== 'vcpu',
  );
  const byDay = numbers.filter((name) => name.endsWith('PerDay'));
  const disks = Object.keys(fields).filter(
    (name) => fields[name]!.written === 'gigabytes' && /disk/i.test(name),
  );
  const counts = [...numbers.filter((name) => !byDay.includes(name)), ...byDay, ...disks];
  const sizes = [{}, { vcpu: 1, memoryGb: 2 }, { memoryGb: 2 }, { vcpu: 1 }];
  return [{}, ...counts.map((name) => ({ [name]: 1 }))]
    .flatMap((count) => sizes.map((size) => ({ ...count, ...size })))
    .filter((usage) => Object.keys(usage).every((name) => name in fields));
}
