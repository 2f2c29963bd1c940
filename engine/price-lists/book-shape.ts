/** What a price book looks like in a document, field by field; the compiler holds it to the type. */
import type { Rounding } from '../money/decimal.ts';
import type { OwnBook } from '../money/own-prices.ts';
import type {
  Attributes,
  BilledSizeRule,
  BilledTimeRule,
  Grant,
  LeftOut,
  Meter,
  MinimumCharge,
  Price,
  PriceBook,
  PriceSource,
  Tier,
} from '../money/price-book.ts';
import {
  amount,
  date,
  listOf,
  name,
  object,
  oneOf,
  optional,
  type Place,
  type Read,
  recordOf,
  text,
  yes,
} from './document-shape.ts';

const attributes: Read<Attributes> = recordOf(name);

const currency: Read<string> = (value, place) =>
  typeof value === 'string' && /^[A-Z]{3}$/.test(value)
    ? value
    : place.must('be a currency such as USD', value);

/** Empty where a price of the user's says none. */
const priceDate: Read<string> = (value, place) => (value === '' ? value : date(value, place));

const source = object<PriceSource>({ title: text, url: text, asOf: priceDate });

const confidence = oneOf('official', 'third-party', 'derived', 'recalled', 'own');

const main: Read<boolean | Attributes> = (value, place) =>
  typeof value === 'boolean' ? value : attributes(value, place);

const decimals: Read<number> = (value, place) => {
  const digits = typeof value === 'number' ? String(value) : value;
  const found = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'].indexOf(
    digits as string,
  );
  return found >= 0 ? found : place.must('be a whole number from 0 to 12', value);
};

const meter = object<Meter>({
  name,
  label: text,
  unit: text,
  explanation: text,
  main,
  billedTime: optional(
    listOf(object<BilledTimeRule>({ stepSec: amount, minimumSec: amount, attributes: optional(attributes) })),
  ),
  initFree: optional(yes),
  billedSize: optional(
    listOf(object<BilledSizeRule>({ stepMb: amount, minimumMb: amount, attributes: optional(attributes) })),
  ),
  included: optional(object<NonNullable<Meter['included']>>({ quantity: amount, unit: text })),
  chunk: optional(object<NonNullable<Meter['chunk']>>({ size: amount, unit: oneOf('B', 'KB') })),
  paidInSteps: optional(amount),
  oncePerAccount: optional(text),
  perDay: optional(yes),
});

const grant = object<Grant>({
  id: name,
  label: text,
  meters: listOf(name, 1),
  quantity: amount,
  unit: text,
  worth: optional(amount),
  countsInTiers: optional(yes),
  inProportion: optional(yes),
  regions: optional(listOf(name, 1)),
  unlessUsed: optional(listOf(name, 1)),
  attributes: optional(attributes),
  scope: oneOf('account', 'region'),
  period: oneOf('month', 'day', 'hour'),
  onRequest: optional(yes),
  source: name,
  asOf: date,
  confidence: optional(confidence),
});

const tiersShape = listOf(
  object<Tier>({ upTo: optional(amount), price: amount, listPrice: optional(amount) }),
  1,
);

/** In growing order, the last without an end. */
export const tiers: Read<readonly Tier[]> = (value, place) => {
  const before = place.issues.length;
  const read = tiersShape(value, place);
  if (!read || place.issues.length > before) return read;
  read.forEach(({ upTo }, index) => {
    const isLast = index === read.length - 1;
    if (isLast && upTo !== undefined) place.at(index).at('upTo').must('not stand in the last tier', upTo);
    if (!isLast && upTo === undefined) place.at(index).at('upTo').must('stand in every tier but the last');
    checkGrowing(read[index - 1]?.upTo ?? '0', upTo, place.at(index).at('upTo'));
  });
  return read;
};

function checkGrowing(from: string, upTo: string | undefined, place: Place): void {
  if (upTo !== undefined && compareText(from, upTo) >= 0) place.must(`be more than ${from}`, upTo);
}

/** Plain decimals, as `amount` gives them. */
function compareText(a: string, b: string): number {
  const decimals = (each: string) => each.split('.')[1]?.length ?? 0;
  const places = Math.max(decimals(a), decimals(b));
  const whole = (each: string) => BigInt(each.replace('.', '') + '0'.repeat(places - decimals(each)));
  return whole(a) < whole(b) ? -1 : whole(a) > whole(b) ? 1 : 0;
}

const price = object<Price>({
  meter: name,
  region: name,
  attributes: optional(attributes),
  tiers,
  source: name,
  asOf: priceDate,
  confidence,
  note: optional(text),
  negotiated: optional(yes),
});

const minimumCharge = object<MinimumCharge>({
  label: text,
  amount,
  attributes: optional(attributes),
  source: name,
  asOf: date,
  confidence: optional(confidence),
});

/** As `prices show --format json` prints it. */
export const wholeBook: Read<PriceBook> = object<PriceBook>({
  platform: name,
  name: text,
  currency,
  asOf: date,
  validFrom: optional(date),
  lineRounding: object<Rounding>({ mode: oneOf('half-up', 'half-even', 'up'), decimals }),
  totalRoundedOnce: optional(yes),
  regions: listOf(name),
  attributeDefaults: attributes,
  sources: recordOf(source),
  ruleSources: optional(listOf(name)),
  meters: listOf(meter, 1),
  grants: listOf(grant),
  prices: listOf(price, 1),
  spendCommitments: optional(listOf(name)),
  minimumCharges: optional(listOf(minimumCharge)),
  leftOut: listOf(object<LeftOut>({ name: text, extras: optional(listOf(name)) })),
});

/** As `prices import` writes it. */
export const partOfBook: Read<OwnBook> = object<OwnBook>({
  platform: name,
  asOf: optional(date),
  currency: optional(currency),
  sources: recordOf(source),
  meters: optional(listOf(meter)),
  prices: listOf(price, 1),
});
