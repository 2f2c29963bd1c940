/**
 * Bytes of a traffic file as text: from a path or standard input, unpacked where they are gzip (told by their
 * first bytes, so a pipe may carry either), with limits against archives made to exhaust memory.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { addAbortSignal, pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { grouped } from './time-units.ts';

const CHUNK_BYTES = 1024 * 1024;
/** DEFLATE reaches 1032:1 on endless repetition; real traffic stays below 100:1. */
const MAX_RATIO = 500;
const RATIO_FROM_BYTES = 128 * 1024 ** 2;

type Chunks = AsyncIterable<Uint8Array>;

export interface InputOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called per chunk with bytes as stored (packed ones where packed) and their total where it is known. */
  readonly onProgress?: ((bytesRead: number, bytesTotal: number | undefined) => void) | undefined;
  /** What `-` reads. */
  readonly stdin?: Chunks | undefined;
}

/** Opens a file or `-`; throws an Error that states the rule where there is no file to read. */
export async function* readInput(file: string, options: InputOptions): AsyncGenerator<Uint8Array> {
  const { signal, onProgress } = options;
  const bytesTotal = file === '-' ? undefined : await sizeOf(file);
  const stored =
    file === '-' ? (options.stdin ?? abortable(process.stdin, signal)) : fileStream(file, signal);
  const progress = { bytes: 0 };
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of stored as Chunks) {
      signal?.throwIfAborted();
      progress.bytes += chunk.length;
      onProgress?.(progress.bytes, bytesTotal);
      yield chunk;
    }
  }
  try {
    const { head, chunks } = await peek(counted(), (bytes) => bytes.length >= 2);
    if (head[0] === 0x1f && head[1] === 0x8b) yield* unpacked(chunks, signal);
    else yield* chunks;
  } catch (error) {
    throw readable(error);
  }
}

/** Reads on until `enough` is content with the first bytes, then hands out everything from the start. */
export async function peek(
  source: Chunks,
  enough: (head: Buffer) => boolean,
): Promise<{ head: Buffer; chunks: AsyncGenerator<Uint8Array> }> {
  const rest = source[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (!enough(head)) {
    const next = await rest.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
    } finally {
      await rest.return?.();
    }
  }
  return { head, chunks: chunks() };
}

async function* unpacked(packed: Chunks, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // Errors of the source and of the unpacking both surface in the loop below.
  pipeline(Readable.from(packed), gunzip, () => {});
  let bytes = 0;
  for await (const chunk of gunzip as Chunks) {
    signal?.throwIfAborted();
    bytes += chunk.length;
    // What was unpacked, not what was read ahead: in a small archive that is all of it from the start.
    checkRatio(bytes, gunzip.bytesWritten);
    yield chunk;
  }
}

/** Throws where so much came out of so little that the archive can only be made to exhaust memory or patience. */
export function checkRatio(unpackedBytes: number, packedBytes: number): void {
  if (unpackedBytes <= RATIO_FROM_BYTES || unpackedBytes <= MAX_RATIO * packedBytes) return;
  throw new Error(
    `gzip data beyond 128 MB must unpack to at most ${grouped(MAX_RATIO)} times its size, ` +
      `got ${grouped(unpackedBytes)} bytes from ${grouped(packedBytes)}`,
  );
}

function fileStream(file: string, signal: AbortSignal | undefined): Readable {
  return abortable(createReadStream(file, { highWaterMark: CHUNK_BYTES }), signal);
}

/** Lets the signal end a wait for bytes that do not come. */
function abortable(stream: Readable, signal: AbortSignal | undefined): Readable {
  return signal ? addAbortSignal(signal, stream) : stream;
}

async function sizeOf(file: string): Promise<number | undefined> {
  const facts = await stat(file).catch((error: unknown) => {
    throw readable(error);
  });
  if (facts.isDirectory()) throw new Error('traffic must be a file, got a directory');
  return facts.isFile() ? facts.size : undefined;
}

const CAUSES: Record<string, string> = {
  ENOENT: 'traffic file must exist, found none',
  ENOTDIR: 'traffic file must exist, found none',
  EACCES: 'traffic file must be readable, got permission denied',
  EPERM: 'traffic file must be readable, got permission denied',
  EIO: 'traffic file must be readable, got an input error of its device',
  ENAMETOOLONG: 'traffic file must have a name that the system takes, got one too long',
  ELOOP: 'traffic file must exist, found links in a circle',
  EISDIR: 'traffic must be a file, got a directory',
  ENOSPC: 'temporary folder must have room for the packed traffic, got a full disk',
  Z_BUF_ERROR: 'gzip data must be whole, got a truncated file',
  Z_DATA_ERROR: 'gzip data must be sound, got damaged data',
};

/** A system's error in the words of this program; any other error as it is. */
export function readable(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const cause = code === undefined || !Object.hasOwn(CAUSES, code) ? undefined : CAUSES[code];
  return cause === undefined ? error : new Error(cause, { cause: error });
}
