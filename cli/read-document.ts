/**
 * YAML or JSON text to plain data. Refuses what plain data cannot be: several documents, keys twice, alias bombs,
 * keys that reach into an object's prototype. What the fields mean is for the engine to say.
 */
import { formatIssue } from '../engine/scenario/issue.ts';
import { checkPlainData } from '../engine/scenario/plain-data.ts';
import { BadInput } from './bad-input.ts';

export const MAX_DOCUMENT_BYTES = 16 * 1024 ** 2;

/** An alias repeated this often is an attack or a mistake; scenarios use a handful. */
const MAX_ALIASES = 100;

/** The document as plain objects, lists and scalars. Throws BadInput with every syntax error and its line and column. */
export async function parseDocument(text: string, source: string): Promise<unknown> {
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const documents = yaml.parseAllDocuments(text, {
    version: '1.2',
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: lines,
    logLevel: 'silent',
  });
  if (!Array.isArray(documents) || documents.length === 0)
    throw new BadInput(`${source} must hold a document, got nothing`);
  if (documents.length > 1) throw new BadInput(`${source} must hold one document, got ${documents.length}`);
  const document = documents[0]!;
  // An unknown tag is only a warning to the parser, but its value would not be what the writer meant.
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    throw new BadInput(
      ...problems.map(
        (problem) => `${firstLine(problem.message)} (${source}:${place(lines, problem.pos[0])})`,
      ),
    );
  }
  return toData(document, source);
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

function toData(document: { toJS(options: { maxAliasCount: number }): unknown }, source: string): unknown {
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message.startsWith('Excessive alias')) {
      throw new BadInput(`a document must repeat an alias at most ${MAX_ALIASES} times (${source})`);
    }
    throw new BadInput(`${firstLine(message)} (${source})`);
  }
  const issues = checkPlainData(data);
  if (issues.length > 0) throw new BadInput(...issues.map((issue) => formatIssue(issue, source)));
  return data;
}
