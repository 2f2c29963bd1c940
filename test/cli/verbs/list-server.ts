/** A server on this machine that answers as the providers' price list servers do, and as broken ones do. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

type Answer = (request: IncomingMessage, response: ServerResponse, address: string) => void;

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

export interface ListServer {
  readonly address: string;
  /** Paths with what stands behind their question marks, in order. */
  readonly asked: string[];
}

export async function listServer(answer: Answer): Promise<ListServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(decodeURIComponent(request.url ?? '').replaceAll('+', ' '));
    answer(request, response, address);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  open.push(server);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address, asked };
}

/** The address of a server that has just gone. */
export async function goneAddress(): Promise<string> {
  const { address } = await listServer(() => {});
  const server = open.pop()!;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return address;
}

export function say(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
}
