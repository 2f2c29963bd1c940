/** Price books: what the platforms charge, since when and according to whom. */
import { pricesDiff } from './prices-diff.ts';
import { pricesImport } from './prices-import.ts';
import { pricesList } from './prices-list.ts';
import { pricesShow } from './prices-show.ts';
import type { Verb } from './verb.ts';

export const prices: Verb = {
  name: 'prices',
  summary: 'list, show, compare and import price books',
  options: {},
  examples: [
    ['prices list', 'the platforms'],
    ['prices show aws-lambda --region eu-west-1', 'one price book'],
    ['prices diff aws-lambda@2019-01-01 aws-lambda', 'what changed since'],
    ['prices import offer.json --out my.json', 'an official list'],
  ],
  verbs: [pricesList, pricesShow, pricesDiff, pricesImport],
};
