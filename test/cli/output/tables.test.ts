import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvTable } from '../../../cli/output/csv.ts';
import { details, escapeMarkdown, markdownTable } from '../../../cli/output/markdown.ts';
import type { Column } from '../../../cli/output/table.ts';
import { textTable } from '../../../cli/output/text-table.ts';
import { longestLine } from '../fixtures.ts';

interface Ride {
  readonly name: string;
  readonly fare: string;
  readonly tip: number | null;
}

const columns: readonly Column<Ride>[] = [
  { title: 'ride', text: ({ name }) => name, wraps: true, fields: [['ride', ({ name }) => name]] },
  {
    title: 'fare',
    align: 'right',
    text: ({ fare }) => `$${fare}`,
    tone: ({ fare }) => (fare === '7.00' ? 'bad' : undefined),
    fields: [['fare_usd', ({ fare }) => ({ decimal: fare })]],
  },
  {
    title: 'tip',
    align: 'right',
    dropFirst: 1,
    brief: false,
    text: ({ tip }) => (tip === null ? '' : String(tip)),
    fields: [['tip_percent', ({ tip }) => tip]],
  },
];

const rides: readonly Ride[] = [
  { name: 'to the station', fare: '7.00', tip: 10 },
  { name: 'home', fare: '12.50', tip: null },
];

describe('textTable', () => {
  it('aligns names left and numbers right', () => {
    expect(textTable(columns, rides, { width: 80 })).toBe(
      [
        'ride              fare  tip', //
        'to the station   $7.00   10',
        'home            $12.50',
        '',
      ].join('\n'),
    );
  });

  it('breaks the wrapping column before it drops another', () => {
    expect(textTable(columns, rides, { width: 26 })).toBe(
      [
        'ride             fare  tip', //
        'to the          $7.00   10',
        'station',
        'home           $12.50',
        '',
      ].join('\n'),
    );
  });

  it('drops what may go where there is no room', () => {
    expect(textTable(columns, rides, { width: 21 })).not.toContain('tip');
  });

  it('leaves out a column in which no row says anything', () => {
    expect(textTable(columns, [rides[1]!], { width: 80 })).toBe('ride    fare\nhome  $12.50\n');
  });

  it('keeps its heading where there are no rows', () => {
    expect(textTable(columns, [], { width: 80 })).toBe('ride  fare  tip\n');
  });

  it('paints without moving anything', () => {
    const paint = (text: string, tone?: string) => (tone === undefined ? text : `<${tone}>${text}</>`);
    const painted = textTable(columns, rides, { width: 80, paint });
    expect(painted).toContain('<bad>$7.00</>');
    expect(painted.replace(/<[^>]*>/g, '')).toBe(textTable(columns, rides, { width: 80 }));
  });

  it('lets no control character through', () => {
    expect(textTable(columns, [{ name: 'a\u001b[2Jb\nc', fare: '1', tip: 0 }], { width: 80 })).toContain(
      'a [2Jb c',
    );
  });

  it('fits the width whatever the names are, as long as the numbers do', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 22, max: 90 }), (name, width) => {
        fc.pre(!name.includes('://'));
        expect(
          longestLine(textTable(columns, [{ name, fare: '1.00', tip: 5 }], { width })),
        ).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('csvTable', () => {
  it('has units in the headings, plain numbers and CRLF', () => {
    expect(csvTable(columns, rides)).toBe(
      'ride,fare_usd,tip_percent\r\nto the station,7.00,10\r\nhome,12.50,\r\n',
    );
  });

  it.each([
    ['=1+2', "'=1+2"],
    ['+1', "'+1"],
    ['-x', "'-x"],
    ['@cmd', "'@cmd"],
    ['\tx', ' x'],
    ['\r=1+2', ' =1+2'],
    ['a=b', 'a=b'],
    ['a,"b"', '"a,""b"""'],
    ['two\nlines', 'two lines'],
  ])('writes the text %j as %j', (name, cell) => {
    expect(csvTable(columns, [{ name, fare: '1', tip: 0 }])).toBe(
      `ride,fare_usd,tip_percent\r\n${cell},1,0\r\n`,
    );
  });

  it('leaves negative numbers alone: they are no formulas', () => {
    expect(csvTable(columns, [{ name: 'x', fare: '-5', tip: -1 }])).toContain('x,-5,-1\r\n');
  });

  it.each([
    [1e-7, '0.0000001'],
    [-2.5e-9, '-0.0000000025'],
    [1e21, '1000000000000000000000'],
    [0, '0'],
    [12.25, '12.25'],
    [Number.NaN, ''],
    [Number.POSITIVE_INFINITY, ''],
  ])('writes the number %d as %j, never with an exponent', (tip, cell) => {
    expect(csvTable(columns, [{ name: 'x', fare: '1', tip }])).toBe(
      `ride,fare_usd,tip_percent\r\nx,1,${cell}\r\n`,
    );
  });

  it('reads back as it was, but for the guard', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (names) => {
        const text = csvTable(
          columns,
          names.map((name) => ({ name, fare: '1', tip: 0 })),
        );
        const read = parse(text, { from: 2, record_delimiter: '\r\n' }).map(([name]: string[]) => name);
        expect(read).toEqual(names.map((name) => (/^[=+\-@\t\r]/.test(name) ? `'${name}` : name)));
      }),
    );
  });
});

describe('Markdown', () => {
  it('keeps to the brief columns', () => {
    expect(markdownTable(columns, rides)).toBe(
      '| ride | fare |\n| --- | ---: |\n| to the station | $7.00 |\n| home | $12.50 |\n',
    );
  });

  it('escapes what would be markup', () => {
    expect(escapeMarkdown('a|b <img src=x> *c* [d](e) & `f`\n# g')).toBe(
      'a\\|b &lt;img src=x\\> \\*c\\* \\[d\\](e) &amp; \\`f\\` \\# g',
    );
  });

  it('escapes HTML in a summary, where Markdown does not act', () => {
    expect(details('<b> & c', 'x\n')).toBe('<details><summary>&lt;b> &amp; c</summary>\n\nx\n\n</details>\n');
  });
});
