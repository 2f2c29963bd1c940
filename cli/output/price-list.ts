/** Price books side by side: who, where, since when. */
import type { PriceBook } from '../../engine/money/price-book.ts';
import type { Platform } from '../../engine/platform-kinds/platform.ts';
import type { Column } from './table.ts';

export interface BookSummary {
  readonly platform: string;
  readonly kind: Platform['kind'];
  readonly name: string;
  readonly currency: string;
  /** Dates of the oldest and the newest price. */
  readonly oldest: string;
  readonly asOf: string;
  readonly regions: readonly string[];
}

export function bookSummary({ kind, books: [book] }: Pick<Platform, 'kind' | 'books'>): BookSummary {
  const dates = book.prices.map(({ asOf }) => asOf).sort();
  const { platform, name, currency, asOf } = book;
  return { platform, kind, name, currency, oldest: dates[0] ?? asOf, asOf, regions: regionsOfBook(book) };
}

/** Regions where it is sold, in the book's order. */
export function regionsOfBook(book: PriceBook): readonly string[] {
  const priced = book.prices.map(({ region }) => region).filter((region) => region !== '*');
  return [...new Set([...book.regions, ...priced])];
}

export const bookColumns: readonly Column<BookSummary>[] = [
  {
    title: 'platform',
    text: ({ platform }) => platform,
    // The id says it well enough for a table.
    fields: [
      ['platform', ({ platform }) => platform],
      ['name', ({ name }) => name],
    ],
  },
  { title: 'kind', text: ({ kind }) => kind, fields: [['kind', ({ kind }) => kind]] },
  {
    title: 'as of',
    text: ({ asOf }) => asOf,
    fields: [
      ['oldest', ({ oldest }) => oldest],
      ['as_of', ({ asOf }) => asOf],
    ],
  },
  { title: 'currency', text: ({ currency }) => currency, fields: [['currency', ({ currency }) => currency]] },
  {
    title: 'regions',
    align: 'right',
    text: ({ regions }) => (regions.length === 0 ? 'all' : String(regions.length)),
    fields: [['regions', ({ regions }) => regions.join(' ')]],
  },
];
