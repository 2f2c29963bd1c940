import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkRatio, readInput } from '../../cli/traffic/input.ts';
import { readTraffic } from '../../cli/traffic/read-traffic.ts';
import { fileWith, read, refusal, refusalOf, rowsOf } from './files.ts';

const TEXT = 'second,requests\n0,1\n1,20\n4,300\n';
const ROWS = [
  [0, 1],
  [1e6, 20],
  [4e6, 300],
];

/** Bytes in pieces of a given size, as a pipe would bring them. */
async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('forms of a file', () => {
  it('reads delimiters, line ends, quotes and byte order marks alike', async () => {
    const forms = [
      TEXT,
      TEXT.trimEnd(),
      TEXT.replaceAll(',', '\t'),
      TEXT.replaceAll(',', ';'),
      TEXT.replaceAll('\n', '\r\n'),
      TEXT.replaceAll('\n', '\r'),
      `\uFEFF${TEXT}`,
      `\n\n${TEXT}\n\n`,
      TEXT.replaceAll(/\w+/g, '"$&"'),
      `\uFEFF${TEXT.replaceAll(/\w+/g, '"$&"').replaceAll('\n', '\r\n')}`,
      TEXT.replace('requests', ' Requests '),
      TEXT.replaceAll('\n', ',"a, ""b""; c"\n'),
    ];
    for (const form of forms) expect((await read(form)).rows, JSON.stringify(form)).toEqual(ROWS);
  });

  it('tells the delimiter outside quotes', async () => {
    expect((await read('"a,b,c";ts;requests\nx;0;1\nx;1;2\n')).recording.requests).toBe(3);
  });

  it('reads gzip by its first bytes, whatever the name, and members one after another', async () => {
    const packed = gzipSync(TEXT);
    expect((await read(packed)).rows).toEqual(ROWS);
    const members = Buffer.concat([gzipSync(TEXT), gzipSync('5,7\n')]);
    expect((await read(members)).recording.requests).toBe(328);
    expect(rowsOf((await readTraffic(fileWith(TEXT, 'plain.csv.gz'))).recording)).toEqual(ROWS);
  });

  it('reads standard input, plain or packed, in pieces of any size', async () => {
    for (const bytes of [Buffer.from(TEXT), Buffer.from(`\uFEFF${TEXT}`), gzipSync(TEXT)]) {
      for (const size of [1, 2, 3, 7, 1000]) {
        const { recording, close } = await readTraffic('-', { stdin: pieces(bytes, size) });
        expect(rowsOf(recording)).toEqual(ROWS);
        expect(recording.source).toBe('standard input');
        close();
      }
    }
    expect(await refusalOf('-', { stdin: pieces(Buffer.from('ts,hits\n0,x\n'), 4) })).toEqual([
      'hits must be a whole number, got "x" (standard input line 2)',
    ]);
    expect(await refusalOf('-', { stdin: pieces(Buffer.alloc(0), 4) })).toEqual([
      'traffic must hold a header and rows, got an empty file (standard input)',
    ]);
  });

  it('refuses gzip that is cut short or damaged', async () => {
    const long = `second,requests\n${Array.from({ length: 5000 }, (_, at) => `${at},${(at * 7919) % 97}`).join('\n')}`;
    const packed = gzipSync(long);
    const cut = 'gzip data must be whole, got a truncated file (traffic.csv)';
    expect(await refusal(packed.subarray(0, packed.length - 20))).toEqual([cut]);
    expect(await refusal(packed.subarray(0, 3))).toEqual([cut]);
    const damaged = Buffer.from(packed);
    damaged[packed.length - 6]! ^= 0xff;
    expect(await refusal(damaged)).toEqual(['gzip data must be sound, got damaged data (traffic.csv)']);
    expect(gunzipSync(packed).toString()).toBe(long);
  });

  it('stops at a packed line that has no end', async () => {
    expect(await refusal(gzipSync(`ts,requests\n0,${'1'.repeat(50_000_000)}`))).toEqual([
      'a row must be at most 1,000,000 bytes, got a longer one (traffic.csv line 2)',
    ]);
  });
});

describe('checkRatio', () => {
  it('lets traffic pass and stops an archive that unpacks without end', () => {
    const gib = 1024 ** 3;
    expect(() => checkRatio(gib / 8, 1)).not.toThrow();
    expect(() => checkRatio(5 * gib, gib / 100)).not.toThrow();
    expect(() => checkRatio(2_000_000_000, 1_900_000)).toThrow(
      'gzip data beyond 128 MB must unpack to at most 500 times its size, got 2,000,000,000 bytes from 1,900,000',
    );
  });

  it('stops a small archive long before its end', async () => {
    const archive = gzipSync(Buffer.alloc(160 * 1024 ** 2, '0\n'));
    let unpacked = 0;
    const unpacking = async () => {
      for await (const chunk of readInput(fileWith(archive), {})) unpacked += chunk.length;
    };
    await expect(unpacking()).rejects.toThrow(/^gzip data beyond 128 MB must unpack to at most 500 times/);
    expect(unpacked).toBeLessThan(140 * 1024 ** 2);
  });
});

describe('progress and abort', () => {
  it('tells the bytes read of the bytes there are', async () => {
    const packed = gzipSync(TEXT);
    const seen: (number | undefined)[][] = [];
    const onProgress = (done: number, total: number | undefined) => seen.push([done, total]);
    await read(packed, { onProgress });
    expect(seen.at(-1)).toEqual([packed.length, packed.length]);
    await readTraffic('-', { stdin: pieces(packed, 50), onProgress });
    expect(seen.at(-1)).toEqual([packed.length, undefined]);
  });

  it('stops on the signal with its reason', async () => {
    const stop = new AbortController();
    const reason = new Error('interrupted');
    const onProgress = () => stop.abort(reason);
    const reading = readTraffic('-', {
      stdin: pieces(Buffer.from(TEXT), 4),
      signal: stop.signal,
      onProgress,
    });
    await expect(reading).rejects.toBe(reason);
  });

  it('does not begin once the signal is given', async () => {
    const reason = new Error('interrupted');
    const signal = AbortSignal.abort(reason);
    await expect(readTraffic(fileWith(TEXT), { signal })).rejects.toBe(reason);
  });
});
