/** Official price lists, from files or from the provider's address, to a document of own prices. */
import type { ImportedPrices, PriceImport } from '../../engine/price-lists/import-prices.ts';
import { suggestion } from '../../engine/words/nearest.ts';
import { BadInput } from '../bad-input.ts';
import { checkOut, deliver, jsonText, note } from '../deliver.ts';
import { EXIT } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { importNotes } from '../output/price-import.ts';
import type { OnProgress } from '../prepare.ts';
import { fetchLists, OFFICIAL_ADDRESSES } from '../prices/fetch-lists.ts';
import { STDIN, sourceName } from '../read-text.ts';
import { withProgress } from '../terminal/progress.ts';
import { type Arguments, flagArgument, textArgument, textsArgument, type Verb } from './verb.ts';

/** Four times the longest list that AWS has for a region, EC2 in us-east-1. */
const MAX_LIST_BYTES = 2048 * 1024 ** 2;

export const pricesImport: Verb = {
  name: 'import',
  summary: "turn a provider's official price list into prices for --prices",
  positional: {
    name: 'lists',
    describe:
      'saved lists: AWS offer JSON or CSV, GetProducts, Azure Retail Prices, Google SKUs; or a platform with --fetch',
    required: true,
    many: true,
  },
  options: {
    platform: { kind: 'text', describe: 'import for this platform alone' },
    region: { kind: 'text', describe: 'import for this region alone; AWS needs it with --fetch' },
    'as-of': {
      kind: 'text',
      describe: 'day on which a list without a date was saved, e.g. 2026-11-01; today unless told',
    },
    fetch: { kind: 'flag', describe: 'get the list of a platform from the official address' },
    key: { kind: 'text', describe: 'API key for Google Cloud; GOOGLE_API_KEY in the environment does too' },
    address: {
      kind: 'text',
      describe: `server to ask instead, such as a mirror of ${OFFICIAL_ADDRESSES.azure}`,
    },
    timeout: { kind: 'text', default: '60', describe: 'seconds to wait for each answer' },
    out: {
      kind: 'text',
      alias: 'o',
      describe: 'file to write the prices to, whole or not at all; - is standard output',
    },
  },
  examples: [
    ['prices import offer.json --out my.json', 'for --prices'],
    ['prices import page1.json page2.json', 'pages, in order'],
    ['prices import aws-lambda --region eu-west-1 --fetch', 'from AWS itself'],
  ],
  async run(args, io) {
    checkOut(args, io);
    const files = textsArgument(args, 'lists');
    const day = readDay(args, io);
    const { PLATFORMS, PriceImport } = await import('../../engine/index.ts');
    const ids = PLATFORMS.map(({ id }) => id);
    const isFetched = flagArgument(args, 'fetch');
    checkOptions(args, files, isFetched);
    const only = isFetched ? files[0] : textArgument(args, 'platform');
    if (only !== undefined) checkPlatform(only, ids, isFetched);
    const books = PLATFORMS.map((platform) => platform.books[0]);
    const region = textArgument(args, 'region');
    const lists = new PriceImport({
      books: only === undefined ? books : books.filter(({ platform }) => platform === only),
      day,
      ...(region === undefined ? {} : { region }),
    });
    await withProgress(args, io, (onProgress) =>
      isFetched ? fetched(only!, lists, args, io, onProgress) : saved(files, lists, ids, io, onProgress),
    );
    const imported = lists.answer();
    if (imported.books.length === 0) throw new BadInput(nothingFound(imported), ...importNotes(imported));
    deliver(jsonText({ books: imported.books, notImported: imported.notImported }), args, io);
    for (const line of importNotes(imported)) note(line, args, io);
    return EXIT.done;
  },
};

function readDay(args: Arguments, io: Io): string {
  const day = textArgument(args, 'as-of') ?? io.today();
  if (/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day)) return day;
  throw new BadInput(`--as-of must be a day such as 2026-11-01, got "${day}"`);
}

function checkOptions(args: Arguments, lists: readonly string[], isFetched: boolean): void {
  const out = textArgument(args, 'out');
  if (out !== undefined && out !== STDIN && lists.includes(out)) {
    throw new BadInput(`--out must not be a file that is read, got ${out}`);
  }
  if (isFetched && lists.length > 1) {
    throw new BadInput(`--fetch needs one platform, got ${lists.join(' and ')}`);
  }
  const idle = ['address', 'key'].filter((name) => textArgument(args, name) !== undefined);
  if (!isFetched && idle.length > 0) throw new BadInput(`--${idle[0]} must go with --fetch`);
  if (isFetched && textArgument(args, 'platform') !== undefined) {
    throw new BadInput('--platform must not go with --fetch, which names its platform');
  }
}

function checkPlatform(platform: string, ids: readonly string[], isFetched: boolean): void {
  if (ids.includes(platform)) return;
  const what = isFetched ? 'prices import --fetch must name a platform' : '--platform must be one';
  throw new BadInput(`${what} that prices list shows, got "${platform}"${suggestion(platform, ids)}`);
}

async function saved(
  files: readonly string[],
  lists: PriceImport,
  ids: readonly string[],
  io: Io,
  onProgress: OnProgress,
): Promise<void> {
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new BadInput(`${sourceName(twice)} must be given once`);
  const absent = files.find((file) => ids.includes(file) && !io.exists(file));
  if (absent !== undefined) {
    throw new BadInput(
      `cannot read ${absent}: there is no such file`,
      `${absent} is a platform: its official list is fetched with prices import ${absent} --fetch, a saved one imported with --platform ${absent}`,
    );
  }
  for (const file of files) {
    const source = sourceName(file);
    const list = lists.open(source);
    await io.readParts(file, MAX_LIST_BYTES, (text, bytes, bytesTotal) => {
      list.write(text);
      onProgress({ doing: 'reading', source, bytes, bytesTotal });
    });
    list.end();
  }
}

async function fetched(
  platform: string,
  lists: PriceImport,
  args: Arguments,
  io: Io,
  onProgress: OnProgress,
): Promise<void> {
  const { officialListOf } = await import('../../engine/index.ts');
  const list = officialListOf(platform);
  if (!list)
    throw new BadInput(`--fetch must name a platform with an official list that we read, got "${platform}"`);
  const timeout = textArgument(args, 'timeout')!;
  if (!/^[1-9]\d{0,4}$/.test(timeout))
    throw new BadInput(`--timeout must be whole seconds from 1 to 99999, got "${timeout}"`);
  const timeoutMs = Number(timeout) * 1000;
  const request = {
    list,
    region: textArgument(args, 'region'),
    address: textArgument(args, 'address'),
    key: textArgument(args, 'key') ?? io.env.GOOGLE_API_KEY,
  };
  await fetchLists(request, {
    open: (source) => lists.open(source),
    fetchText: (address) => io.fetchText(address, timeoutMs),
    fetchParts: (address, begin) =>
      io.fetchParts(address, timeoutMs, () => {
        const take = begin();
        return (text, bytes, bytesTotal) => {
          take(text, bytes, bytesTotal);
          onProgress({ doing: 'reading', source: address.href, bytes, bytesTotal });
        };
      }),
  });
}

function nothingFound({ records }: ImportedPrices): string {
  return `a list must hold prices of a platform that we know, got none in ${records} records`;
}
