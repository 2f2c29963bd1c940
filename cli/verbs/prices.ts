/** Price books: what the platforms charge, since when and according to whom. */
import { pricesList } from './prices-list.ts';
import { pricesShow } from './prices-show.ts';
import type { Verb } from './verb.ts';

export const prices: Verb = {
  name: 'prices',
  summary: 'list and show price books',
  options: {},
  examples: [
    ['prices list', 'the platforms'],
    ['prices show aws-lambda --region eu-west-1', 'one price book'],
  ],
  verbs: [pricesList, pricesShow],
};
