/** `extras` of a deployment: services that stand beside it, by what one request needs of them and what a month does. */
import { chooseBook, type PriceChoice, unknownBefore } from '../money/choose-book.ts';
import { compare } from '../money/fraction.ts';
import type { MeterReading } from '../money/meter-reading.ts';
import type { PriceBook } from '../money/price-book.ts';
import { missingPrices } from '../money/price-usage.ts';
import type { Platform, Report } from '../platform-kinds/platform.ts';
import { ItemFields, isRecord } from '../stated-usage/item-fields.ts';
import { NO_FORM, statedReadings } from '../stated-usage/item-readings.ts';
import { attributesOf, monthOf } from '../stated-usage/item-terms.ts';
import { wholeMonthReadings } from '../stated-usage/whole-month.ts';
import type { Issue } from '../words/issue.ts';
import { listed, PLATFORM_EXAMPLE } from '../words/listed.ts';
import { suggestion } from '../words/nearest.ts';
import type { ExtraDocument } from './extras-schema.ts';
import type { Extra } from './priced-deployment.ts';

/** What the extras of one deployment depend on besides themselves. */
export interface Surroundings {
  readonly platforms: readonly Platform[];
  readonly choice: PriceChoice;
  /** The deployment's own region and currency. */
  readonly region: string;
  readonly currency: string;
  /** Size of the function's response as written, where it is. */
  readonly response: string | undefined;
  readonly month: string;
}

/** Extras that can be billed; what cannot is reported at its path. */
export function compileExtras(
  written: readonly ExtraDocument[],
  path: string,
  around: Surroundings,
  report: Report,
): Extra[] {
  return written.flatMap((extra, i) => compileExtra(extra, `${path}.extras[${i}]`, around, report) ?? []);
}

function compileExtra(
  written: ExtraDocument,
  path: string,
  around: Surroundings,
  report: Report,
): Extra | undefined {
  const stated = typeof written === 'string' ? { platform: written } : written;
  const found = findExtra(stated.platform, path, around, report);
  if (!found) return undefined;
  const { platform, book } = found;
  const region = regionOf(stated.region, book, path, around, report);
  if (region === undefined) return undefined;
  const perRequest =
    stated.perRequest ?? (stated.perMonth ? {} : withResponse(platform, path, around, report));
  const perMonth = stated.perMonth ?? (stated.perRequest ? {} : (platform.beside?.perMonth ?? {}));
  const terms = termsOf(stated);
  const issues: Issue[] = [];
  const read = (usage: object, part: string) =>
    readPart({ ...terms, usage }, `${path}.${part}`, found, around, issues);
  const [request, month] = [read(perRequest, 'perRequest'), read(perMonth, 'perMonth')];
  const lasting = lastingMeters({ ...terms, usage: perRequest }, path, found);
  const fields = new ItemFields({ month: around.month, ...terms }, path, issues);
  const attributes = attributesOf(fields, book, platform.form);
  const bought = { form: platform.form ?? NO_FORM, book, attributes, monthSec: monthOf(fields).seconds };
  const whole = wholeMonthReadings(bought, [...request, ...month], (field, message) =>
    issues.push({ path: `${path}.${field}`, message }),
  );
  // A plan's fee, and what stands there all month, is the month's whatever the requests, and owed once where both state it.
  const isOfMonth = ({ meter }: MeterReading) =>
    lasting.has(meter) || book.meters.some(({ name, oncePerAccount }) => name === meter && oncePerAccount);
  const isStated = (reading: MeterReading) => month.some(({ meter }) => meter === reading.meter);
  const once = request.filter((reading) => isOfMonth(reading) && !isStated(reading));
  const each = request.filter((reading) => !isOfMonth(reading));
  const lastingReadings = [...month, ...once, ...whole];
  const readings = [...each, ...lastingReadings];
  if (issues.length === 0) {
    for (const { message } of missingPrices(readings, book, { region, attributes }))
      issues.push({ path, message });
  }
  for (const issue of unique(issues)) report(issue.path, issue.message);
  const sees = platform.beside?.sees ?? 'started';
  return {
    platform: platform.id,
    region,
    book,
    books: platform.books,
    attributes,
    perRequest: each,
    perMonth: lastingReadings,
    sees,
    billsResponse: Object.values(platform.beside?.perRequest ?? {}).includes('response'),
  };
}

