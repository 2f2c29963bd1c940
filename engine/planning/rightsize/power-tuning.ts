/**
 * AWS Lambda Power Tuning: its result document and the link to its page, which carries the measured curve behind the `#`: sizes
 * as Int16, mean times and costs as Float32, little-endian, in base64. Costs are read past: the shipped prices make them.
 */
import { counted } from '../../words/counted.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { checkedSeries, MOST_POINTS, type ReadSeries } from './measured-points.ts';

const HOST = 'lambda-power-tuning.show';
const PAGE = `https://${HOST}/`;
/** Two series of the most sizes, with room for their names. */
const LONGEST_LINK = 20_000;

export interface TunedSize {
  readonly memoryMb: number;
  readonly meanMs: number;
  readonly usdPerInvocation: number;
}

export function isPowerTuningLink(text: string): boolean {
  return /^https?:\/\//.test(text.trim());
}

/** Where a link goes, if not to the page of Lambda Power Tuning; that page may stand elsewhere, too. */
export function otherHostOf(link: string): string | undefined {
  const host = /^https?:\/\/([^/?#]*)/i.exec(link.trim())?.[1]?.toLowerCase();
  return host === HOST ? undefined : host;
}

/** Sizes up to 32,767 MB, which is what the page can show. */
export function powerTuningLink(sizes: readonly TunedSize[]): string {
  const parts = [
    packed(sizes, 2, (view, i) => view.setInt16(i * 2, sizes[i]!.memoryMb, true)),
    packed(sizes, 4, (view, i) => view.setFloat32(i * 4, sizes[i]!.meanMs, true)),
    packed(sizes, 4, (view, i) => view.setFloat32(i * 4, sizes[i]!.usdPerInvocation, true)),
  ];
  return `${PAGE}#${parts.join(';')}`;
}

function packed(
  sizes: readonly TunedSize[],
  bytesEach: number,
  put: (view: DataView, index: number) => void,
): string {
  const bytes = new Uint8Array(sizes.length * bytesEach);
  const view = new DataView(bytes.buffer);
  for (const i of sizes.keys()) put(view, i);
  return encodeBase64(bytes);
}

/** The curve of a link, or both where it compares two. */
export function readPowerTuningLink(link: string): ReadSeries {
  if (link.length > LONGEST_LINK) {
    return { issues: [`must be a link of at most ${LONGEST_LINK} characters, got ${link.length}`] };
  }
  const fields = unescaped(link.trim().replace(/^[^#]*#?/, '')).split(';');
  if (![3, 6, 8].includes(fields.length)) {
    const got = fields.length === 1 && fields[0] === '' ? 'nothing' : counted(fields.length, 'part');
    const host = otherHostOf(link);
    const isOurs = host === undefined ? '' : `be a link of Lambda Power Tuning, such as ${PAGE}#…, and `;
    const where = host === undefined ? '' : ` at ${host}, from which nothing is fetched`;
    return {
      issues: [
        `must ${isOurs}hold three parts behind its #, sizes;times;costs (six or eight for two functions), got ${got}${where}`,
      ],
    };
  }
  const [first, second] = [curve(fields.slice(0, 3), fields[6]), curve(fields.slice(3, 6), fields[7])];
  if (fields.length === 3) return first;
  if (first.issues || second.issues) return { issues: [...(first.issues ?? []), ...(second.issues ?? [])] };
  return { series: named([...first.series, ...second.series]) };
}

/** Two curves that the link does not name are the first and the second. */
function named(series: NonNullable<ReadSeries['series']>): NonNullable<ReadSeries['series']> {
  return series.map((each, i) => ({ ...each, name: each.name ?? String(i + 1) }));
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function curve([sizes = '', times = '', costs = '']: readonly string[], name?: string): ReadSeries {
  const views = { sizes: bytesOf(sizes, 2), times: bytesOf(times, 4), costs: bytesOf(costs, 4) };
  const broken = Object.entries(views).filter(([, view]) => typeof view === 'string');
  if (broken.length > 0) return { issues: broken.map(([part, issue]) => `its ${part} must be ${issue}`) };
  const { sizes: mb, times: ms, costs: usd } = views as Record<keyof typeof views, DataView>;
  const counts = [mb.byteLength / 2, ms.byteLength / 4, usd.byteLength / 4];
  if (new Set(counts).size > 1) {
    const [sizes, times, costs] = counts;
    return { issues: [`must have as many times and costs as sizes, got ${sizes}, ${times} and ${costs}`] };
  }
  const points = Array.from({ length: counts[0]! }, (_, i) => ({
    memoryMb: mb.getInt16(i * 2, true),
    // Seven digits are what a Float32 holds.
    meanMs: Number(ms.getFloat32(i * 4, true).toPrecision(7)),
  }));
  return checkedSeries(points, (i) => `size ${i + 1}`, name === '' ? undefined : name);
}

/** What is wrong with it, as text. */
function bytesOf(text: string, bytesEach: number): DataView | string {
  const bytes = decodeBase64(text);
  if (!bytes) return 'base64, got other characters or a length that base64 never has';
  if (bytes.length % bytesEach !== 0) return `numbers of ${bytesEach} bytes, got ${bytes.length} bytes`;
  return new DataView(bytes.buffer);
}

/** `document` is plain data: the output of the state machine, or of an execution that holds it. */
export function readPowerTuningResult(document: unknown): ReadSeries {
  const result = fieldsOf(fieldsOf(document).results ?? document);
  const { stats } = result;
  if (Array.isArray(stats)) {
    if (stats.length > MOST_POINTS) {
      return { issues: [`stats must have at most ${MOST_POINTS} sizes, got ${stats.length}`] };
    }
    const points = stats.map((each) => ({
      memoryMb: numberOf(fieldsOf(each).value ?? fieldsOf(each).power),
      meanMs: numberOf(fieldsOf(each).averageDuration ?? fieldsOf(each).duration),
    }));
    return checkedSeries(points, (i) => `stats[${i}]`);
  }
  const { visualization } = fieldsOf(result.stateMachine);
  if (typeof visualization === 'string') return readPowerTuningLink(visualization);
  return {
    issues: [
      'must be a result of Lambda Power Tuning with stats ({ value, averageDuration } of each size) or stateMachine.visualization, got neither',
    ],
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function numberOf(value: unknown): number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')
    ? Number(value)
    : Number.NaN;
}
