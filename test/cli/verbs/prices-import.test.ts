/** `prices import`: from files and from a server that answers as the real one does, and does not. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FETCH_LIMITS, fetchParts, fetchText, LONG_FETCH_LIMITS } from '../../../cli/prices/fetch-text.ts';
import { readParts, type TakePart } from '../../../cli/read-text.ts';
import { awsOffer, azureItem, azurePage, gcpPage } from '../../price-lists/lists.ts';
import { taximeter } from '../../taximeter.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { goneAddress, listServer, say } from './list-server.ts';

const folder = temporaryFolder();

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const LAMBDA = awsOffer('AWSLambda', [
  { sku: 'A', attributes: { usagetype: 'EU-Request' }, unit: 'Request', ranges: [['0', '0.0000002500']] },
  { sku: 'B', attributes: { usagetype: 'EU-Strange' }, unit: 'Request', ranges: [['0', '1']] },
]);

/** No waiting between tries, and nothing on the real network. */
const soon = {
  today: () => '2026-11-20',
  fetchText: (address: URL, timeoutMs: number) =>
    fetchText(address, { ...FETCH_LIMITS, timeoutMs: Math.min(timeoutMs, 1000), pauseMs: 5 }),
  fetchParts: (address: URL, timeoutMs: number, begin: () => TakePart) =>
    fetchParts(address, { ...LONG_FETCH_LIMITS, timeoutMs: Math.min(timeoutMs, 1000), pauseMs: 5 }, begin),
};

function fetching(address: string, ...words: string[]) {
  return taximeter(['prices', 'import', ...words, '--fetch', '--address', address], soon);
}