function findExtra(
  id: string,
  path: string,
  { platforms, choice, currency }: Surroundings,
  report: Report,
): { platform: Platform; book: PriceBook } | undefined {
  const platform = platforms.find((each) => each.id === id);
  if (!platform) {
    const services = platforms.filter(({ kind }) => kind === 'service').map((each) => each.id);
    const close = suggestion(
      id,
      platforms.map((each) => each.id),
    );
    report(path, `extra must be ${listed(services, { where: PLATFORM_EXAMPLE.where })}, got "${id}"${close}`);
    return undefined;
  }
  const book = chooseBook(platform.books, choice);
  if (!book) report(path, unknownBefore(id, platform.books, choice.asOf!));
  else if (book.currency !== currency) {
    report(path, `extra must be billed in ${currency} like its deployment, got ${id} in ${book.currency}`);
  } else return { platform, book };
  return undefined;
}

/** Its own, the deployment's, or none where it costs the same everywhere. */
function regionOf(
  stated: string | undefined,
  book: PriceBook,
  path: string,
  around: Surroundings,
  report: Report,
): string | undefined {
  const region = stated ?? (book.regions.length === 0 ? '*' : around.region);
  if (book.regions.length === 0 || book.regions.includes(region)) return region;
  const known = book.regions.join(', ');
  report(
    path,
    `region must be one of ${known} for ${book.platform}, got ${region}${suggestion(region, book.regions)}`,
  );
  return undefined;
}

/** The platform's own idea of a request, with `response` filled in. */
function withResponse({ beside, id }: Platform, path: string, around: Surroundings, report: Report): object {
  const fields = Object.entries(beside?.perRequest ?? {});
  if (!beside) report(path, `extra must state perRequest or perMonth for ${id}, got neither`);
  return Object.fromEntries(
    fields.flatMap(([name, value]) => {
      if (value !== 'response') return [[name, value]];
      if (around.response !== undefined) return [[name, around.response]];
      report(path, `extra ${id} needs function.response, or ${name} in its perRequest, got neither`);
      return [];
    }),
  );
}

const USED_ELSEWHERE = ['platform', 'region', 'perRequest', 'perMonth'];

/** What an extra says of what is bought. */
export function termsOf(stated: Exclude<ExtraDocument, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(stated).filter(([name]) => !USED_ELSEWHERE.includes(name)));
}

const [A_MONTH, TWO_MONTHS] = ['730 h', '1460 h'];

/** Meters of what `perRequest` asks for that last as long as the month does: a load balancer, a kept instance. */
function lastingMeters(
  item: Readonly<Record<string, unknown>>,
  path: string,
  found: { platform: Platform; book: PriceBook },
): ReadonlySet<string> {
  const read = (month: string) => readPart(item, path, found, { month }, []);
  const longer = new Map(read(TWO_MONTHS).map(({ meter, quantity }) => [meter, quantity]));
  const lasting = read(A_MONTH).filter(({ meter, quantity }) => {
    const other = longer.get(meter);
    return other !== undefined && compare(other, quantity) !== 0;
  });
  return new Set(lasting.map(({ meter }) => meter));
}

function readPart(
  item: Readonly<Record<string, unknown>>,
  path: string,
  { platform, book }: { platform: Platform; book: PriceBook },
  { month }: Pick<Surroundings, 'month'>,
  issues: Issue[],
): readonly MeterReading[] {
  if (isRecord(item.usage) && Object.keys(item.usage).length === 0) return [];
  const found: Issue[] = [];
  const fields = new ItemFields({ month, ...item }, path, found);
  const attributes = attributesOf(fields, book, platform.form);
  const readings = statedReadings(fields, platform.form, book, attributes, monthOf(fields));
  issues.push(...found.map((issue) => ({ ...issue, path: issue.path.replace('.usage.', '.') })));
  return readings;
}

function unique(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((issue) => [`${issue.path} ${issue.message}`, issue])).values()];
}
