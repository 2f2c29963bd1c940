/**
 * The text behind an address, whole or not at all; a long one in parts, which begin anew with each try. Tries again
 * where that may help: no connection, a connection that broke, a server that is busy or broken. Everything else, and
 * the last failure, is the user's to know.
 */
import { BadInput } from '../bad-input.ts';
import type { TakePart } from '../read-text.ts';
import { Utf8Parts } from '../utf8-parts.ts';
import { TryClock } from './try-clock.ts';

export interface FetchLimits {
  readonly timeoutMs: number;
  /** What the timeout is for: one try, from the request to the last byte, or each wait for the next byte. */
  readonly timeoutOf: 'try' | 'silence';
  readonly maxBytes: number;
  /** Tries in all. */
  readonly attempts: number;
  /** Before the second try; doubled before each one after. */
  readonly pauseMs: number;
}

export const FETCH_LIMITS: FetchLimits = {
  timeoutMs: 60_000,
  timeoutOf: 'try',
  maxBytes: 100 * 1024 ** 2,
  attempts: 4,
  pauseMs: 500,
};

/** For a list that is as long as that of EC2 in one region, half a gigabyte. */
export const LONG_FETCH_LIMITS: FetchLimits = {
  ...FETCH_LIMITS,
  timeoutOf: 'silence',
  maxBytes: 2048 * 1024 ** 2,
};

/** A server that asks for more patience than this is not waited for. */
const LONGEST_PAUSE_MS = 30_000;

/** What went wrong with one try, and whether another may go better. */
class Failure extends Error {
  readonly again: boolean;
  readonly waitMs: number;

  constructor(reason: string, again: boolean, waitMs = 0) {
    super(reason);
    this.again = again;
    this.waitMs = waitMs;
  }
}

/** Throws BadInput with the address, less what stands behind its question mark, and the reason. */
export async function fetchText(address: URL, limits: FetchLimits = FETCH_LIMITS): Promise<string> {
  let parts: string[] = [];
  await fetchParts(address, limits, () => {
    parts = [];
    return (text) => void parts.push(text);
  });
  return parts.join('');
}

/** `begin` is called for each try, and what it gives takes the whole text from its start; throws what that throws, too. */
export async function fetchParts(address: URL, limits: FetchLimits, begin: () => TakePart): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetchOnce(address, limits, begin());
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const pauseMs = Math.max(error.waitMs, limits.pauseMs * 2 ** (attempt - 1));
      if (!error.again || attempt >= limits.attempts || pauseMs > LONGEST_PAUSE_MS) {
        const tries = attempt === 1 ? '' : `, tried ${attempt} times`;
        throw new BadInput(
          `cannot fetch ${address.origin}${address.pathname}: ${error.message}${tries}; prices import FILE reads a list that was saved`,
        );
      }
      await pause(pauseMs);
    }
  }
}

async function fetchOnce(address: URL, limits: FetchLimits, take: TakePart): Promise<void> {
  const clock = new TryClock(limits.timeoutMs);
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/json, text/csv' },
      // To another server, or in a circle: an official list needs none.
      redirect: 'manual',
      signal: clock.signal,
    }).catch((error: unknown) => {
      throw new Failure(reasonOf(error, limits), true);
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw refusal(response);
    }
    await readBody(response, limits, take, clock);
  } finally {
    clock.stop();
  }
}

function refusal({ status, statusText, headers }: Response): Failure {
  const busy = status === 429 || status === 408 || status >= 500;
  const seconds = /^\d{1,6}$/.exec(headers.get('retry-after') ?? '')?.[0];
  const words = statusText === '' ? String(status) : `${status} ${statusText}`;
  return new Failure(`the server answered ${words}`, busy, Number(seconds ?? 0) * 1000);
}

async function readBody(
  response: Response,
  limits: FetchLimits,
  take: TakePart,
  clock: TryClock,
): Promise<void> {
  const { maxBytes } = limits;
  const tooLong = new Failure(`the answer must be at most ${maxBytes / 1024 ** 2} MB, got more`, false);
  const stated = Number(response.headers.get('content-length') ?? 0);
  if (stated > maxBytes) {
    await response.body?.cancel();
    throw tooLong;
  }
  // Of a packed answer it is the length packed.
  const bytesTotal = stated > 0 && !response.headers.has('content-encoding') ? stated : undefined;
  const decoder = new Utf8Parts();
  let bytes = 0;
  const takeDecoded = (block?: Uint8Array): void => {
    const text = decoder.decode(block);
    if (text === undefined) throw new Failure('the answer must be UTF-8 text', false);
    take(text, bytes, bytesTotal);
  };
  for await (const block of blocksOf(response, limits)) {
    if (limits.timeoutOf === 'silence') clock.restart();
    bytes += block.length;
    // Leaving the loop closes the connection.
    if (bytes > maxBytes) throw tooLong;
    takeDecoded(block);
  }
  takeDecoded();
}

async function* blocksOf(response: Response, limits: FetchLimits): AsyncGenerator<Uint8Array> {
  try {
    yield* response.body ?? [];
  } catch (error) {
    throw new Failure(reasonOf(error, limits), true);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such server, or no network',
  EAI_AGAIN: 'there is no network, or its names cannot be looked up',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection broke',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no network',
  UND_ERR_SOCKET: 'the connection broke before the end of the answer',
};

function reasonOf(error: unknown, { timeoutMs, timeoutOf }: FetchLimits): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') {
    return `${timeoutOf === 'try' ? 'no whole answer within' : 'no word for'} ${timeoutMs / 1000} s`;
  }
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return REASONS[code] ?? (cause instanceof Error && cause.message !== '' ? cause.message : error.message);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
