/** The lines of bills of known usage with the prices they were charged by, and the words that were stated. */
import type { PriceChoice } from '../engine/money/choose-book.ts';
import type { TracedLine } from './explain-line.ts';
import { groupThousands } from './output/decimal.ts';
import { type BilledItem, type BilledUsage, itemLines } from './output/usage-bill.ts';

export async function tracedUsage(billed: BilledUsage, choice: PriceChoice): Promise<TracedLine[]> {
  const { findBook, lineArithmetic, PLATFORMS } = await import('../engine/index.ts');
  const named = [...new Set(billed.items.map(({ platform }) => platform))];
  const books = new Map(named.map((id) => [id, findBook(PLATFORMS, id, choice).book!]));
  return billed.items.flatMap((item, index) => {
    const book = books.get(item.platform)!;
    const lines = itemLines(item, index);
    return lines.map((line): TracedLine => {
      const origin = statedWords(item, line.meter);
      return {
        line,
        book,
        arithmetic: lineArithmetic(line, book, item.region, item.attributes, lines),
        ...(origin !== undefined && { origin }),
      };
    });
  });
}

/** `From requests 3,000,000, duration 120 ms, memory 1536 MB, by the rule above.`; nothing for what was stated as it is. */
function statedWords({ stated = {} }: BilledItem, meter: string): string | undefined {
  const words = Object.entries(stated).map(([name, value]) => `${name} ${valueWords(value)}`);
  if (words.length === 0 || Object.hasOwn(stated, meter)) return undefined;
  return `From ${words.join(', ')}, by the rule above.`;
}

function valueWords(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  return /^\d+(\.\d+)?$/.test(text) ? groupThousands(text) : text;
}
