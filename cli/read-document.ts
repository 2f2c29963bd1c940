/**
 * YAML or JSON text to plain data. Refuses what plain data cannot be: several documents, keys twice, alias bombs,
 * keys that reach into an object's prototype. What the fields mean is for the engine to say.
 */

import { checkPlainData, MAX_DEPTH } from '../engine/scenario/plain-data.ts';
import { formatIssue } from '../engine/words/issue.ts';
import { BadInput } from './bad-input.ts';

/** A document of more values than may be holds fewer bytes; parsing more than this would only take seconds. */
export const MAX_DOCUMENT_BYTES = 4 * 1024 ** 2;

/** An alias repeated this often is an attack or a mistake; scenarios use a handful. */
const MAX_ALIASES = 100;
/** More problems of one text have one cause. */
const MAX_PROBLEMS = 20;

/** The document as plain objects, lists and scalars. Throws BadInput with every syntax error and its line and column. */
export async function parseDocument(text: string, source: string): Promise<unknown> {
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const documents = yaml.parseAllDocuments(text, {
    version: '1.2',
    // The parser compares each key with all before it; of a million keys that takes hours.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
    logLevel: 'silent',
  });
  if (!Array.isArray(documents) || documents.length === 0)
    throw new BadInput(`${source} must hold a document, got nothing`);
  if (documents.length > 1) throw new BadInput(`${source} must hold one document, got ${documents.length}`);
  const document = documents[0]!;
  // An unknown tag is only a warning to the parser, but its value would not be what the writer meant.
  const found: Problem[] = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    message: firstLine(message),
    offset: pos[0],
  }));
  const problems = found.length > 0 ? found : repeatedKeys(yaml, document.contents);
  if (problems.some(({ message }) => message.startsWith('maximum call stack'))) throw tooDeep(source);
  if (problems.length > 0) {
    throw new BadInput(
      ...problems
        .slice(0, MAX_PROBLEMS)
        .map(({ message, offset }) => `${message} (${source}:${place(lines, offset)})`),
      ...(problems.length > MAX_PROBLEMS
        ? [`and ${problems.length - MAX_PROBLEMS} more problems (${source})`]
        : []),
    );
  }
  return toData(document, source);
}

interface Problem {
  readonly message: string;
  /** Where in the text. */
  readonly offset: number;
}

const SHOWN = 40;

/** Keys that stand twice in one map, of which the later would silently win. One pass, and never recurses. */
function repeatedKeys(yaml: typeof import('yaml'), root: unknown): Problem[] {
  const problems: Problem[] = [];
  const open: unknown[] = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (yaml.isSeq(node)) for (const item of node.items) open.push(item);
    if (!yaml.isMap(node)) continue;
    const seen = new Set<unknown>();
    for (const { key, value } of node.items) {
      open.push(value);
      if (!yaml.isScalar(key)) continue;
      if (seen.has(key.value)) {
        const name = String(key.value).slice(0, SHOWN);
        problems.push({ message: `${name} must be stated once`, offset: key.range?.[0] ?? 0 });
      }
      seen.add(key.value);
    }
  }
  return problems.sort((a, b) => a.offset - b.offset);
}

function place(lines: { linePos(offset: number): { line: number; col: number } }, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${line}:${col}`;
}

/** In the style of our own messages: one line, lower-case, no full stop. */
function firstLine(message: string): string {
  const line = message.split('\n')[0]!.replace(/[.:]$/, '');
  return line.charAt(0).toLowerCase() + line.slice(1);
}

/** In the words of the check that comes after parsing, of which the parser ran out of stack first. */
function tooDeep(source: string): BadInput {
  return new BadInput(`document must nest at most ${MAX_DEPTH} levels deep (${source})`);
}

function toData(document: { toJS(options: { maxAliasCount: number }): unknown }, source: string): unknown {
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message.startsWith('Excessive alias')) {
      throw new BadInput(`a document must repeat an alias at most ${MAX_ALIASES} times (${source})`);
    }
    if (error instanceof RangeError) throw tooDeep(source);
    throw new BadInput(`${firstLine(message)} (${source})`);
  }
  const issues = checkPlainData(data);
  if (issues.length > 0) throw new BadInput(...issues.map((issue) => formatIssue(issue, source)));
  return data;
}

/** Data as YAML, which `parseDocument` reads back. */
export async function documentText(value: unknown): Promise<string> {
  const { stringify } = await import('yaml');
  return stringify(value);
}
