import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, paragraph, printable, wrap } from '../../../cli/output/plain-text.ts';

describe('wrap', () => {
  it('breaks at spaces, and inside words only where it must', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij k', 4)).toEqual(['abcd', 'efgh', 'ij k']);
  });

  it('keeps addresses whole', () => {
    expect(wrap('see https://a.example/long/path', 10)).toEqual(['see', 'https://a.example/long/path']);
  });

  it('ends, whatever the width', () => {
    expect(wrap('ab', 0)).toEqual(['a', 'b']);
    expect(paragraph('ab', 1, '    ')).toBe('    a\n    b\n');
  });

  it('loses no character but spaces and keeps to the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        fc.pre(!text.includes('://'));
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('printable', () => {
  it('takes control characters out and leaves letters of all scripts', () => {
    expect(printable('a\u001b[31m\u0007\u009bb\r\nc Zürich 東京')).toBe('a [31m  b  c Zürich 東京');
  });
});

describe('what a build pipeline would take for a command', () => {
  it.each([
    ['::stop-commands::x costs $1', ': :stop-commands::x costs $1'],
    ['name ::error::x', 'name : :error::x'],
    ['\t::error::x', ' : :error::x'],
    ['##[error]x', '## [error]x'],
    ['fe80::1 a::b', 'fe80::1 a::b'],
  ])('%s', (text, safe) => {
    expect(printable(text)).toBe(safe);
  });
});

describe('cut', () => {
  it('leaves what fits, and ends the rest at a word', () => {
    expect(cut('just fits', 9)).toBe('just fits');
    expect(cut('an idle one, gone after a while', 20)).toBe('an idle one, gone …');
    expect(cut('an idle one, gone after a while', 14)).toBe('an idle one …');
    expect([...cut('x'.repeat(50), 20)]).toHaveLength(20);
  });
});
