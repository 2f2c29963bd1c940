/** Options that say which prices a bill is made of, for runs and for bills of known usage. */

import type { PriceChoice } from '../engine/money/choose-book.ts';
import { parseDay } from '../engine/words/day.ts';
import { BadInput } from './bad-input.ts';
import type { Io } from './io.ts';
import { readOwnPricesFile, readPricesDocument } from './prices/read-own-prices.ts';
import { type Arguments, type Option, textArgument, textsArgument } from './verbs/verb.ts';

export const priceOptions: Readonly<Record<string, Option>> = {
  'as-of': { kind: 'text', describe: 'day whose prices and billing rules count, e.g. 2025-07-01' },
  prices: {
    kind: 'text',
    describe: 'file with prices of your own, such as negotiated rates or an import; see prices import',
  },
  rate: {
    kind: 'texts',
    describe: 'what a currency is worth in that of the comparison (USD), e.g. EUR=1.08; may be repeated',
  },
};

/** `--rate EUR=1.08` as `{ EUR: '1.08' }`. Throws BadInput with every one that cannot be read. */
export function readRates(args: Arguments): Readonly<Record<string, string>> {
  const issues: string[] = [];
  const said = new Set<string>();
  const rates = textsArgument(args, 'rate').map((text) => {
    const parts = /^([A-Za-z]{3})=(\d{1,12}(?:\.\d{1,12})?)$/.exec(text.trim());
    if (!parts || Number(parts[2]) === 0) issues.push(`--rate must be such as EUR=1.08, got "${text}"`);
    const currency = parts?.[1]?.toUpperCase() ?? '';
    if (parts && said.has(currency))
      issues.push(`--rate must be given once for ${currency}, got "${text}" too`);
    said.add(currency);
    return [currency, parts?.[2] ?? ''];
  });
  if (issues.length > 0) throw new BadInput(...issues);
  return Object.fromEntries(rates);
}

/** `--as-of 2025-07-01`. Throws BadInput where it is no day. */
function readAsOf(args: Arguments): { readonly asOf?: string } {
  const asOf = textArgument(args, 'as-of');
  if (asOf === undefined) return {};
  const { error } = parseDay(asOf);
  if (error !== undefined) throw new BadInput(`--as-of ${error}`);
  return { asOf };
}

/** What `--as-of` and `--prices` choose. Throws BadInput. */
export async function readPriceChoice(args: Arguments, io: Io): Promise<PriceChoice> {
  const file = textArgument(args, 'prices');
  return { ...readAsOf(args), ...(file !== undefined && { own: await readOwnPricesFile(file, io) }) };
}

/** The document that `--prices` names, or undefined. */
export async function readPrices(args: Arguments, io: Io): Promise<unknown> {
  const file = textArgument(args, 'prices');
  return file === undefined ? undefined : readPricesDocument(file, io);
}
