/** One row per platform that has a price book. */
import { deliver, jsonText, textStyle } from '../deliver.ts';
import { EXIT } from '../exit-code.ts';
import { output } from '../options.ts';
import { csvTable } from '../output/csv.ts';
import { markdownTable } from '../output/markdown.ts';
import { bookColumns, bookSummary } from '../output/price-list.ts';
import { textTable } from '../output/text-table.ts';
import { textArgument, type Verb } from './verb.ts';

export const pricesList: Verb = {
  name: 'list',
  summary: 'list the platforms with their regions and the date of their prices',
  options: output,
  examples: [],
  async run(args, io) {
    const { PLATFORMS } = await import('../../engine/index.ts');
    const books = PLATFORMS.map(bookSummary);
    const format = textArgument(args, 'format');
    if (format === 'json') deliver(jsonText({ priceBooks: books }), args, io);
    else if (format === 'csv') deliver(csvTable(bookColumns, books), args, io);
    else if (format === 'markdown') deliver(markdownTable(bookColumns, books), args, io);
    else deliver(textTable(bookColumns, books, textStyle(args, io)), args, io);
    return EXIT.done;
  },
};
