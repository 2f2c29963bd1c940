/**
 * JSON text that comes in parts, cut into values: of the objects that are opened each entry by itself, everything else
 * whole. Each is parsed as soon as its end is there, so that a list of any length takes the memory of its longest entry.
 */
import { detached } from './detached.ts';
import { type ExactJson, parseExactJson } from './exact-json.ts';
import { FORBIDDEN_NAME, type JsonPlace, jsonFault } from './json-fault.ts';
import type { PriceListError } from './price-list-error.ts';

export interface JsonTaker {
  /** Whether the entries of the object there are taken one by one; [] is the document itself. */
  opens(path: readonly string[]): boolean;
  /** In the order of the text. */
  take(path: readonly string[], value: ExactJson): void;
}

type Expected = 'value' | 'name or end' | 'name' | 'colon' | 'comma or end' | 'nothing';

/** A name or value whose end has not come yet. */
interface Piece {
  readonly parts: string[];
  readonly isName: boolean;
  readonly start: JsonPlace;
  letters: number;
  depth: number;
  inText: boolean;
  escaped: boolean;
}

/** One value held whole; of a list in pages a page. */
const MAX_LETTERS = 100 * 1024 ** 2;
const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];

export class JsonEntries {
  private readonly source: string;
  private readonly taker: JsonTaker;
  /** Names seen in each open object, outermost first. */
  private readonly open: Set<string>[] = [];
  /** Names that lead to what is being read. */
  private readonly path: string[] = [];
  private expected: Expected = 'value';
  private piece: Piece | undefined;
  private line = 1;
  private column = 1;
  private isFirst = true;
  /** Of the text at hand: where its next line end is. */
  private lineEnd = -1;

  constructor(source: string, taker: JsonTaker) {
    this.source = source;
    this.taker = taker;
  }

  /** Throws a PriceListError at the first thing that is no JSON. */
  write(text: string): void {
    let at = this.isFirst && text.charCodeAt(0) === 0xfeff ? 1 : 0;
    if (text !== '') this.isFirst = false;
    this.lineEnd = text.indexOf('\n');
    while (at < text.length) {
      const end = this.piece ? this.goOn(this.piece, text, at) : this.step(text, at);
      this.pass(text, at, end);
      at = end;
    }
  }

  /** Throws a PriceListError where the text stopped before its end. */
  end(): void {
    // Whatever has no end is no JSON, except for a number on its own.
    if (this.piece) this.finish(this.piece);
    if (this.expected !== 'nothing') throw this.fault(this.rule(), undefined);
  }

  /** One sign between names and values, or the start of one of these. */
  private step(text: string, at: number): number {
    const letter = text[at]!;
    if (isSpace(text.charCodeAt(at))) return at + 1;
    const { expected } = this;
    if (letter === '}' && (expected === 'name or end' || expected === 'comma or end')) this.close();
    else if (letter === ',' && expected === 'comma or end') this.expected = 'name';
    else if (letter === ':' && expected === 'colon') this.expected = 'value';
    else if (letter === '"' && (expected === 'name or end' || expected === 'name')) this.begin(true);
    else if (expected !== 'value' || ',:]}'.includes(letter)) {
      throw this.fault(this.rule(), text.slice(at, at + 20).split('\n')[0]!);
    } else if (letter === '{' && this.taker.opens(this.path)) {
      this.open.push(new Set());
      this.expected = 'name or end';
    } else this.begin(false);
    return this.piece ? at : at + 1;
  }

  private begin(isName: boolean): void {
    const start = { line: this.line, column: this.column, path: [...this.path] };
    this.piece = { parts: [], isName, start, letters: 0, depth: 0, inText: false, escaped: false };
  }

  /** To the end of the piece or of the text. What stands in between is for the parser to judge. */
  private goOn(piece: Piece, text: string, from: number): number {
    let { depth, inText, escaped } = piece;
    let at = from;
    let isWhole = false;
    for (; at < text.length && !isWhole; at++) {
      const code = text.charCodeAt(at);
      if (inText) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) {
          inText = false;
          isWhole = depth === 0;
        }
      } else if (code === QUOTE) inText = true;
      else if (code === 0x7b || code === 0x5b) depth++;
      else if (code === 0x7d || code === 0x5d) {
        // Of the object around a number.
        if (depth === 0) break;
        isWhole = --depth === 0;
      } else if (depth === 0 && (code === COMMA || isSpace(code))) break;
    }
    piece.parts.push(text.slice(from, at));
    piece.letters += at - from;
    Object.assign(piece, { depth, inText, escaped });
    if (piece.letters > MAX_LETTERS) {
      throw jsonFault(
        this.source,
        `hold no single value of more than ${MAX_LETTERS / 1024 ** 2} MB`,
        'more',
        piece.start,
      );
    }
    if (isWhole || at < text.length) this.finish(piece);
    return at;
  }

  private finish(piece: Piece): void {
    this.piece = undefined;
    const value = parseExactJson(detached(piece.parts.join('')), this.source, piece.start);
    if (piece.isName) this.named(value as string, piece.start);
    else {
      this.taker.take(this.path, value);
      this.valueEnds();
    }
  }

  private named(name: string, start: JsonPlace): void {
    const seen = this.open.at(-1)!;
    if (name === FORBIDDEN_NAME)
      throw jsonFault(this.source, `not use ${FORBIDDEN_NAME} as a name`, name, start);
    if (seen.has(name)) throw jsonFault(this.source, 'state each name once', name, start);
    seen.add(name);
    this.path.push(name);
    this.expected = 'colon';
  }

  private close(): void {
    this.open.pop();
    this.valueEnds();
  }

  private valueEnds(): void {
    this.path.pop();
    this.expected = this.open.length === 0 ? 'nothing' : 'comma or end';
  }

  private rule(): string {
    const rules: Record<Expected, string> = {
      value: 'have a value here',
      'name or end': 'have a name in quotes here',
      name: 'have a name in quotes here',
      colon: 'have a colon after the name',
      'comma or end': 'go on with a comma or end with }',
      nothing: 'end after the first value',
    };
    return rules[this.expected];
  }

  private fault(rule: string, got: string | undefined): PriceListError {
    return jsonFault(this.source, rule, got, { line: this.line, column: this.column, path: this.path });
  }

  private pass(text: string, from: number, to: number): void {
    let start = from;
    while (this.lineEnd >= 0 && this.lineEnd < to) {
      this.line++;
      this.column = 1;
      start = this.lineEnd + 1;
      this.lineEnd = text.indexOf('\n', start);
    }
    this.column += to - start;
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
