/** The prices of a book as rows: one per meter, what is bought, and tier. */
import type { Price, PriceBook } from '../../engine/money/price-book.ts';
import { formatPrice, formatQuantity } from './money.ts';
import type { Column } from './table.ts';

export interface PriceRow {
  readonly meter: string;
  readonly unit: string;
  readonly region: string;
  /** `architecture arm64, operatingSystem linux`; empty where the price depends on the region alone. */
  readonly bought: string;
  readonly from: string;
  /** Undefined in the last tier, which has no end. */
  readonly upTo: string | undefined;
  readonly tiers: number;
  readonly price: string;
  readonly currency: string;
  readonly confidence: string;
  readonly asOf: string;
  readonly source: string;
  readonly note: string;
}

/** Rows of one region (with what costs the same everywhere), or of all. */
export function priceRows(book: PriceBook, region: string | undefined): PriceRow[] {
  return book.meters.flatMap(({ name, unit }) =>
    book.prices
      .filter(
        (price) =>
          price.meter === name && (region === undefined || price.region === region || price.region === '*'),
      )
      .flatMap((price) => tierRows(book, unit, price)),
  );
}

function tierRows(book: PriceBook, unit: string, price: Price): PriceRow[] {
  const bought = Object.entries(price.attributes ?? {}).map(([name, value]) => `${name} ${value}`);
  return price.tiers.map((tier, index) => ({
    meter: price.meter,
    unit,
    region: price.region,
    bought: bought.join(', '),
    from: price.tiers[index - 1]?.upTo ?? '0',
    upTo: tier.upTo,
    tiers: price.tiers.length,
    price: tier.price,
    currency: book.currency,
    confidence: price.confidence,
    asOf: price.asOf,
    source: book.sources[price.source]?.url ?? '',
    note: price.note ?? '',
  }));
}

/** `0 – 6,000,000,000`, `from 15,000,000,000`; empty where there is one tier. */
function tierText({ from, upTo, tiers }: PriceRow): string {
  if (tiers === 1) return '';
  return upTo === undefined ? `from ${formatQuantity(from)}` : `to ${formatQuantity(upTo)}`;
}

const bought: Column<PriceRow> = {
  title: 'for',
  text: (row) => row.bought,
  wraps: true,
  fields: [['for', (row) => row.bought]],
};

const meterColumn: Column<PriceRow> = {
  title: 'meter',
  text: ({ meter }) => meter,
  fields: [
    ['meter', ({ meter }) => meter],
    ['unit', ({ unit }) => unit],
    ['region', ({ region }) => region],
  ],
};

const tier: Column<PriceRow> = {
  title: 'tier',
  align: 'right',
  text: tierText,
  fields: [
    ['tier_from', ({ from }) => ({ decimal: from })],
    ['tier_to', ({ upTo }) => (upTo === undefined ? null : { decimal: upTo })],
  ],
};

const amount: Column<PriceRow> = {
  title: 'price',
  align: 'right',
  text: ({ price, currency, unit }) => `${formatPrice(price, currency)} per ${unit}`,
  fields: [
    ['currency', ({ currency }) => currency],
    ['price', ({ price }) => ({ decimal: price })],
  ],
};

const confidence: Column<PriceRow> = {
  title: 'confidence',
  text: (row) => `${row.confidence}, ${row.asOf}`,
  fields: [
    ['confidence', (row) => row.confidence],
    ['as_of', ({ asOf }) => asOf],
    ['source', ({ source }) => source],
    ['note', ({ note }) => note],
  ],
};

export const priceColumns: readonly Column<PriceRow>[] = [meterColumn, bought, tier, amount, confidence];

/** For a page that already names the meter and its unit above the rows. */
export const meterPriceColumns: readonly Column<PriceRow>[] = [
  { ...bought, title: 'bought' },
  tier,
  { ...amount, text: ({ price, currency }) => formatPrice(price, currency) },
  confidence,
];
