/**
 * The empirical law: measured values, each as likely as the others, or quantiles with straight lines between them.
 * Beyond the outermost stated quantile the time stays level: nothing is invented.
 */
import type { DistributionModel } from '../model.ts';
import type { Report } from '../platform-kinds/platform.ts';
import { fieldName } from '../words/issue.ts';
import { formatDuration } from '../words/quantity.ts';
import type { DistributionDocument, TimeDocument } from './time-schema.ts';
import { durationUs } from './written.ts';

interface NamedQuantile {
  readonly name: string;
  readonly p: number;
  readonly valueUs: number;
}

const TOP_LEVEL = ['min', 'p50', 'p90', 'p95', 'p99', 'max'] as const;

export function empiricalModel(
  written: DistributionDocument,
  given: readonly string[],
  path: string,
  report: Report,
): DistributionModel | undefined {
  const name = fieldName(path);
  if (given.length === 1 && written.values) return stepsThrough(written.values.map(durationUs));
  const foreign = given.filter(
    (parameter) => parameter === 'mean' || parameter === 'cv' || parameter === 'value',
  );
  if (written.values || foreign.length > 0 || given.length === 0) {
    const got = given.length === 0 ? 'nothing' : given.join(', ');
    report(
      path,
      `${name} must give values, or quantiles such as { p50: 80 ms, p99: 600 ms }, for empirical, got ${got}`,
    );
    return undefined;
  }
  const quantiles = statedQuantiles(written, path, report);
  return quantiles && linesThrough(quantiles, path, report);
}

/** Each value has the same share; drawn as it is, never between two. */
function stepsThrough(valuesUs: number[]): DistributionModel {
  const sorted = valuesUs.sort((a, b) => a - b);
  return {
    distribution: 'empirical',
    probabilities: sorted.flatMap((_, i) => [i / sorted.length, (i + 1) / sorted.length]),
    valuesUs: sorted.flatMap((value) => [value, value]),
  };
}

function statedQuantiles(written: DistributionDocument, path: string, report: Report) {
  const entries: [string, string, string][] = [];
  for (const name of TOP_LEVEL) if (written[name]) entries.push([name, written[name], `${path}.${name}`]);
  for (const [name, value] of Object.entries(written.quantiles ?? {})) {
    entries.push([name, value, `${path}.quantiles.${name}`]);
  }
  const quantiles: NamedQuantile[] = [];
  for (const [name, value, at] of entries) {
    const p = probabilityOf(name);
    if (p === undefined) {
      report(at, `${name} must be a quantile such as p50, p99.9, min or max`);
      return undefined;
    }
    quantiles.push({ name, p, valueUs: durationUs(value) });
  }
  return quantiles.sort((a, b) => a.p - b.p);
}

/** Words for the tail that quantiles leave open, or undefined where they reach p100 or there are none. */
export function openTail(written: TimeDocument, name: string): string | undefined {
  if (typeof written === 'string' || written.distribution !== 'empirical' || written.values) return undefined;
  const stated = statedQuantiles(written, name, () => {});
  const last = stated?.at(-1);
  if (!last || last.p === 1) return undefined;
  return `${name} stays at its ${last.name}, ${formatDuration(last.valueUs)}, above it: nothing is known of longer times`;
}

/** min → 0, p99.9 → 0.999, max → 1; undefined for anything else. */
function probabilityOf(name: string): number | undefined {
  if (name === 'min') return 0;
  if (name === 'max') return 1;
  const percent = /^p(\d{1,3}(?:\.\d{1,6})?)$/.exec(name);
  const p = percent ? Number(percent[1]) / 100 : Number.NaN;
  return p >= 0 && p <= 1 ? p : undefined;
}

function linesThrough(quantiles: readonly NamedQuantile[], path: string, report: Report) {
  for (let i = 1; i < quantiles.length; i++) {
    const [before, after] = [quantiles[i - 1]!, quantiles[i]!];
    const message =
      after.p === before.p
        ? `must give each quantile once, got ${before.name} and ${after.name}`
        : `must have quantiles that do not fall, got a lower ${after.name} than ${before.name}`;
    if (after.p === before.p || after.valueUs < before.valueUs) {
      report(path, `${fieldName(path)} ${message}`);
      return undefined;
    }
  }
  const [first, last] = [quantiles[0], quantiles.at(-1)];
  if (!first || !last) {
    report(path, `${fieldName(path)} must give at least one quantile for empirical, got none`);
    return undefined;
  }
  const inner = quantiles.filter(({ p }) => p > 0 && p < 1);
  return {
    distribution: 'empirical',
    probabilities: [0, ...inner.map(({ p }) => p), 1],
    valuesUs: [first.valueUs, ...inner.map(({ valueUs }) => valueUs), last.valueUs],
  } as const;
}
