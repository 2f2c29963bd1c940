/** What an import took and what it left, in a few lines for standard error. */
import type { ImportedPrices } from '../../engine/price-lists/import-prices.ts';
import { groupThousands } from './decimal.ts';

/** Lists hold hundreds of kinds that are no business of ours; all of them stand in the document. */
const SHOWN_KINDS = 12;

export function importNotes({ books, notImported, records }: ImportedPrices): string[] {
  const left = notImported.reduce((sum, kind) => sum + kind.records, 0);
  const taken = books.map(({ platform, prices }) => {
    const meters = new Set(prices.map(({ meter }) => meter));
    const regions = new Set(prices.map(({ region }) => region));
    return `${platform}: ${count(prices.length, 'price')} of ${count(meters.size, 'meter')} in ${count(regions.size, 'region')}`;
  });
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

function count(quantity: number, what: string): string {
  return `${groupThousands(String(quantity))} ${what}${quantity === 1 ? '' : 's'}`;
}
