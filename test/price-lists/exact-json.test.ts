/** JSON in which numbers stay text: what it reads, and that nothing it refuses or is fed can crash or stall it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExactJson } from '../../engine/price-lists/exact-json.ts';

const read = (text: string) => parseExactJson(text, 'list.json');

/** What JSON.parse gives, with numbers as their text. */
function withNumbersAsText(value: unknown): unknown {
  if (typeof value === 'number') return JSON.stringify(value);
  if (Array.isArray(value)) return value.map(withNumbersAsText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withNumbersAsText(each)]));
}

describe('numbers', () => {
  it.each(['2E-06', '0.000002', '0.00001666670000000000000001', '-0', '1e5', '100', '0.173'])(
    'keep their digits: %s',
    (number) => {
      expect(read(`{"price": ${number}}`)).toEqual({ price: number });
    },
  );

  it.each(['01', '.5', '1.', '+1', '1e', 'NaN', 'Infinity', '--1', '1.2.3', '9'.repeat(61)])(
    'that JSON does not know are refused: %s',
    (number) => {
      expect(() => read(`[${number}]`)).toThrow(/list\.json must .*line 1, column 2/);
    },
  );
});

describe('everything else', () => {
  it('is what JSON.parse reads', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 6 }).filter((value) => !JSON.stringify(value).includes('__proto__')),
        fc.constantFrom(0, 2, '\t'),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          expect(read(text)).toEqual(withNumbersAsText(JSON.parse(text)));
        },
      ),
    );
  });

  it.each([
    '',
    ' ',
    '{',
    '[',
    '{"a"',
    '{"a":',
    '{"a":1',
    '[1,',
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    "['a']",
    '"abc',
    '[1] 2',
  ])('that is cut off or no JSON is refused: %s', (text) => {
    expect(() => read(text)).toThrow(/^list\.json must/);
    expect(() => JSON.parse(text)).toThrow();
  });

  it('never takes what JSON.parse does not, and never throws anything but a refusal', () => {
    const letters = fc.constantFrom(...'{}[]",:\\u0aetrfnl-+.1 9\n'.split(''));
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 25 }), (text) => {
        try {
          read(text.join(''));
        } catch (error) {
          expect(error).toHaveProperty('issues');
          return;
        }
        expect(() => JSON.parse(text.join(''))).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });

  it('skips a byte order mark and reads escapes', () => {
    expect(read('\ufeff{"a\\n\\"b": "\\u00e9\\\\"}')).toEqual({ 'a\n"b': 'é\\' });
  });
});

describe('places', () => {
  it('name line, column and field', () => {
    expect(() => read('{\n "Items": [\n  {"retailPrice": 1},\n  {"retailPrice": 0.5.5}\n ]\n}')).toThrow(
      'list.json must have a value here, got "0.5.5" (line 4, column 19, in Items[1].retailPrice)',
    );
    expect(() => read('{"Items": [{"a": 1}, {"a": 2')).toThrow(
      'must go on with a comma or end with }, got the end of the text (line 1, column 29, in Items[1].a)',
    );
  });
});

describe('harm', () => {
  it('is refused: names that reach into a prototype, and names stated twice', () => {
    expect(() => read('{"a": {"__proto__": {"polluted": 1}}}')).toThrow(/not use __proto__ as a name/);
    expect(() => read('{"sku": "A", "sku": "B"}')).toThrow(/state each name once, got "sku"/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const { constructor: own } = read('{"constructor": "x"}') as Record<string, unknown>;
    expect(own).toBe('x');
  });

  it.each([
    ['a million open lists', '['.repeat(1e6), /nest at most 32 levels/],
    ['a million open objects', '{"a":'.repeat(1e6), /nest at most 32 levels/],
    ['a number of ten million digits', `[${'9'.repeat(1e7)}]`, /numbers of at most 60/],
    ['text of ten million escapes that never ends', `["${'\\n'.repeat(5e6)}`, /close the quotes/],
  ])('does not stall: %s', (_, text, message) => {
    const start = performance.now();
    expect(() => read(text)).toThrow(message);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
