import { describe, expect, it } from 'vitest';
import { read, refusal } from './files.ts';

describe('one row per request', () => {
  it('reads times with their durations', async () => {
    const { recording, rows, notes } = await read(
      'timestamp,duration_ms\n1690000000.5,80\n1690000000.75,12.5\n1690000000.75,\n1690000002,0\n',
    );
    expect(rows).toEqual([
      [0, 80_000],
      [250_000, 12_500],
      [250_000, -1],
      [1_500_000, 0],
    ]);
    expect(recording).toMatchObject({
      shape: 'requests',
      binUs: 0,
      spanUs: 1_500_001,
      requests: 4,
      hasDurations: true,
    });
    expect(notes).toEqual(['one row per request, 4 requests, 1.5 s', 'timestamp in epoch seconds']);
  });

  it('reads a lone column of times', async () => {
    const { recording, rows } = await read('ts\n0\n0.5\n2\n');
    expect(rows).toEqual([
      [0, -1],
      [500_000, -1],
      [2_000_000, -1],
    ]);
    expect(recording).toMatchObject({ requests: 3, hasDurations: false, spanUs: 2_000_001 });
  });

  it('keeps tenths of microseconds in order and ignores columns it does not know', async () => {
    const { rows, notes } = await read(
      'TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:17:03.9799600,4808,10\n2023-11-16 18:17:04.0319609,3180,8\n',
    );
    expect(rows).toEqual([
      [0, -1],
      [52_000, -1],
    ]);
    expect(notes).toContain('columns left out: ContextTokens, GeneratedTokens');
  });

  it('takes units from the names of the columns', async () => {
    const sent = await read('sent_s,answered_s,cold,duration_ms\n1.000,1.9,0,1848.19\n6.760,8.1,0,1877.81\n');
    expect(sent.rows).toEqual([
      [0, 1_848_190],
      [5_760_000, 1_877_810],
    ]);
    const seconds = await read('startTime (ms),Duration (s)\n1000,1.5\n1001,2\n');
    expect(seconds.rows).toEqual([
      [0, 1_500_000],
      [1000, 2_000_000],
    ]);
    const bare = await read('ts,duration\n0,80\n');
    expect(bare.rows).toEqual([[0, 80_000]]);
    expect(bare.notes).toContain(
      'duration names no unit, taken in milliseconds; another one with --columns duration=duration:s',
    );
    expect((await read('ts,duration\n0,80\n', { columns: 'duration=duration:s' })).rows).toEqual([[0, 80e6]]);
  });

  it('reckons arrivals from ends and durations, and sorts them', async () => {
    const { recording, rows, notes } = await read(
      'app,func,end_timestamp,duration\na,f,10.5,0.5\na,g,12,8\na,f,13,0.25\na,h,14,10\n',
    );
    expect(rows).toEqual([
      [0, 8e6],
      [0, 10e6],
      [6e6, 500_000],
      [8_750_000, 250_000],
    ]);
    expect(recording).toMatchObject({ requests: 4, spanUs: 8_750_001, hasDurations: true });
    expect(notes).toContain('each arrived at its end less its duration');
    expect(await refusal('end_timestamp,duration\n10,\n')).toEqual([
      'a request must have a duration beside its end, got "" (traffic.csv line 2)',
    ]);
  });

  it('sorts as many arrivals as there are', async () => {
    // More rows than the arrays start with; ends rise, durations scatter the arrivals.
    const count = 10_000;
    const ends = Array.from({ length: count }, (_, at) => ({ end: 1000 + at, duration: (at * 7919) % 1000 }));
    const text = ends.map(({ end, duration }) => `${end},${duration}`).join('\n');
    const { rows } = await read(`end_s,duration_s\n${text}\n`);
    const arrivals = ends.map(({ end, duration }) => end - duration).sort((a, b) => a - b);
    expect(rows.map(([us]) => us / 1e6)).toEqual(arrivals.map((arrival) => arrival - arrivals[0]!));
    expect(rows.reduce((sum, [, us]) => sum + us, 0)).toBe(
      ends.reduce((sum, e) => sum + e.duration * 1e6, 0),
    );
  });

  it('asks where counts and requests cannot be told apart', async () => {
    const text = 'ts,n,ms\n0,1,5\n1,1,5\n';
    expect(await refusal(text, { columns: 'duration=ms' })).toEqual([
      'rows must be counts or single requests, got both n and ms; tell --columns requests=n or requests=none (traffic.csv line 1)',
    ]);
    const { recording } = await read(text, { columns: 'duration=ms,requests=none' });
    expect(recording).toMatchObject({ shape: 'requests', hasDurations: true });
    expect((await read('ts,n,duration_ms\n0,1,5\n1,1,5\n')).recording.shape).toBe('counts');
  });
});
