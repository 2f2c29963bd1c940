/**
 * The text behind an address, whole or not at all. Tries again where that may help: no connection, a connection that broke,
 * a server that is busy or broken. Everything else, and the last failure, is the user's to know.
 */
import { BadInput } from '../bad-input.ts';

export interface FetchLimits {
  /** For one try, from the request to the last byte. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Tries in all. */
  readonly attempts: number;
  /** Before the second try; doubled before each one after. */
  readonly pauseMs: number;
}

export const FETCH_LIMITS: FetchLimits = {
  timeoutMs: 60_000,
  maxBytes: 100 * 1024 ** 2,
  attempts: 4,
  pauseMs: 500,
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
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetchOnce(address, limits);
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

async function fetchOnce(address: URL, limits: FetchLimits): Promise<string> {
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/json, text/csv' },
      // To another server, or in a circle: an official list needs none.
      redirect: 'manual',
      signal: AbortSignal.timeout(limits.timeoutMs),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw refusal(response);
    }
    return await readBody(response, limits.maxBytes);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(reasonOf(error, limits), true);
  }
}

function refusal({ status, statusText, headers }: Response): Failure {
  const busy = status === 429 || status === 408 || status >= 500;
  const seconds = /^\d{1,6}$/.exec(headers.get('retry-after') ?? '')?.[0];
  const words = statusText === '' ? String(status) : `${status} ${statusText}`;
  return new Failure(`the server answered ${words}`, busy, Number(seconds ?? 0) * 1000);
}

async function readBody(response: Response, maxBytes: number): Promise<string> {
  const tooLong = new Failure(`the answer must be at most ${maxBytes / 1024 ** 2} MB, got more`, false);
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel();
    throw tooLong;
  }
  const blocks: Uint8Array[] = [];
  let bytes = 0;
  for await (const block of response.body ?? []) {
    bytes += block.length;
    // Leaving the loop closes the connection.
    if (bytes > maxBytes) throw tooLong;
    blocks.push(block);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(blocks));
  } catch {
    throw new Failure('the answer must be UTF-8 text', false);
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

function reasonOf(error: unknown, { timeoutMs }: FetchLimits): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no whole answer within ${timeoutMs / 1000} s`;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return REASONS[code] ?? (cause instanceof Error && cause.message !== '' ? cause.message : error.message);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
