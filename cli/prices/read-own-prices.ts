/** A file with prices of the user's own, as `--prices` and `prices diff` take it. JSON keeps every digit that it has. */
import type { OwnPrices } from '../../engine/money/own-prices.ts';
import { BadInput } from '../bad-input.ts';
import type { Io } from '../io.ts';
import { MAX_DOCUMENT_BYTES, parseDocument } from '../read-document.ts';
import { sourceName } from '../read-text.ts';

const MAX_PRICES_BYTES = 100 * 1024 ** 2;

/** Throws BadInput with every problem. */
export async function readOwnPricesFile(file: string, io: Io): Promise<OwnPrices> {
  const source = sourceName(file);
  const document = await readPricesDocument(file, io);
  const { formatIssue, PLATFORMS, readOwnPrices } = await import('../../engine/index.ts');
  const books = PLATFORMS.map((platform) => platform.books[0]);
  const { own, issues } = readOwnPrices(document, source, books);
  if (!own) throw new BadInput(...issues.map((issue) => formatIssue(issue, source)));
  return own;
}

/** What the file holds, not yet checked. Throws BadInput where it is neither JSON nor YAML. */
export async function readPricesDocument(file: string, io: Io): Promise<unknown> {
  const source = sourceName(file);
  const text = await io.readText(file, MAX_PRICES_BYTES);
  const { parseExactJson } = await import('../../engine/index.ts');
  return isJson(text) ? parseExactJson(text, source) : parseYaml(text, source);
}

/** `{ prices: [ … ] }` is YAML: its names need no quotes. */
function isJson(text: string): boolean {
  return /^\ufeff?\s*(?:\{\s*(?:"|\})|\[)/.test(text);
}

async function parseYaml(text: string, source: string): Promise<unknown> {
  if (text.length <= MAX_DOCUMENT_BYTES) return parseDocument(text, source);
  throw new BadInput(
    `${source} must be at most ${MAX_DOCUMENT_BYTES / 1024 ** 2} MB unless it is JSON, got more`,
  );
}
