/** What is said of a field that a platform does not have: which name may have been meant, or else which there are. */
import { attributeValues } from '../money/find-price.ts';
import type { PriceBook } from '../money/price-book.ts';
import { shorten } from '../words/issue.ts';
import { suggestion } from '../words/nearest.ts';
import { quantityWords } from './form-words.ts';
import { BOUGHT, termNames } from './item-terms.ts';
import type { UsageForm } from './usage-form.ts';

/** Fields that a sentence lists. */
const MOST_LISTED = 24;
/** What a sentence that lists the fields has in it. */
export const LIST = '; the fields are ';

/** With the names that may have been meant; of several that resemble none, the first lists those there are. */
export function unknownField(name: string, book: PriceBook, form: UsageForm, isListed: boolean): string {
  const several = form.oneOf && Object.hasOwn(form.oneOf, name) ? form.oneOf[name]! : [];
  const meters = book.meters.map((meter) => meter.name);
  const term = several.length === 0 ? termSaying(name, book) : undefined;
  const close =
    several.length > 0 ? '' : suggestion(name, [...Object.keys(form.fields), ...meters, ...termNames]);
  const short = shorten(name);
  const unknown = `${short} is not a field of ${book.platform} usage`;
  if (several.length > 0) return `${unknown}; state ${several.join(', ').replace(/, ([^,]+)$/, ' or $1')}`;
  if (term !== undefined) return `${unknown}; state ${term}`;
  return close === '' && !isListed ? `${unknown}${fieldList(book, form)}` : `${unknown}${close}`;
}

/** `commitment: spot` for spot: a name that is a value of something bought. */
function termSaying(name: string, book: PriceBook): string | undefined {
  const value = name.toLowerCase();
  const bought = BOUGHT.find((term) => attributeValues(book, term).includes(value));
  return bought && `${bought}: ${value}`;
}

/** Each quantity once; the page of prices has them all. */
function fieldList(book: PriceBook, form: UsageForm): string {
  const { platform, meters } = book;
  const own = meters.map(({ name }) => name).filter((name) => !Object.hasOwn(form.fields, name));
  const names = [...quantityWords(form, book).map(({ name }) => name), ...own];
  const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : '';
  return `${LIST}${names.slice(0, MOST_LISTED).join(', ')}${more}; prices show ${platform} lists all`;
}