describe('from files', () => {
  it('writes a document that --prices and prices diff read', async () => {
    const out = join(folder, 'my.json');
    const done = await taximeter(['prices', 'import', file('offer.json', LAMBDA), '--out', out]);
    expect(done).toEqual({
      code: 0,
      out: '',
      err: 'aws-lambda: 1 price of 1 meter in 1 region\nleft out 1 of 2 records:\n  1 × AWSLambda, Serverless, EU-Strange: no meter of ours\n'.replace(
        'EU-',
        '',
      ),
    });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
      books: [
        { platform: 'aws-lambda', asOf: '2026-10-01', prices: [{ meter: 'requests', region: 'eu-west-1' }] },
      ],
      notImported: [{ kind: 'AWSLambda, Serverless, Strange: no meter of ours', records: 1 }],
    });
    const diff = await taximeter(['prices', 'diff', 'aws-lambda', out]);
    expect(diff.out).toContain('$0.0000002  $0.00000025  +25.00 %');
  });

  it('prints the document without --out, and is silent with --quiet', async () => {
    const { code, out, err } = await taximeter(['prices', 'import', file('offer.json', LAMBDA), '-q']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out).books).toHaveLength(1);
  });

  it('takes pages in their order, several lists, and standard input', async () => {
    const items = [azureItem({}, '0'), azureItem({ tierMinimumUnits: 25000 }, '4E-06')];
    const first = file('1.json', azurePage(items.slice(0, 1), 'https://prices.azure.com/next'));
    const second = file('2.json', azurePage(items.slice(1)));
    const { out } = await taximeter(['prices', 'import', first, second, '-'], {
      readParts: async (path, maxBytes, take) =>
        path === '-' ? take(JSON.stringify(LAMBDA), 1, undefined) : readParts(path, maxBytes, take),
    });
    expect(
      JSON.parse(out)
        .books.map(({ platform }: { platform: string }) => platform)
        .sort(),
    ).toEqual(['aws-lambda', 'azure-functions']);
    expect((await taximeter(['prices', 'import', second, first])).code).toBe(2);
  });

  it.each([
    [['nothing.json'], 'cannot read nothing.json: there is no such file'],
    [[file('cut.json', JSON.stringify(LAMBDA).slice(0, 300))], 'the end of the text'],
    [
      [file('none.json', gcpPage([]))],
      'a list must hold prices of a platform that we know, got none in 0 records',
    ],
    [[file('offer.json', LAMBDA), '--platform', 'aws-ec2'], 'got none in 2 records'],
    [[file('offer.json', LAMBDA), '--platform', 'aws-ec2'], 'of aws-lambda, not asked for'],
    [['aws-lambda'], 'fetched with prices import aws-lambda --fetch'],
    [[file('offer.json', LAMBDA), '--platform', 'aws-lamda'], 'did you mean aws-lambda?'],
    [
      [file('offer.json', LAMBDA), '--as-of', 'today'],
      '--as-of must be a day such as 2026-11-01, got "today"',
    ],
    [[file('offer.json', LAMBDA), '--address', 'http://x'], '--address must go with --fetch'],
    [[file('offer.json', LAMBDA), file('offer.json', LAMBDA)], 'must be given once'],
    [
      [file('offer.json', LAMBDA), '--out', join(folder, 'offer.json')],
      '--out must not be a file that is read',
    ],
    [[], 'prices import needs <lists>'],
  ])('refuses %j', async (words, message) => {
    const { code, out, err } = await taximeter(['prices', 'import', ...words]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('from a server of AWS', () => {
  const index = JSON.stringify({
    formatVersion: 'v1.0',
    regions: {
      'eu-west-1': {
        regionCode: 'eu-west-1',
        currentVersionUrl: '/offers/v1.0/aws/AWSLambda/20261001184746/eu-west-1/index.json',
      },
    },
  });

  it('goes by the index of regions, and tries again where the server is busy', async () => {
    let busy = 0;
    const { address, asked } = await listServer(({ url }, response) => {
      if (busy++ === 0) say(response, 'slow down', 503);
      else say(response, url?.includes('region_index') ? index : JSON.stringify(LAMBDA));
    });
    const { code, out } = await fetching(address, 'aws-lambda', '--region', 'eu-west-1');
    expect(code).toBe(0);
    expect(JSON.parse(out).books[0].prices[0].tiers).toEqual([{ price: '0.00000025' }]);
    expect(asked).toEqual([
      '/offers/v1.0/aws/AWSLambda/current/region_index.json',
      '/offers/v1.0/aws/AWSLambda/current/region_index.json',
      '/offers/v1.0/aws/AWSLambda/20261001184746/eu-west-1/index.json',
    ]);
  });

  it('names the regions there are, and needs one', async () => {
    const { address } = await listServer((_, response) => say(response, index));
    expect((await fetching(address, 'aws-lambda', '--region', 'eu-west-2')).err).toBe(
      '--region must be one that AWSLambda has a list for: eu-west-1, got "eu-west-2" (did you mean eu-west-1?)\n',
    );
    expect((await fetching(address, 'aws-lambda')).err).toContain('--fetch needs --region on AWS');
  });

  it('does not follow a link to another server', async () => {
    const elsewhere = index.replace('/offers', 'https://example.com/offers');
    const { address, asked } = await listServer((_, response) => say(response, elsewhere));
    const { code, err } = await fetching(address, 'aws-lambda', '--region', 'eu-west-1');
    expect([code, asked.length]).toEqual([2, 1]);
    expect(err).toContain(`must go on at ${address}, got "https://example.com/offers`);
  });
});

describe('from a server of Azure', () => {
  const items = [azureItem({}, '0'), azureItem({ tierMinimumUnits: 25000 }, '4E-06')];

  it('follows the pages to their end', async () => {
    const { address, asked } = await listServer(({ url }, response, here) => {
      const isSecond = url!.includes('skip');
      const next = isSecond ? null : `${here}/api/retail/prices?%24filter=x&%24skip=1`;
      say(response, azurePage([items[isSecond ? 1 : 0]!], next));
    });
    const { code, out } = await fetching(address, 'azure-functions', '--region', 'eastus');
    expect(code).toBe(0);
    expect(asked).toEqual([
      "/api/retail/prices?$filter=serviceName eq 'Functions' and armRegionName eq 'eastus'",
      '/api/retail/prices?$filter=x&$skip=1',
    ]);
    expect(JSON.parse(out).books[0]).toMatchObject({
      platform: 'azure-functions',
      asOf: '2026-11-20',
      prices: [{ attributes: { plan: 'flex' }, tiers: [{ price: '0.0000004' }] }],
    });
  });

  it('stops where pages go round in a circle', async () => {
    const { address } = await listServer(({ url }, response) => say(response, azurePage(items, url!)));
    const { code, err } = await fetching(address, 'azure-functions', '--region', 'eastus');
    expect(code).toBe(2);
    expect(err).toContain('must move on from page to page, got one twice');
  });

  it.each([
    ['is busy all the time', 429, 4, 'the server answered 429 Too Many Requests, tried 4 times'],
    ['is broken all the time', 500, 4, 'the server answered 500 Internal Server Error, tried 4 times'],
    ['does not know the address', 404, 1, 'the server answered 404 Not Found; prices import FILE'],
    ['refuses', 403, 1, 'the server answered 403 Forbidden; prices import FILE'],
  ])('says so where it %s', async (_, status, tries, message) => {
    const { address, asked } = await listServer((_request, response) => say(response, 'no', status));
    const { code, out, err } = await fetching(address, 'azure-functions', '--region', 'eastus');
    expect([code, out, asked.length]).toEqual([2, '', tries]);
    expect(err).toContain(`cannot fetch ${address}/api/retail/prices: ${message}`);
  });

  it('does not wait for longer than it is patient', async () => {
    const { address, asked } = await listServer((_, response) => {
      response.writeHead(503, { 'retry-after': '3600' });
      response.end();
    });
    expect((await fetching(address, 'azure-functions')).err).toContain('503 Service Unavailable');
    expect(asked).toHaveLength(1);
  });

  it('tries again where the answer breaks off, and takes none of it', async () => {
    const whole = azurePage(items);
    let times = 0;
    const { address } = await listServer((_, response) => {
      if (++times > 2) return say(response, whole);
      response.writeHead(200, { 'content-length': String(whole.length) });
      response.write(whole.slice(0, 100));
      setTimeout(() => response.destroy(), 20);
    });
    const { code, out } = await fetching(address, 'azure-functions', '--region', 'eastus');
    expect([code, times]).toEqual([0, 3]);
    expect(JSON.parse(out).books[0].prices).toHaveLength(1);
    const { address: broken } = await listServer((_, response) => {
      response.writeHead(200, { 'content-length': '5000' });
      response.write('{"Items": [');
      setTimeout(() => response.destroy(), 20);
    });
    const failed = await fetching(broken, 'azure-functions', '--region', 'eastus');
    expect([failed.code, failed.out]).toEqual([2, '']);
    expect(failed.err).toMatch(/cannot fetch .*, tried 4 times/);
  });

  it.each([
    ['a page in HTML', '<!doctype html><p>Sign in', 'must have a value here, got "<!doctype html><p>Si"'],
    ['nothing', '', 'got the end of the text'],
    ['a page that is cut off', azurePage(items).slice(0, 200), 'got the end of the text'],
    ['something else', '{"error": {"code": "x"}}', 'must be an AWS offer file'],
    ['an item without a price', azurePage([items[0]!.replace('"retailPrice":0,', '')]), 'Items[0], meterId'],
  ])('refuses %s', async (_, body, message) => {
    const { address } = await listServer((_request, response) => say(response, body));
    const { code, out, err } = await fetching(address, 'azure-functions', '--region', 'eastus');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('gives up on a server that does not answer, and where there is none', async () => {
    const { address } = await listServer(() => {});
    const limits = { ...FETCH_LIMITS, timeoutMs: 50, attempts: 2, pauseMs: 5 };
    await expect(fetchText(new URL('/x?key=secret', address), limits)).rejects.toThrow(
      `cannot fetch ${address}/x: no whole answer within 0.05 s, tried 2 times`,
    );
    const { code, err } = await fetching(await goneAddress(), 'azure-functions', '--region', 'eastus');
    expect(code).toBe(2);
    expect(err).toContain(
      'nothing answers there, tried 4 times; prices import FILE reads a list that was saved',
    );
  });

  it('takes no more than it may', async () => {
    const { address } = await listServer((_, response) => {
      response.writeHead(200);
      response.write('x'.repeat(3000));
      setTimeout(() => response.end('x'.repeat(3000)), 10);
    });
    const limits = { ...FETCH_LIMITS, maxBytes: 4096 };
    await expect(fetchText(new URL(address), limits)).rejects.toThrow(
      'must be at most 0.00390625 MB, got more',
    );
  });
});

describe('from a server of Google Cloud', () => {
  const sku = {
    ...{ skuId: '4856-B847-F1EB', service: 'Cloud Run', description: 'Services CPU (Request-based billing)' },
    ...{ regions: ['us-central1', 'us-east1'], unit: 's', rates: [[0, 24000]] as const },
  };

  it('asks with a key, page by page, and never shows the key', async () => {
    const { address, asked } = await listServer(({ url }, response) => {
      const isSecond = url!.includes('pageToken');
      say(
        response,
        JSON.stringify(gcpPage([{ ...sku, skuId: isSecond ? 'B' : 'A' }], isSecond ? '' : 'next/1')),
      );
    });
    const { code, out } = await fetching(address, 'gcp-cloud-run', '--key', 'secret', '--region', 'us-east1');
    expect(code).toBe(0);
    expect(asked).toEqual([
      '/v1/services/152E-C115-5142/skus?currencyCode=USD&pageSize=5000&key=secret',
      '/v1/services/152E-C115-5142/skus?currencyCode=USD&pageSize=5000&key=secret&pageToken=next/1',
    ]);
    expect(out).not.toContain('secret');
    expect(JSON.parse(out).books[0].prices.map(({ region }: { region: string }) => region)).toEqual([
      'us-east1',
    ]);
    const refusal = await listServer((_, response) => say(response, 'bad key', 400));
    expect((await fetching(refusal.address, 'gcp-cloud-run', '--key', 'secret')).err).not.toContain('secret');
  });

  it('takes the key from the environment, and says where there is none', async () => {
    const { address, asked } = await listServer((_, response) =>
      say(response, JSON.stringify(gcpPage([sku]))),
    );
    const words = ['prices', 'import', 'gcp-cloud-run', '--fetch', '--address', address];
    expect((await taximeter(words, { ...soon, env: { GOOGLE_API_KEY: 'hidden' } })).code).toBe(0);
    expect(asked[0]).toContain('key=hidden');
    expect((await taximeter(words, soon)).err).toContain('--fetch needs a key on Google Cloud');
  });
});

describe('what --fetch takes', () => {
  it.each([
    [['offer.json'], 'prices import --fetch must name a platform that prices list shows'],
    [['aws-lambda', 'aws-ec2'], '--fetch needs one platform, got aws-lambda and aws-ec2'],
    [['hetzner-cloud'], 'must name a platform with an official list that we read'],
    [['aws-lambda', '--timeout', '0'], '--timeout must be whole seconds'],
    [['aws-lambda', '--platform', 'aws-lambda'], '--platform must not go with --fetch'],
  ])('is not %j', async (words, message) => {
    const { code, err } = await fetching('http://127.0.0.1:1', ...words);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('is an address of the web', async () => {
    const { code, err } = await fetching('file:///etc/passwd', 'azure-functions');
    expect(code).toBe(2);
    expect(err).toContain('--address must be an address such as');
  });
});
