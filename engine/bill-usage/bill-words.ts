/** The words in which a platform's usage may be stated: quantities of its form and choices of what is bought. */
import { attributeValues } from '../money/find-price.ts';
import type { PriceBook } from '../money/price-book.ts';
import type { Platform } from '../platform-kinds/platform.ts';
import { type QuantityWord, quantityWords } from '../stated-usage/form-words.ts';
import { BOUGHT } from '../stated-usage/item-terms.ts';

export type { QuantityWord } from '../stated-usage/form-words.ts';

export interface ChoiceWord {
  /** A term of an item: plan, size, … */
  readonly name: string;
  readonly values: readonly string[];
  /** What it is where it is not stated. */
  readonly default?: string;
}

/** Every meter of the book is a word too, by its own name. */
export interface BillWords {
  readonly quantities: readonly QuantityWord[];
  readonly choices: readonly ChoiceWord[];
}

/** Of the platform that the book is of; terms that its prices do not depend on are no words of it. */
export function billWords(platforms: readonly Platform[], book: PriceBook): BillWords {
  const form = platforms.find(({ id }) => id === book.platform)?.form;
  const choices = BOUGHT.map((name): ChoiceWord => {
    const usual = book.attributeDefaults[name];
    const named = (name === 'plan' && form?.planNames) || {};
    const sold = attributeValues(book, name);
    const values = sold.length > 0 ? sold : [...new Set(Object.values(named))];
    return { name, values, ...(usual !== undefined && { default: usual }) };
  });
  return {
    quantities: form ? quantityWords(form, book) : [],
    choices: choices.filter(({ values }) => values.length > 0),
  };
}
