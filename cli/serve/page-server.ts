/**
 * Serves files to this machine alone. A page of another site that guesses the port gets nothing: the name it asked for is not
 * this one's. Nothing may be fetched, framed or sent by what is served.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BadInput } from '../bad-input.ts';
import type { PageFile } from './page-files.ts';

const LOOPBACK = '127.0.0.1';
const NAMES = new Set([LOOPBACK, 'localhost']);
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
};

export interface PageServer {
  /** `http://127.0.0.1:8080/` */
  readonly address: string;
  /** Nothing is served any more. */
  readonly ended: Promise<void>;
  close(): void;
}

/** `port`: 0 for any that is free. Throws BadInput where it is taken. */
export function servePage(files: ReadonlyMap<string, PageFile>, port: number): Promise<PageServer> {
  const server = createServer((request, response) => answer(files, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new BadInput(`--port must be a port that is free, got ${port} (${error.code ?? error.message})`),
      ),
    );
    server.listen(port, LOOPBACK, () => {
      const { port: taken } = server.address() as AddressInfo;
      const ended = new Promise<void>((end) => server.once('close', end));
      resolve({ address: `http://${LOOPBACK}:${taken}/`, ended, close: () => close(server) });
    });
  });
}

function answer(
  files: ReadonlyMap<string, PageFile>,
  { method, url = '/', headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const name = headers.host?.replace(/:\d+$/, '');
  const file = files.get(url.split('?', 1)[0]!);
  const status = !NAMES.has(name ?? '')
    ? 403
    : method !== 'GET' && method !== 'HEAD'
      ? 405
      : file
        ? 200
        : 404;
  response.writeHead(status, { ...HEADERS, 'content-type': file?.type ?? 'text/plain; charset=utf-8' });
  response.end(status === 200 && method === 'GET' ? file!.bytes : undefined);
}

function close(server: Server): void {
  server.closeAllConnections();
  server.close();
}
