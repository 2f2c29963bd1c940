/**
 * The official price list of a platform from the provider's own address: AWS by its index of regions, Azure and Google
 * Cloud page by page. Follows no link that leads to another server.
 */
import type { OpenList } from '../../engine/price-lists/import-prices.ts';
import type { OfficialList } from '../../engine/price-lists/official-lists.ts';
import { suggestion } from '../../engine/words/nearest.ts';
import { BadInput } from '../bad-input.ts';
import type { TakePart } from '../read-text.ts';

export interface ListRequest {
  readonly list: OfficialList;
  readonly region: string | undefined;
  /** In place of the provider's own. */
  readonly address: string | undefined;
  /** For Google Cloud, which tells nobody else. */
  readonly key: string | undefined;
}

/** Where lists come from, and where they go. */
export interface ListFetcher {
  /** A page. */
  fetchText(address: URL): Promise<string>;
  /** A list of any length, in parts that begin anew with each try. */
  fetchParts(address: URL, begin: () => TakePart): Promise<void>;
  open(source: string): OpenList;
}

export const OFFICIAL_ADDRESSES = {
  aws: 'https://pricing.us-east-1.amazonaws.com',
  azure: 'https://prices.azure.com',
  gcp: 'https://cloudbilling.googleapis.com',
} as const;

const MAX_PAGES = 1000;
const MAX_LETTERS = 200 * 1024 ** 2;

/** In order, so that the last page is the last list. Throws BadInput, and what the lists' reader throws. */
export async function fetchLists(request: ListRequest, fetcher: ListFetcher): Promise<void> {
  const { list, address, region, key } = request;
  const base = readAddress(address ?? OFFICIAL_ADDRESSES[list.provider]);
  if (list.provider === 'aws') {
    for (const offer of list.offers) await fetchOffer(base, offer, region, fetcher);
  }
  if (list.provider === 'azure') {
    for (const service of list.services) {
      await fetchPages(azureAddress(base, service, region), azureNext, fetcher);
    }
  }
  if (list.provider === 'gcp') {
    for (const service of list.services) await fetchPages(gcpAddress(base, service, key), gcpNext, fetcher);
  }
}

function readAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && (url.username !== '' || url.password !== ''))
    throw new BadInput('--address must hold no user name and no password');
  if (url && ['http:', 'https:'].includes(url.protocol)) return url;
  throw new BadInput(`--address must be an address such as ${OFFICIAL_ADDRESSES.aws}, got "${text}"`);
}

/** The index names the current version of each region. */
async function fetchOffer(
  base: URL,
  offer: string,
  region: string | undefined,
  fetcher: ListFetcher,
): Promise<void> {
  if (region === undefined) throw new BadInput('--fetch needs --region on AWS, such as --region eu-west-1');
  const address = new URL(`/offers/v1.0/aws/${offer}/current/region_index.json`, base);
  const index = await parse(await fetcher.fetchText(address), address);
  const regions = fieldOf(index, 'regions');
  const link = fieldOf(fieldOf(regions, region), 'currentVersionUrl');
  if (typeof link !== 'string') {
    const known = typeof regions === 'object' && regions !== null ? Object.keys(regions) : [];
    if (known.length === 0)
      throw new BadInput(`${address.href} must hold regions with their price lists, got none`);
    throw new BadInput(
      `--region must be one that ${offer} has a list for: ${known.join(', ')}, got "${region}"${suggestion(region, known)}`,
    );
  }
  const found = following(link, base);
  let opened: OpenList | undefined;
  await fetcher.fetchParts(found, () => {
    const fresh = fetcher.open(found.href);
    opened = fresh;
    return (text) => fresh.write(text);
  });
  opened!.end();
}

function azureAddress(base: URL, service: string, region: string | undefined): URL {
  const address = new URL('/api/retail/prices', base);
  const where = [`serviceName eq '${service}'`];
  if (region !== undefined) where.push(`armRegionName eq '${region.replaceAll("'", "''")}'`);
  address.searchParams.set('$filter', where.join(' and '));
  return address;
}

function azureNext(page: unknown, here: URL): URL | undefined {
  const link = fieldOf(page, 'NextPageLink');
  return typeof link === 'string' && link !== '' ? following(link, here) : undefined;
}

function gcpAddress(base: URL, service: string, key: string | undefined): URL {
  if (key === undefined) {
    throw new BadInput('--fetch needs a key on Google Cloud: --key, or GOOGLE_API_KEY in the environment');
  }
  const address = new URL(`/v1/services/${service}/skus`, base);
  address.searchParams.set('currencyCode', 'USD');
  address.searchParams.set('pageSize', '5000');
  address.searchParams.set('key', key);
  return address;
}

function gcpNext(page: unknown, here: URL): URL | undefined {
  const token = fieldOf(page, 'nextPageToken');
  if (typeof token !== 'string' || token === '') return undefined;
  const next = new URL(here);
  next.searchParams.set('pageToken', token);
  return next;
}

/** Links of a list stay on its server: whoever answered must not send us, or the key, anywhere else. */
function following(link: string, from: URL): URL {
  const next = URL.canParse(link, from.href) ? new URL(link, from.href) : undefined;
  if (next?.origin === from.origin) return next;
  throw new BadInput(
    `${from.origin}${from.pathname} must go on at ${from.origin}, got "${link.slice(0, 100)}"`,
  );
}

async function fetchPages(
  first: URL,
  nextOf: (page: unknown, here: URL) => URL | undefined,
  fetcher: ListFetcher,
): Promise<void> {
  const seen = new Set<string>();
  let letters = 0;
  for (let here: URL | undefined = first; here !== undefined; ) {
    if (seen.has(here.href))
      throw new BadInput(`${here.origin}${here.pathname} must move on from page to page, got one twice`);
    seen.add(here.href);
    const text = await fetcher.fetchText(here);
    letters += text.length;
    if (seen.size > MAX_PAGES || letters > MAX_LETTERS) {
      throw new BadInput(
        `a list must have at most ${MAX_PAGES} pages and ${MAX_LETTERS / 1024 ** 2} MB, got more; --region asks for less`,
      );
    }
    const next = nextOf(await parse(text, here), here);
    const page = fetcher.open(`${here.origin}${here.pathname} page ${seen.size}`);
    page.write(text);
    page.end();
    here = next;
  }
}

/** Throws what the engine's reader throws, which tells line and column. */
async function parse(text: string, address: URL): Promise<unknown> {
  const { parseExactJson } = await import('../../engine/index.ts');
  return parseExactJson(text, `${address.origin}${address.pathname}`);
}

function fieldOf(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) return undefined;
  return (value as Record<string, unknown>)[field];
}
