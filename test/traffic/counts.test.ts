import { describe, expect, it } from 'vitest';
import { read, refusal } from './files.ts';

const SECOND = 1e6;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('counts per bin', () => {
  it('reads dates and reads the width off, absent bins being zero', async () => {
    const { recording, rows, notes } = await read(
      'timestamp,requests\n2024-03-10 01:30:00,5\n2024-03-10 02:00:00,7\n2024-03-10 03:00:00,1\n',
    );
    expect(rows).toEqual([
      [0, 5],
      [HOUR / 2, 7],
      [1.5 * HOUR, 1],
    ]);
    expect(recording).toMatchObject({
      shape: 'counts',
      binUs: HOUR / 2,
      spanUs: 2 * HOUR,
      requests: 13,
      hasDurations: false,
    });
    expect(notes).toEqual([
      'counts per 30 min bin, 3 rows, 13 requests, 2 h',
      'timestamp without a zone, taken as UTC',
    ]);
  });

  it('gives the same recording for every way to write the times', async () => {
    const start = Date.UTC(2024, 0, 1);
    const ways: [string, (ms: number) => string][] = [
      ['timestamp', (ms) => new Date(ms).toISOString()],
      ['Time', (ms) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ')],
      ['ts', (ms) => String(ms / 1000)],
      ['epoch_ms', (ms) => String(ms)],
      ['ts', (ms) => `${ms}000`],
      ['ts', (ms) => `${ms}000000`],
      ['second', (ms) => String((ms - start) / 1000)],
      ['minute', (ms) => String((ms - start) / 60_000 + 1)],
      ['hour', (ms) => String((ms - start) / 3_600_000)],
      ['time_ms', (ms) => String(ms - start)],
      ['minute_utc', (ms) => new Date(ms).toISOString()],
    ];
    for (const [name, write] of ways) {
      const lines = [0, 1, 2, 4].map((at) => `${write(start + at * 60_000)},${at + 1}`);
      const { recording, rows } = await read(`${name},requests\n${lines.join('\n')}\n`);
      expect(recording, `${name} ${lines[0]}`).toMatchObject({
        binUs: MINUTE,
        spanUs: 5 * MINUTE,
        requests: 11,
      });
      expect(rows.map(([us]) => us / MINUTE)).toEqual([0, 1, 2, 4]);
    }
  });

  it('lets the name of an offset column settle the width of sparse bins', async () => {
    const sparse = '3,1\n8,2\n10,1\n';
    expect((await read(`second,requests\n${sparse}`)).recording).toMatchObject({
      binUs: SECOND,
      spanUs: 8 * SECOND,
    });
    expect((await read(`minute,requests\n${sparse}`)).recording).toMatchObject({
      binUs: MINUTE,
      spanUs: 8 * MINUTE,
    });
    // On no name the smallest gap is all there is, and the note says that rows lie off its grid.
    const { recording, notes } = await read(`time,requests\n${sparse}`);
    expect(recording.binUs).toBe(2 * SECOND);
    expect(notes).toContain('some rows lie off the 2 s grid; each keeps its own start');
    // Rows that follow one another every minute are bins of a minute, whatever the column counts in.
    expect((await read('second,requests\n0,1\n60,2\n120,1\n240,1\n')).recording.binUs).toBe(MINUTE);
    expect((await read('second,requests\n0,1\n5,2\n')).recording.binUs).toBe(SECOND);
  });

  it('starts at the first row even where it counts nothing, and ends with the last', async () => {
    const { recording, rows } = await read('second,requests\n10,0\n11,4\n12,0\n');
    expect(rows).toEqual([[SECOND, 4]]);
    expect(recording).toMatchObject({ spanUs: 3 * SECOND, requests: 4 });
  });

  it('takes a width as told, and needs one for a single row', async () => {
    const told = await read('ts,hits\n0,1\n60,2\n', { columns: 'bin=30s' });
    expect(told.recording).toMatchObject({ binUs: 30 * SECOND, spanUs: 90 * SECOND });
    expect(await refusal('ts,hits\n0,1\n20,2\n60,1\n', { columns: 'bin=30s' })).toEqual([
      'ts must rise by at least the bin of 30 s, got "20" after "0" (traffic.csv line 3)',
    ]);
    expect(await refusal('ts,hits\n2024-01-01,1\n')).toEqual([
      'a single row must come with the width of its bin, got none; tell it with --columns bin=60s (traffic.csv)',
    ]);
    expect((await read('hour,hits\n9,1\n')).recording.spanUs).toBe(HOUR);
  });

  it('reads the columns as told and leaves the others out', async () => {
    const text = 'when;served;ms\n0;3;80\n1;94.0;90\n';
    const { recording, notes } = await read(text, { columns: 'time=when,requests=served,duration=ms' });
    expect(recording).toMatchObject({ shape: 'counts', requests: 97 });
    expect(notes).toContain('columns left out: ms');
    const milli = await read(text, { columns: 'time=when:ms, requests=Served' });
    expect(milli.recording.binUs).toBe(1000);
  });

  it('takes one column of counts as a row a second, and says so', async () => {
    const { recording, rows, notes } = await read('tweets\n52\n0\n55\n');
    expect(rows).toEqual([
      [0, 52],
      [2 * SECOND, 55],
    ]);
    expect(recording).toMatchObject({ binUs: SECOND, spanUs: 3 * SECOND, requests: 107 });
    expect(notes[1]).toBe('no column of times: each row taken as 1 s; another width with --columns bin=60s');
    const told = await read('region,tweets\nx,52\nx,1\n', { columns: 'bin=60s' });
    expect(told.recording).toMatchObject({ binUs: MINUTE, spanUs: 2 * MINUTE });
  });

  it('keeps the places of the other bins when a row without a time is left out', async () => {
    const text = 'tweets\n5\n\nx\n7\n\n';
    expect(await refusal(text)).toEqual([
      'a row must have a number, got an empty line (traffic.csv line 3)',
      'tweets must be a whole number, got "x" (traffic.csv line 4)',
    ]);
    const { recording, rows, skippedRows } = await read(text, { skipBadRows: true });
    expect(rows).toEqual([
      [0, 5],
      [3 * SECOND, 7],
    ]);
    expect([skippedRows, recording.spanUs]).toEqual([2, 4 * SECOND]);
  });
});

describe('counts per function and minute', () => {
  const header = (from: number, to: number, suffix = '') =>
    Array.from({ length: to - from + 1 }, (_, at) => `${from + at}${suffix}`).join(',');
  const table = `HashOwner,HashApp,HashFunction,Trigger,${header(480, 484)}
o1,a1,f1aa,http,0,0,5,1,0
o1,a2,f2bb,timer,0,2,2,0,0
o2,a3,f1cc,queue,0,0,0,9,0
`;

  it('sums the functions, a column a minute', async () => {
    const { recording, rows, notes } = await read(table);
    expect(rows).toEqual([
      [MINUTE, 2],
      [2 * MINUTE, 7],
      [3 * MINUTE, 10],
    ]);
    expect(recording).toMatchObject({ binUs: MINUTE, spanUs: 5 * MINUTE, requests: 19 });
    expect(notes).toEqual([
      'counts per 1 min bin, 3 functions summed, 19 requests, 5 min',
      'first column is minute 480',
    ]);
  });

  it('reads the other spellings of the trace', async () => {
    const text = `HashFunction,HashOwner,HashApp,${header(1, 3, '_minute')}\nf,o,a,1,2,3\n`;
    expect((await read(text)).recording).toMatchObject({ requests: 6, spanUs: 3 * MINUTE });
  });

  it('picks one function by the start of its hash', async () => {
    expect((await read(table, { functionName: 'f2' })).recording.requests).toBe(4);
    const { recording, notes } = await read(table, { columns: 'function=f1a' });
    expect([recording.requests, notes[0]]).toEqual([
      6,
      'counts per 1 min bin, function f1aa, 6 requests, 5 min',
    ]);
    expect(await refusal(table, { functionName: 'f1' })).toEqual([
      'function "f1" must fit one function, got 2: f1aa, f1cc (traffic.csv)',
    ]);
    expect(await refusal(table, { functionName: 'zz' })).toEqual([
      'function "zz" must fit one function, got none (traffic.csv)',
    ]);
    expect(await refusal('ts,hits\n0,1\n', { functionName: 'f' })).toEqual([
      'function must go with a table of functions with a column per minute, got none (traffic.csv line 1)',
    ]);
  });

  it('refuses a gap in the minutes, and a bad row as a whole', async () => {
    expect(await refusal('HashFunction,1,2,4\nf,1,1,1\n')).toEqual([
      'minute columns must follow one another, got "4" in place of 3 (traffic.csv line 1)',
    ]);
    const text = 'HashFunction,1,2\nf,1,-1\ng,2,3\n';
    expect(await refusal(text)).toEqual(['minute 2 must be 0 or more, got "-1" (traffic.csv line 2)']);
    expect((await read(text, { skipBadRows: true })).recording.requests).toBe(5);
  });
});
