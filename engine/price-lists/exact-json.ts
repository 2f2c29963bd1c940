/**
 * JSON text to plain data in which a number stays the text that it was: 2E-06 or 0.0000166667 never becomes a float.
 * One pass without recursion, so that no input can exhaust the stack. Refuses what JSON.parse lets pass: a name stated
 * twice, of which the later would silently win, and names that reach into an object's prototype.
 */
import { FORBIDDEN_NAME, type JsonPlace, jsonFault } from './json-fault.ts';
import type { PriceListError } from './price-list-error.ts';

/** Numbers are text. */
export type ExactJson = string | boolean | null | ExactJson[] | { [name: string]: ExactJson };

/** Price lists nest about ten levels deep. */
const MAX_DEPTH = 32;
/** A real page of 100 MB holds about four million. */
const MAX_VALUES = 10_000_000;
const MAX_NUMBER_LENGTH = 60;

const WHOLE: JsonPlace = { line: 1, column: 1, path: [] };

/** Throws a PriceListError that says what must stand where: line, column and the field it is in. */
export function parseExactJson(text: string, source: string, start: JsonPlace = WHOLE): ExactJson {
  return new ExactJsonParser(text, source, start).parse();
}

interface Frame {
  readonly list?: ExactJson[];
  readonly object?: { [name: string]: ExactJson };
  /** Of the field that is being read. */
  name?: string;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const NUMBER_LETTERS = new Set('0123456789+-.eE');
const WORDS: readonly (readonly [string, ExactJson])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

class ExactJsonParser {
  private at = 0;
  private values = 0;
  private readonly open: Frame[] = [];
  private readonly text: string;
  private readonly source: string;
  private readonly start: JsonPlace;

  constructor(text: string, source: string, start: JsonPlace) {
    this.text = text;
    this.source = source;
    this.start = start;
  }

  parse(): ExactJson {
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
    let done = this.openValue();
    while (this.open.length > 0) {
      const frame = this.open.at(-1)!;
      if (done !== undefined) this.keep(frame, done);
      done = this.nextIn(frame, done !== undefined);
    }
    this.skipSpace();
    if (this.at < this.text.length) throw this.must('end after the first value');
    return done!;
  }

  /** A value, or undefined after opening a list or an object. */
  private openValue(): ExactJson | undefined {
    this.skipSpace();
    if (++this.values > MAX_VALUES) throw this.must(`hold at most ${MAX_VALUES} values`);
    const letter = this.text[this.at];
    if (letter === '"') return this.readText();
    if (letter === '{' || letter === '[') {
      if (this.open.length >= MAX_DEPTH) throw this.must(`nest at most ${MAX_DEPTH} levels deep`);
      this.at++;
      this.open.push(letter === '{' ? { object: {} } : { list: [] });
      return undefined;
    }
    for (const [word, value] of WORDS) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return value;
    }
    return this.readNumber();
  }

  /** After a value or at the start of a list or object: its next value, or itself where it ends. */
  private nextIn(frame: Frame, hasValue: boolean): ExactJson | undefined {
    this.skipSpace();
    const end = frame.list ? ']' : '}';
    const isFirst = !hasValue;
    if (this.text[this.at] === end) {
      this.at++;
      this.open.pop();
      return frame.list ?? frame.object!;
    }
    if (!isFirst) this.expect(',', `go on with a comma or end with ${end}`);
    if (frame.object) this.readName(frame);
    return this.openValue();
  }

  private keep(frame: Frame, value: ExactJson): void {
    if (frame.list) frame.list.push(value);
    else frame.object![frame.name!] = value;
  }

  private readName(frame: Frame): void {
    this.skipSpace();
    if (this.text[this.at] !== '"') throw this.must('have a name in quotes here');
    const before = this.at;
    const name = this.readText();
    if (name === FORBIDDEN_NAME || Object.hasOwn(frame.object!, name)) {
      this.at = before;
      throw this.must(
        name === FORBIDDEN_NAME ? `not use ${FORBIDDEN_NAME} as a name` : `state each name once`,
        name,
      );
    }
    frame.name = name;
    this.skipSpace();
    this.expect(':', 'have a colon after the name');
  }

  private readText(): string {
    const start = this.at + 1;
    let end = this.text.indexOf('"', start);
    if (end < 0) throw this.must('close the quotes opened here', 'the end');
    let inside = this.text.slice(start, end);
    if (inside.includes('\\')) {
      end = this.closingQuote(start);
      inside = this.text.slice(start, end);
      try {
        inside = JSON.parse(`"${inside}"`) as string;
      } catch {
        throw this.must('have text with known escapes here', inside);
      }
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what JSON forbids in text.
    } else if (/[\u0000-\u001f]/.test(inside)) throw this.must('have no control character in text', inside);
    this.at = end + 1;
    return inside;
  }

  private closingQuote(start: number): number {
    for (let at = start; at < this.text.length; at++) {
      if (this.text[at] === '\\') at++;
      else if (this.text[at] === '"') return at;
    }
    throw this.must('close the quotes opened here', 'the end');
  }

  private readNumber(): string {
    const start = this.at;
    let end = start;
    while (end - start <= MAX_NUMBER_LENGTH && NUMBER_LETTERS.has(this.text[end]!)) end++;
    const number = this.text.slice(start, end);
    if (number.length > MAX_NUMBER_LENGTH)
      throw this.must(`have numbers of at most ${MAX_NUMBER_LENGTH} signs`);
    if (!NUMBER.test(number)) throw this.must('have a value here', number === '' ? undefined : number);
    this.at = end;
    return number;
  }

  private expect(letter: string, rule: string): void {
    if (this.text[this.at] !== letter) throw this.must(rule);
    this.at++;
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at++;
    }
  }

  private must(rule: string, got?: string): PriceListError {
    const isEnd = this.at >= this.text.length || got === 'the end';
    const before = this.text.slice(0, this.at);
    const lines = before.split('\n').length - 1;
    const column = this.at - before.lastIndexOf('\n') + (lines === 0 ? this.start.column - 1 : 0);
    const path = this.open.flatMap(({ list, name }): (string | number)[] =>
      list ? [list.length] : name === undefined ? [] : [name],
    );
    return jsonFault(
      this.source,
      rule,
      isEnd ? undefined : (got ?? this.text.slice(this.at, this.at + 20).split('\n')[0]!),
      { line: this.start.line + lines, column, path: [...this.start.path, ...path] },
    );
  }
}
