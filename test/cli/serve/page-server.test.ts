/** The page's own server: its files and nothing else, to this machine and nobody else. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { BadInput } from '../../../cli/bad-input.ts';
import { servePage } from '../../../cli/serve/page-server.ts';
import { taximeter } from '../../taximeter.ts';

const index = { type: 'text/html; charset=utf-8', bytes: Buffer.from('<p>a page') };
const server = await servePage(
  new Map([
    ['/', index],
    ['/assets/a.js', { type: 'text/javascript', bytes: Buffer.from('1') }],
  ]),
  0,
);
const { port } = new URL(server.address);
afterAll(() => server.close());

interface Got {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

function get(path: string, options: { method?: string; host?: string } = {}): Promise<Got> {
  const { method = 'GET', host = `127.0.0.1:${port}` } = options;
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the page', () => {
  it('is served with a policy that lets it load its own files and nothing else', async () => {
    const { status, headers, text } = await get('/?a=b');
    expect([status, text, headers['content-type']]).toEqual([200, '<p>a page', 'text/html; charset=utf-8']);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('is served by both names of this machine, and to no other site that guesses the port', async () => {
    expect((await get('/', { host: `localhost:${port}` })).status).toBe(200);
    const other = await get('/', { host: `example.com:${port}` });
    expect([other.status, other.text]).toEqual([403, '']);
  });

  it.each([
    '/none.js',
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/assets',
    '//',
  ])('has no %s', async (path) => {
    const { status, text } = await get(path);
    expect([status, text]).toEqual([404, '']);
  });

  it('takes nothing', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    const head = await get('/assets/a.js', { method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
  });
});

describe('serve', () => {
  it('listens on this machine alone', () => {
    expect(server.address).toBe(`http://127.0.0.1:${port}/`);
  });

  it.each(['-1', '65536', '80.5', 'http'])('refuses the port "%s"', async (text) => {
    const { code, err } = await taximeter(['serve', `--port=${text}`, '--no-open']);
    expect(code).toBe(2);
    expect(err).toContain(`--port must be a whole number from 0 to 65535, got ${text}`);
  });

  it('says that a port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const taken = (other.address() as AddressInfo).port;
    await expect(servePage(new Map(), taken)).rejects.toThrow(BadInput);
    await expect(servePage(new Map(), taken)).rejects.toThrow(
      `--port must be a port that is free, got ${taken}`,
    );
    other.close();
  });

  it('says its address, opens a browser unless told not to, and ends when nothing is served any more', async () => {
    const opened: string[] = [];
    const serve = async (files: ReadonlyMap<string, unknown>) => {
      expect(files.get('/')).toBeDefined();
      return {
        address: 'http://127.0.0.1:1/',
        ended: Promise.resolve(),
        openBrowser: () => void opened.push('once'),
      };
    };
    const { code, out } = await taximeter(['serve'], { serve });
    expect([code, out, opened]).toEqual([0, 'http://127.0.0.1:1/\n', ['once']]);
    await taximeter(['serve', '--no-open'], { serve });
    expect(opened).toEqual(['once']);
  });
});
