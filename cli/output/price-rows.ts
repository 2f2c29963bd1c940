/** The prices of a book as rows: one per meter, what is bought, and tier. */
import type { Attributes, Price, PriceBook } from '../../engine/money/price-book.ts';
import { formatPrice, formatQuantity } from './money.ts';
import { readableBound } from './sizes.ts';
import type { Column } from './table.ts';

export interface PriceRow {
  readonly meter: string;
  readonly unit: string;
  readonly region: string;
  /** Such as architecture arm64; none where the price depends on the region alone. */
  readonly attributes: Attributes;
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
  return price.tiers.map((tier, index) => ({
    meter: price.meter,
    unit,
    region: price.region,
    attributes: price.attributes ?? {},
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
function tierText({ from, upTo, tiers, unit }: PriceRow): string {
  if (tiers === 1) return '';
  return upTo === undefined ? `from ${boundText(from, unit)}` : `to ${boundText(upTo, unit)}`;
}

/** In the meter's unit, which the title says, unless a smaller one reads better. */
function boundText(bound: string, unit: string): string {
  const { quantity, unit: named } = readableBound(bound, unit);
  return `${formatQuantity(quantity)}${named === unit ? '' : ` ${named}`}`;
}

/** `architecture arm64, operatingSystem linux`. */
function boughtText({ attributes }: PriceRow): string {
  return attributeWords(attributes).join(', ');
}

export function attributeWords(attributes: Attributes): string[] {
  return Object.entries(attributes).map(([name, value]) => `${name} ${value}`);
}

const bought: Column<PriceRow> = {
  title: 'for',
  text: boughtText,
  wraps: true,
  fields: [['for', boughtText]],
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
  text: ({ confidence, asOf }) => (asOf === '' ? confidence : `${confidence}, as of ${asOf}`),
  fields: [
    ['confidence', (row) => row.confidence],
    ['as_of', ({ asOf }) => asOf],
    ['source', ({ source }) => source],
    ['note', ({ note }) => note],
  ],
};

export const priceColumns: readonly Column<PriceRow>[] = [meterColumn, bought, tier, amount, confidence];

/** What every row of a page's table has in common, to be said once above it. */
export interface InCommon {
  readonly attributes: Attributes;
  /** `high, as of 2026-07-20`; empty where rows differ. */
  readonly confidence: string;
}

export function inCommon(rows: readonly PriceRow[]): InCommon {
  const [first, ...others] = rows;
  if (!first) return { attributes: {}, confidence: '' };
  const shared = Object.entries(first.attributes).filter(
    ([name, value]) => others.length > 0 && others.every((row) => row.attributes[name] === value),
  );
  const said = confidence.text(first);
  return {
    attributes: Object.fromEntries(shared),
    confidence: others.every((row) => confidence.text(row) === said) ? said : '',
  };
}

/** For a page that already names the meter, its unit and what the rows have in common. */
export function meterPriceColumns(common: InCommon): Column<PriceRow>[] {
  const values = ({ attributes }: PriceRow) =>
    Object.entries(attributes)
      .filter(([name]) => !(name in common.attributes))
      .map(([, value]) => value);
  return [
    { ...bought, title: 'for', text: (row) => values(row).join(', ') },
    tier,
    { ...amount, text: ({ price, currency }) => formatPrice(price, currency) },
    ...(common.confidence === '' ? [confidence] : []),
  ];
}
