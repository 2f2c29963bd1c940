import { describe, expect, it } from 'vitest';
import { readable } from '../../cli/traffic/input.ts';
import { fileWith, folderOfFiles, read, refusal, refusalOf } from './files.ts';

describe('bad rows', () => {
  const HEAD = 'second,requests\n';
  const cases: [string, string, string][] = [
    ['a count that is no number', '0,1\n1,12O\n', 'requests must be a whole number, got "12O"'],
    ['an empty count', '0,1\n1,\n', 'requests must be a whole number, got ""'],
    ['NaN', '0,1\n1,NaN\n', 'requests must be a whole number, got "NaN"'],
    ['a fraction', '0,1\n1,0.5\n', 'requests must be a whole number, got "0.5"'],
    ['a negative count', '0,1\n1,-4\n', 'requests must be 0 or more, got "-4"'],
    ['a count beyond exactness', '0,1\n1,1e16\n', 'requests must be at most 9007199254740991, got "1e16"'],
    ['a negative time', '0,1\n-1,4\n', 'second must be 0 or more, got "-1"'],
    [
      'a date among numbers',
      '0,1\n2024-01-01,4\n',
      'second must be a number (seconds from a start of its own, as in the first row), got "2024-01-01"',
    ],
    ['too many cells', '0,1\n1,2,3\n', 'a row must have 2 columns, got 3'],
    ['too few cells', '0,1\n1\n', 'a row must have 2 columns, got 1'],
    ['a time twice', '0,1\n0,2\n', 'second must name each bin once, got "0" after "0"'],
    ['a time that goes back', '5,1\n4,2\n', 'second must not go back, got "4" after "5"'],
  ];

  it.each(cases)('refuses %s, with its line', async (_, rows, message) => {
    expect(await refusal(HEAD + rows)).toEqual([`${message} (traffic.csv line 3)`]);
  });

  it('refuses requests that go back, and durations that are none', async () => {
    expect(await refusal('ts,duration_ms\n5,1\n4,1\n6,-1\n7,fast\n')).toEqual([
      'ts must not go back, got "4" after "5" (traffic.csv line 3)',
      'duration_ms must be 0 or more, got "-1" (traffic.csv line 4)',
      'duration_ms must be a number, got "fast" (traffic.csv line 5)',
    ]);
  });

  it('counts them and leaves them out when asked', async () => {
    const text = `${HEAD}x,1\n10,2\n11,x\n9,1\n12\n12,3\n`;
    expect((await refusal(text)).length).toBe(4);
    const { recording, rows, skippedRows, notes } = await read(text, { skipBadRows: true });
    expect(rows).toEqual([
      [0, 2],
      [2e6, 3],
    ]);
    expect([recording.requests, skippedRows]).toEqual([5, 4]);
    expect(notes.at(-1)).toMatch(/^4 bad rows left out, the first: second must be .* got "x" \(.*line 2\)$/);
    expect((await refusal(`${HEAD}x,1\n`, { skipBadRows: true })).length).toBe(1);
  });

  it('lists twenty and counts the rest', async () => {
    const messages = await refusal(HEAD + Array.from({ length: 1234 }, (_, at) => `${at},?\n`).join(''));
    expect(messages.length).toBe(21);
    expect(messages[19]).toBe('requests must be a whole number, got "?" (traffic.csv line 21)');
    expect(messages[20]).toBe('and 1,214 more bad rows (traffic.csv)');
  });

  it('stops at a file of which a million rows are bad', async () => {
    const messages = await refusal(`${HEAD}${'0,?\n'.repeat(1_100_000)}`);
    expect(messages.at(-1)).toBe('and 999,980 more bad rows, after which reading stopped (traffic.csv)');
  });

  it('names the right line after cells of several lines, in every line end', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const rows = [
        'second,requests,note',
        `0,1,"one${end}two${end}three"`,
        '1,2,x',
        '2,x,"a""b"',
        `3,y,"p${end}q"`,
        '4,z,',
      ];
      expect(await refusal(rows.join(end)), JSON.stringify(end)).toEqual([
        'requests must be a whole number, got "x" (traffic.csv line 6)',
        'requests must be a whole number, got "y" (traffic.csv line 7)',
        'requests must be a whole number, got "z" (traffic.csv line 9)',
      ]);
    }
    expect(await refusal('\n\nsecond,requests\n\n0,1\n\n\n1,x\n')).toEqual([
      'requests must be a whole number, got "x" (traffic.csv line 8)',
    ]);
  });

  it('refuses more requests than can be summed exactly', async () => {
    expect(await refusal(`${HEAD}0,9007199254740991\n1,1\n`)).toEqual([
      'requests must sum to at most 9007199254740991, got 9007199254740992 (traffic.csv)',
    ]);
  });
});

