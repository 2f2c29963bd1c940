/** What an import took and what it left, in a few lines for standard error. */
import type { OwnBook } from '../../engine/money/own-prices.ts';
import type { ImportedPrices } from '../../engine/price-lists/import-prices.ts';
import type { NewRegions } from '../../engine/price-lists/imported-book.ts';
import { groupThousands } from './decimal.ts';

/** Lists hold hundreds of kinds that are no business of ours; all of them stand in the document. */
const SHOWN_KINDS = 12;

export function importNotes({ books, notImported, records, newRegions }: ImportedPrices): string[] {
  const left = notImported.reduce((sum, kind) => sum + kind.records, 0);
  const brought = books.map(({ platform, prices }) => {
    const meters = new Set(prices.map(({ meter }) => meter));
    const regions = new Set(prices.map(({ region }) => region));
    return `${platform}: ${count(prices.length, 'price')} of ${count(meters.size, 'meter')} in ${count(regions.size, 'region')}`;
  });
  const taken = [...brought, ...books.flatMap(inAnotherCurrency), ...newRegions.map(unknownRegions)];
  if (left === 0) return taken;
  const kinds = notImported.slice(0, SHOWN_KINDS).map((each) => `  ${each.records} × ${each.kind}`);
  const more = notImported.length - kinds.length;
  return [
    ...taken,
    `left out ${groupThousands(String(left))} of ${count(records, 'record')}:`,
    ...kinds,
    ...(more > 0 ? [`  and ${count(more, 'more kind')}, all of them under notImported`] : []),
  ];
}

function inAnotherCurrency(book: OwnBook): string[] {
  if (!('lineRounding' in book)) return [];
  return [
    `${book.platform}: a whole book in ${book.currency}, because ours is in another currency: what the lists lack has no price`,
  ];
}

/** `regions unknown to the shipped book of aws-lambda: mars-1 (1 price)`: perhaps new, perhaps mistyped. */
function unknownRegions({ platform, regions, prices }: NewRegions): string {
  const shown = regions.slice(0, SHOWN_KINDS).join(', ');
  const more = regions.length - SHOWN_KINDS;
  const others = more > 0 ? ` and ${count(more, 'more region')}` : '';
  return `regions unknown to the shipped book of ${platform}: ${shown}${others} (${count(prices, 'price')})`;
}

function count(quantity: number, what: string): string {
  return `${groupThousands(String(quantity))} ${what}${quantity === 1 ? '' : 's'}`;
}
