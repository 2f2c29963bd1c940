/** The same scenario with more or less traffic: every rate times a factor, the shape of the day and the work as they are. */
import { formatPath, type Issue } from '../words/issue.ts';
import { parseNumber, writtenRate } from '../words/quantity.ts';

/** Of all patterns; those of a spike and a ramp are their heights. Bursts come more often and stay of their size. */
const RATES = ['rate', 'from', 'to', 'peak'] as const;

/** Sources whose requests are recorded, so that there is nothing to multiply; none where the document can be scaled. */
export function scalingIssues(document: object): Issue[] {
  const { traffic } = document as { traffic?: unknown };
  const sources: readonly unknown[] = Array.isArray(traffic) ? traffic : [traffic];
  return sources.flatMap((source, i) => {
    if (patternOf(source) !== 'replay') return [];
    const path = formatPath(Array.isArray(traffic) ? ['traffic', i] : ['traffic']);
    return [{ path, message: `${path} must state rates, which can grow, got recorded requests` }];
  });
}

/**
 * With every rate of its traffic times the factor; the document as it is for 1. What is no rate stays, for the reader of
 * scenarios to object to. Throws a RangeError where requests are recorded.
 */
export function scaledTraffic(document: object, factor: number): object {
  if (scalingIssues(document).length > 0) throw new RangeError('recorded requests cannot be multiplied');
  const { traffic } = document as { traffic?: unknown };
  if (factor === 1 || traffic === undefined) return document;
  const scaled = Array.isArray(traffic)
    ? traffic.map((source: unknown) => scaledSource(source, factor))
    : scaledSource(traffic, factor);
  return { ...document, traffic: scaled };
}

function scaledSource(source: unknown, factor: number): unknown {
  if (typeof source !== 'object' || source === null) return source;
  const fields = source as Readonly<Record<string, unknown>>;
  const rates = RATES.filter((name) => Object.hasOwn(fields, name));
  return { ...fields, ...Object.fromEntries(rates.map((name) => [name, scaledRate(fields[name], factor)])) };
}

/** In the unit it is written in, so that a round rate stays one: 500k/month × 2 → 1000000/month. */
function scaledRate(rate: unknown, factor: number): unknown {
  const written = writtenRate(rate);
  const count = written && parseNumber(written.count).value;
  return written && count !== undefined ? `${count * factor}/${written.unit}` : rate;
}

function patternOf(source: unknown): unknown {
  return (source as { pattern?: unknown } | null | undefined)?.pattern;
}