describe('headers that are not understood', () => {
  const cases: [string, string, string | undefined, string][] = [
    ['no header', '0,5\n1,6\n', undefined, 'the first line must name the columns, got 0, 5'],
    [
      'no time',
      'region,requests\nx,1\n',
      undefined,
      'one column must be the time of the bins, got region, requests; tell it with --columns time=…',
    ],
    [
      'nothing known',
      'Cost\n2.5\n',
      undefined,
      'one column must be the time of the requests, got Cost; tell it with --columns time=Cost or requests=Cost',
    ],
    [
      'two times',
      'date,hour,requests\n1,2,3\n',
      undefined,
      'one column must be the time, got date, hour; tell it with --columns time=date',
    ],
    [
      'two counts',
      'ts,hits,calls\n1,2,3\n',
      undefined,
      'one column must be the requests, got hits, calls; tell it with --columns requests=hits',
    ],
    [
      'a told column that is absent',
      'ts,hits\n1,2\n',
      'requests=hit',
      '--columns requests must be one of ts, hits, got "hit"',
    ],
    ['a width without counts', 'ts\n1\n', 'bin=1s', 'bin must go with counts, got rows of single requests'],
  ];

  it.each(cases)('asks about %s', async (_, text, columns, message) => {
    expect(await refusal(text, { columns })).toEqual([`${message} (traffic.csv line 1)`]);
  });

  it('takes the options only as they are meant', async () => {
    const refused = async (columns: string) => (await refusal('ts,hits\n0,1\n', { columns }))[0];
    const rule = 'columns must be given as time=…, requests=…, duration=…, end=…, bin=…, function=…';
    expect(await refused('tims=ts')).toBe(`${rule}, got "tims=ts" (--columns)`);
    expect(await refused('time')).toContain('got "time" (--columns)');
    expect(await refused('time=')).toContain('got "time="');
    expect(await refused('time=ts,time=hits')).toContain('time must be given once, got it twice');
    expect(await refused('bin=60')).toContain('bin must be a length of time such as 60s, got "60"');
  });
});

describe('files that are no traffic', () => {
  it('refuses the empty, the bare header and the missing', async () => {
    const empty = 'traffic must hold a header and rows, got an empty file (traffic.csv)';
    for (const text of ['', '\n\r\n', '\uFEFF']) expect(await refusal(text)).toEqual([empty]);
    const bare = 'traffic must hold at least one row, got a header only (traffic.csv)';
    for (const text of ['ts,requests', 'ts,requests\n\n']) expect(await refusal(text)).toEqual([bare]);
    expect(await refusalOf(`${folderOfFiles()}/none.csv`)).toEqual([
      'traffic file must exist, found none (none.csv)',
    ]);
    expect((await refusalOf(folderOfFiles()))[0]).toMatch(/^traffic must be a file, got a directory/);
  });

  it('puts what the system says in its own words', () => {
    const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    expect((readable(denied) as Error).message).toBe('traffic file must be readable, got permission denied');
    const other = Object.assign(new Error('EMFILE'), { code: 'EMFILE' });
    expect(readable(other)).toBe(other);
  });

  it('refuses binary data by what it is', async () => {
    const rule = 'traffic must be CSV or TSV text in UTF-8, plain or gzip';
    const refused = async (bytes: number[]) => (await refusalOf(fileWith(Uint8Array.from(bytes), 'x')))[0];
    expect(await refused([0x50, 0x4b, 3, 4, 20, 0])).toBe(`${rule}, got a zip archive (x)`);
    expect(await refused([0xff, 0xfe, 0x74, 0])).toBe(`${rule}, got UTF-16 text (x)`);
    expect(await refused([0x74, 0x73, 10, 0, 10])).toBe(`${rule}, got binary data (x)`);
    expect(await refused([0x74, 0xe9, 10, 0x31, 10])).toBe(`${rule}, got bytes that are not UTF-8 (x)`);
  });

  it('refuses a line that never ends and a quote that is never closed', async () => {
    const tooLong = 'a row must be at most 1,000,000 bytes, got a longer one (traffic.csv line';
    expect(await refusal(`ts,requests\n0,1\n1,${'9'.repeat(1_100_000)}\n`)).toEqual([`${tooLong} 3)`]);
    expect(await refusal('9'.repeat(3_000_000))).toEqual([`${tooLong} 1)`]);
    expect(await refusal('ts,requests\n0,1\n1,"2\n2,3\n')).toEqual([
      'a quoted cell must be closed, got the end of the file (traffic.csv line 3)',
    ]);
  });
});
