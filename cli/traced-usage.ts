/** The lines of bills of known usage with the prices they were charged by, and the words that were stated. */
import type { PriceChoice } from '../engine/money/choose-book.ts';
import type { TracedLine } from './explain-line.ts';
import { groupThousands } from './output/decimal.ts';
import { type BilledItem, type BilledUsage, itemLines } from './output/usage-bill.ts';

export async function tracedUsage(billed: BilledUsage, choice: PriceChoice): Promise<TracedLine[]> {
  const { findBook, lineArithmetic, meaningOf, PLATFORMS, wordsOfMeter } = await import('../engine/index.ts');
  const named = [...new Set(billed.items.map(({ platform }) => platform))];
  const books = new Map(named.map((id) => [id, findBook(PLATFORMS, id, choice).book!]));
  return billed.items.flatMap((item, index) => {
    const { stated = {}, attributes, bill } = item;
    const book = books.get(item.platform)!;
    const { form } = PLATFORMS.find(({ id }) => id === item.platform)!;
    const lines = itemLines(item, index);
    return lines.map((line): TracedLine => {
      const known = { stated, attributes, month: bill.period ?? '730 h' };
      const origin =
        form &&
        originWords(item, wordsOfMeter(known, line.meter, form, book), (word) => meaningOf(word, form, book));
      return {
        line,
        book,
        arithmetic: lineArithmetic(line, book, item.region, item.attributes, lines),
        ...(origin !== undefined && { origin }),
      };
    });
  });
}

/**
 * `From messages 10,000,000 (each sent, received and deleted: 3 requests).`; of several `From what was stated: requests
 * 3,000,000, duration 120 ms.`; nothing for what was stated as it is.
 */
function originWords(
  { stated = {} }: BilledItem,
  words: readonly string[],
  meaning: (word: string) => string | undefined,
): string | undefined {
  if (words.length === 0) return undefined;
  const told = words.map((word) => {
    const means = meaning(word);
    return `${word} ${valueWords(stated[word])}${means === undefined ? '' : ` (${means})`}`;
  });
  return told.length === 1 ? `From ${told[0]}.` : `From what was stated: ${told.join(', ')}.`;
}

function valueWords(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  return /^\d+(\.\d+)?$/.test(text) ? groupThousands(text) : text;
}
