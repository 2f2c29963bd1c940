/**
 * The lines of bills, so that a person can check them by hand: (quantity or what is billed of it − free) × unit price =
 * amount.
 */
import type { Bill, BillLine } from '../../engine/money/bill.ts';
import { compareDecimals, decimalPlaces, isZero, roundDecimal } from './decimal.ts';
import { markdownLink } from './markdown.ts';
import { formatMoney, formatPrice, formatQuantity, formatUnit } from './money.ts';
import { ownPriceWords, ownWords } from './own-price.ts';
import type { Column } from './table.ts';

/** A line with the bill it stands on. */
export interface BilledLine extends BillLine {
  /** The deployment or item. */
  readonly of: string;
  readonly platform: string;
  readonly region: string;
  readonly currency: string;
  /** The platform again, where it stands beside the one the bill is of. */
  readonly beside?: string;
}

export const billColumns: readonly Column<BilledLine>[] = [
  {
    title: 'item',
    text: ({ label, beside, function: fn }) =>
      [fn, beside, label].filter((part) => part !== undefined).join(': '),
    wraps: true,
    fields: [
      ['of', (line) => line.of],
      ['platform', ({ platform }) => platform],
      ['region', ({ region }) => region],
      ['meter', ({ meter }) => meter],
      ['label', ({ label }) => label],
    ],
  },
  {
    title: 'quantity',
    align: 'right',
    text: ({ quantity, unit }) => `${formatQuantity(quantity)} ${formatUnit(unit, quantity)}`,
    fields: [
      ['quantity', ({ quantity }) => ({ decimal: quantity })],
      ['unit', ({ unit }) => unit],
    ],
  },
  {
    title: 'billed',
    align: 'right',
    ifSaid: true,
    text: ({ billed }) => (billed === undefined ? '' : formatQuantity(billed)),
    // Of most lines it is the quantity.
    fields: [['billed', ({ billed, quantity }) => ({ decimal: billed ?? quantity })]],
  },
  {
    title: '− free',
    align: 'right',
    text: ({ free }) => (isZero(free) ? '' : formatQuantity(free)),
    markdown: ({ free }) => formatQuantity(free),
    fields: [['free', ({ free }) => ({ decimal: free })]],
  },
  {
    title: '× price',
    align: 'right',
    text: ({ unitPrice, currency }) => formatPrice(unitPrice, currency),
    fields: [
      ['currency', ({ currency }) => currency],
      ['unit_price', ({ unitPrice }) => ({ decimal: unitPrice })],
      ['list_price', ({ unitPrice, listPrice }) => ({ decimal: listPrice ?? unitPrice })],
    ],
  },
  {
    title: '× days',
    align: 'right',
    ifSaid: true,
    text: ({ times }) => (times === undefined ? '' : formatQuantity(times)),
    // A line of the whole month is there once.
    fields: [['times', ({ times }) => ({ decimal: times ?? '1' })]],
  },
  {
    title: '= amount',
    align: 'right',
    text: ({ amount, currency }) => formatAmount(amount, currency),
    fields: [
      ['amount', ({ amount }) => ({ decimal: amount })],
      ['as_of', ({ asOf }) => asOf],
      ['source', ({ source }) => source],
      ['confidence', ({ confidence }) => confidence ?? null],
      ['function', (line) => line.function ?? null],
    ],
  },
  {
    title: 'price from',
    inText: false,
    text: originWords,
    markdown: (line) => markdownLink(line.source, originWords(line)),
    fields: [],
  },
];

function originWords(line: BilledLine): string {
  return `${placeOf(line.source)}${datedWords(line)}`;
}

/** `, 2026-09-02, less 17 %`: behind the place that a price is from. A price of the user's may say no date. */
export function datedWords(line: BilledLine): string {
  return `${line.asOf === '' ? '' : `, ${line.asOf}`}${ownWords(line)}`;
}

/** To the cent; an amount below a cent keeps four decimals, so that the lines still sum to what the eye expects. */
function formatAmount(amount: string, currency: string): string {
  const small = isZero(roundDecimal(amount, 2)) && decimalPlaces(amount) > 2;
  return small ? formatPrice(roundDecimal(amount, 4), currency) : formatMoney(amount, currency);
}

/** What `× days` in a bill means; nothing where no line has days. */
export function dayRule(lines: readonly Pick<BillLine, 'times'>[]): string[] {
  return lines.some(({ times }) => times !== undefined)
    ? ['× days: the amount of one day is rounded by itself, and charged for each']
    : [];
}

export const INSIDE_GRANT = 'inside the free grant';

/** Whether nothing is to be paid because all that was used is free; not where what is due rounds to nothing. */
export function isInsideGrant({ total, lines }: Pick<Bill, 'total' | 'lines'>): boolean {
  const isFree = ({ quantity, billed = quantity, free, unitPrice }: BillLine) =>
    isZero(unitPrice) || compareDecimals(billed, free) <= 0;
  return isZero(total) && lines.some(({ free }) => !isZero(free)) && lines.every(isFree);
}

export interface PriceOrigin {
  readonly source: string;
  /** Empty where a price of the user's says none. */
  readonly asOf: string;
}

/** `prices as of 2026-09-02: https://…`. */
export function priceOriginWords({ source, asOf }: PriceOrigin): string {
  return asOf === '' ? `prices: ${source}` : `prices as of ${asOf}: ${source}`;
}

/** Where the prices of these lines come from, each place once. */
export function priceOrigins(lines: readonly PriceOrigin[]): PriceOrigin[] {
  const seen = new Map(lines.map(({ source, asOf }) => [`${asOf} ${source}`, { source, asOf }]));
  return [...seen.values()];
}

/** `prices of aws-ec2: 2026-07-20, github.com/aws/karpenter-provider-aws`: one line per platform, addresses shortened. */
export function priceWords(lines: readonly BilledLine[]): string[] {
  const platforms = [...new Set(lines.map(({ platform }) => platform))];
  const words = platforms.map((platform) => {
    const origins = lines.filter((line) => line.platform === platform);
    const places = [...new Set(origins.map(({ source }) => placeOf(source)))];
    return `prices of ${platform}: ${[...datesWords(origins), ...places].join(', ')}`;
  });
  return words.length === 0
    ? []
    : [...words, ...ownPriceWords(lines), 'addresses: taximeter prices show <platform>, or --format json'];
}

/** `2026-07-20 – 2026-09-02`, or nothing where all are prices of the user's without a date. */
function datesWords(origins: readonly PriceOrigin[]): string[] {
  const dates = origins
    .map(({ asOf }) => asOf)
    .filter((asOf) => asOf !== '')
    .sort();
  const [oldest, newest] = [dates[0], dates.at(-1)];
  if (oldest === undefined) return [];
  return [oldest === newest ? oldest : `${oldest} – ${newest}`];
}

/** The host, and on a host of many the owner and name. */
export function placeOf(address: string): string {
  const [, host, path = ''] = /^\w+:\/\/([^/]+)(\/[^/]+\/[^/]+)?/.exec(address) ?? [];
  if (host === undefined) return address;
  return host === 'github.com' ? `${host}${path}` : host;
}
