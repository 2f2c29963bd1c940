/** What an item says besides quantities: platform, region, what was bought, month and free quantities, with aliases. */
import { fromNumber } from '../money/decimal.ts';
import { attributeValues } from '../money/find-price.ts';
import { divide, type Fraction } from '../money/fraction.ts';
import type { FreeGrants } from '../money/free-quantity.ts';
import type { Attributes, PriceBook } from '../money/price-book.ts';
import { US_PER_SEC } from '../money/units.ts';
import { OTHER_SPELLINGS } from '../words/architecture.ts';
import { daysOfMonth } from '../words/day.ts';
import { describeValue } from '../words/issue.ts';
import { listed, listedNear, PLATFORM_EXAMPLE } from '../words/listed.ts';
import { suggestion } from '../words/nearest.ts';
import { parseDurationUs } from '../words/quantity.ts';
import { exactNumber } from './exact-quantity.ts';
import type { ItemFields } from './item-fields.ts';
import type { UsageForm } from './usage-form.ts';

/** Alias → the name it stands for. */
const ALIASES: Readonly<Record<string, string>> = {
  arch: 'architecture',
  instanceType: 'size',
  machineType: 'size',
  os: 'operatingSystem',
  freeTier: 'freeGrants',
  free_grants: 'freeGrants',
};

/** Words about the item that no bill depends on. */
const REMARKS = ['id', 'name', 'title', 'note', 'notes'];

export const termNames: readonly string[] = [
  'platform',
  'region',
  'plan',
  'architecture',
  'size',
  'operatingSystem',
  'commitment',
  'type',
  'month',
  'freeGrants',
  ...Object.keys(ALIASES),
  ...REMARKS,
];

/** The name under which a term is known, or undefined if the field is no term. */
export function termOf(field: string): string | undefined {
  if (Object.hasOwn(ALIASES, field)) return ALIASES[field];
  return termNames.includes(field) ? field : undefined;
}

/** Terms that say what is bought. */
export const BOUGHT = ['architecture', 'size', 'operatingSystem', 'plan', 'commitment'] as const;
/** What `plan` and `commitment` are where a platform has one of each. */
const USUAL = 'on-demand';

/** A text that must be one of the choices; reports a missing or an unknown one. `inFull`: where all of many are told. */
export function choiceOf(
  fields: ItemFields,
  term: string,
  choices: readonly string[],
  where: string,
  inFull?: string,
): string | undefined {
  const value = fields.term(term);
  const named =
    inFull === undefined
      ? listed(choices, term === 'platform' ? PLATFORM_EXAMPLE : {})
      : listedNear(choices, value, inFull);
  if (value === undefined) {
    fields.reject(term, `must be stated: ${named}`);
    return undefined;
  }
  if (typeof value === 'string' && choices.includes(value)) return value;
  const close = typeof value === 'string' ? suggestion(value, choices) : '';
  fields.reject(term, `must be ${named}${where}, got ${describeValue(value)}${close}`);
  return undefined;
}

/**
 * What was bought, in the words of the price book or of the platform's form; what neither depends on is an issue.
 */
export function attributesOf(fields: ItemFields, book: PriceBook, form?: UsageForm): Attributes {
  const bought: [string, string][] = [];
  const meantByType = fields.term('type') === undefined ? undefined : typeOf(fields.term('type'), book);
  for (const name of BOUGHT) {
    const term = name === meantByType ? 'type' : name;
    if (name !== term && fields.term(name) !== undefined)
      fields.reject(name, 'must not be stated as type too');
    const value = fields.term(term);
    if (value === undefined) continue;
    const others = (name === 'plan' && form?.planNames) || {};
    const sold = attributeValues(book, name);
    const choices = sold.length > 0 ? sold : [...new Set(Object.values(others))];
    const said = typeof value === 'string' ? value.toLowerCase() : value;
    const known = typeof said === 'string' ? otherName(said, { ...OTHER_SPELLINGS, ...others }) : said;
    if (choices.length === 0 && known === USUAL) continue;
    if (typeof known === 'string' && chosen(known, choices) !== undefined) {
      bought.push([name, chosen(known, choices)!]);
      continue;
    }
    fields.hasRejectedPurchase = true;
    const close = typeof known === 'string' ? suggestion(known, choices) : '';
    const rule =
      choices.length === 0
        ? `must not be stated on ${book.platform}, whose prices do not depend on it`
        : `must be ${listed(choices)} on ${book.platform}, got ${describeValue(value)}${close}`;
    fields.reject(term, rule);
  }
  return Object.fromEntries(bought);
}

function otherName(said: string, names: Readonly<Record<string, string>>): string {
  return Object.hasOwn(names, said) ? names[said]! : said;
}

/** `type` is the size where it names one, else the plan. */
function typeOf(type: unknown, book: PriceBook): (typeof BOUGHT)[number] {
  const sizes = attributeValues(book, 'size');
  return typeof type === 'string' && chosen(type.toLowerCase(), sizes) !== undefined ? 'size' : 'plan';
}

/** A choice, or the only one that ends with it: `d2s_v3` is standard_d2s_v3. */
function chosen(said: string, choices: readonly string[]): string | undefined {
  if (choices.includes(said)) return said;
  const ending = choices.filter((choice) => choice.endsWith(`_${said}`));
  return ending.length === 1 ? ending[0] : undefined;
}

const USUAL_MONTH = '730 h';

export interface ItemMonth {
  readonly text: string;
  /** undefined for `actual`. */
  readonly seconds: Fraction | undefined;
}

export function monthOf(fields: ItemFields): ItemMonth {
  const value = fields.term('month') ?? USUAL_MONTH;
  if (value === 'actual') return { text: 'actual', seconds: undefined };
  const days = typeof value === 'string' ? daysOfMonth(value) : undefined;
  if (days !== undefined) return { text: `${days} d`, seconds: fromNumber(days * 86_400) };
  const parsed = parseDurationUs(value);
  if (parsed.value !== undefined && parsed.value > 0) {
    return { text: String(value), seconds: divide(fromNumber(parsed.value), US_PER_SEC) };
  }
  fields.reject(
    'month',
    `must be a duration such as 730 h, a month such as 2026-02, or actual, got ${describeValue(value)}`,
  );
  return { text: USUAL_MONTH, seconds: undefined };
}

/** true, false (or null), or the free quantities by name. */
export function freeGrantsOf(fields: ItemFields, book: PriceBook): FreeGrants {
  const value = fields.term('freeGrants');
  if (value === undefined) return true;
  if (value === null || typeof value === 'boolean') return value ?? false;
  if (typeof value !== 'object' || Array.isArray(value)) {
    fields.reject(
      'freeGrants',
      `must be true, false or free quantities by name, got ${describeValue(value)}`,
    );
    return false;
  }
  const known = book.grants.map((grant) => grant.id);
  const quantities: [string, Fraction][] = [];
  for (const [name, quantity] of Object.entries(value)) {
    const exact = exactNumber(quantity);
    if (!known.includes(name)) {
      const rule = known.length === 0 ? `must be empty on ${book.platform}` : `must be ${listed(known)}`;
      fields.reject('freeGrants', `${rule}, got ${describeValue(name)}${suggestion(name, known)}`, name);
    } else if (exact.value) quantities.push([name, exact.value]);
    else fields.reject('freeGrants', exact.error!, name);
  }
  return Object.fromEntries(quantities);
}
