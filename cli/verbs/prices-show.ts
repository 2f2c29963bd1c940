/** One price book, as a page to read or as the data it is. */
import type { PriceBook } from '../../engine/money/price-book.ts';
import { suggestion } from '../../engine/words/nearest.ts';
import { BadInput } from '../bad-input.ts';
import { deliver, jsonText, note, textStyle } from '../deliver.ts';
import { EXIT } from '../exit-code.ts';
import { output } from '../options.ts';
import { csvTable } from '../output/csv.ts';
import { markdownTable } from '../output/markdown.ts';
import { regionsOfBook } from '../output/price-list.ts';
import { pricePage } from '../output/price-page.ts';
import { priceColumns, priceRows } from '../output/price-rows.ts';
import { bookPriceNotes } from '../price-day-notes.ts';
import { textArgument, type Verb } from './verb.ts';

/** Shown where no region is asked for; every other one is named beside it. */
const FIRST_REGIONS = ['us-east-1', 'eastus', 'us-central1', 'us-east1', 'iad1'];

export const pricesShow: Verb = {
  name: 'show',
  summary: 'show a platform’s meters, prices, free quantities and words for bill',
  positional: {
    name: 'platform',
    describe: 'a platform such as aws-lambda; prices list names them',
    required: true,
  },
  options: {
    region: {
      kind: 'text',
      describe: `region to show; one of the US east unless told, every region in json and csv`,
    },
    'as-of': { kind: 'text', describe: 'day whose prices and rules to show, e.g. 2025-07-01' },
    ...output,
  },
  examples: [
    ['prices show aws-lambda --region eu-west-1', 'one region'],
    ['prices show aws-lambda --format json', 'the whole book'],
  ],
  async run(args, io) {
    const { PLATFORMS, billWords, findBook } = await import('../../engine/index.ts');
    const asOf = textArgument(args, 'as-of');
    const { book, issue } = findBook(PLATFORMS, textArgument(args, 'platform')!, {
      ...(asOf !== undefined && { asOf }),
    });
    if (!book) throw new BadInput(issue);
    const region = textArgument(args, 'region');
    if (region !== undefined) checkRegion(book, region);
    const format = textArgument(args, 'format');
    const words = billWords(PLATFORMS, book);
    const shown = inRegion(
      book,
      region ?? (format === 'json' || format === 'csv' ? undefined : firstRegion(book)),
    );
    for (const text of await bookPriceNotes(shown, asOf)) note(text, args, io);
    if (format === 'json') deliver(jsonText({ ...shown, words }), args, io);
    else if (format === 'csv') deliver(csvTable(priceColumns, priceRows(book, region)), args, io);
    else if (format === 'markdown')
      deliver(markdownTable(priceColumns, priceRows(book, region ?? firstRegion(book))), args, io);
    else deliver(pricePage(book, words, region ?? firstRegion(book), textStyle(args, io)), args, io);
    return EXIT.done;
  },
};

function checkRegion(book: PriceBook, region: string): void {
  const known = regionsOfBook(book);
  if (known.includes(region)) return;
  throw new BadInput(
    `--region must be one that ${book.platform} has prices for: ${known.join(', ')}, got "${region}"${suggestion(region, known)}`,
  );
}

function firstRegion(book: PriceBook): string {
  const known = regionsOfBook(book);
  return FIRST_REGIONS.find((region) => known.includes(region)) ?? known[0] ?? '*';
}

/** With what costs the same everywhere; the whole book where no region is named. */
function inRegion(book: PriceBook, region: string | undefined): PriceBook {
  if (region === undefined) return book;
  return { ...book, prices: book.prices.filter((price) => price.region === region || price.region === '*') };
}
