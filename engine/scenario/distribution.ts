/**
 * A time as written → the law the simulator draws from. Each distribution takes exactly one set of parameters; a set that
 * says too little, too much or contradicts itself is an issue that names what is needed.
 */
import type { DistributionModel } from '../model.ts';
import type { Report } from '../platform-kinds/platform.ts';
import { fieldName } from '../words/issue.ts';
import { type Fit, gamma, lognormal, pareto, type Quantile, weibull } from './distribution-fits.ts';
import { empiricalModel } from './empirical.ts';
import type { DistributionDocument, TimeDocument } from './time-schema.ts';
import { durationUs, numberOf } from './written.ts';

const PERCENTILES = ['p50', 'p90', 'p95', 'p99'] as const;
const FITS: Readonly<Record<string, Fit>> = { lognormal, gamma, weibull, pareto };

/** Reports at `path` and returns undefined where the parameters do not make a law. */
export function timeModel(
  written: TimeDocument,
  path: string,
  report: Report,
): DistributionModel | undefined {
  if (typeof written === 'string') return { distribution: 'constant', valueUs: durationUs(written) };
  const kind = written.distribution ?? impliedDistribution(written);
  const given = parametersOf(written);
  const refuse: Refuse = (rule) => {
    report(path, `${fieldName(path)} ${rule}`);
    return undefined;
  };
  switch (kind) {
    case 'constant':
      return constantModel(written, given, refuse);
    case 'exponential':
      return exponentialModel(written, given, refuse);
    case 'uniform':
      return uniformModel(written, given, refuse);
    case 'empirical':
      return empiricalModel(written, given, path, report);
    default:
      return fittedModel(kind, written, given, refuse);
  }
}

type Refuse = (rule: string) => undefined;

function impliedDistribution(
  written: DistributionDocument,
): NonNullable<DistributionDocument['distribution']> {
  if (written.values || written.quantiles) return 'empirical';
  if (written.value !== undefined) return 'constant';
  return 'lognormal';
}

function parametersOf(written: DistributionDocument): string[] {
  return Object.entries(written)
    .filter(([name, value]) => name !== 'distribution' && value !== undefined)
    .map(([name]) => name);
}

function needs(kind: string, need: string, given: readonly string[]): string {
  return `must give ${need} for ${kind}, got ${given.length === 0 ? 'nothing' : given.join(', ')}`;
}

function same(given: readonly string[], wanted: readonly string[]): boolean {
  return given.length === wanted.length && wanted.every((name) => given.includes(name));
}

function quantilesOf(written: DistributionDocument): Quantile[] {
  return PERCENTILES.filter((name) => written[name] !== undefined).map((name) => ({
    p: Number(name.slice(1)) / 100,
    valueUs: durationUs(written[name]!),
  }));
}

function constantModel(written: DistributionDocument, given: readonly string[], refuse: Refuse) {
  const value = written.value ?? written.mean;
  if (given.length !== 1 || value === undefined) return refuse(needs('constant', 'value or mean', given));
  return { distribution: 'constant', valueUs: durationUs(value) } as const;
}

function exponentialModel(written: DistributionDocument, given: readonly string[], refuse: Refuse) {
  const rest = given.filter((name) => name !== 'cv');
  const quantile = quantilesOf(written)[0];
  const isMean = same(rest, ['mean']);
  if (!isMean && !(rest.length === 1 && quantile)) {
    return refuse(needs('exponential', 'mean or one of p50, p90, p95, p99', given));
  }
  if (written.cv !== undefined && numberOf(written.cv) !== 1) {
    return refuse(`must have cv 1 for exponential, got ${written.cv}`);
  }
  const meanUs = isMean ? durationUs(written.mean!) : quantile!.valueUs / -Math.log1p(-quantile!.p);
  if (meanUs === 0) return refuse('must be longer than 0 s for exponential, got 0 s');
  return { distribution: 'exponential', meanUs } as const;
}

function uniformModel(written: DistributionDocument, given: readonly string[], refuse: Refuse) {
  if (!same(given, ['min', 'max'])) return refuse(needs('uniform', 'min and max', given));
  const minUs = durationUs(written.min!);
  const maxUs = durationUs(written.max!);
  if (minUs >= maxUs) return refuse(`must have min below max, got min ${written.min} and max ${written.max}`);
  return { distribution: 'uniform', minUs, maxUs } as const;
}

function fittedModel(kind: string, written: DistributionDocument, given: readonly string[], refuse: Refuse) {
  const fit = FITS[kind]!;
  if (same(given, ['mean', 'cv'])) {
    const meanUs = durationUs(written.mean!);
    if (meanUs === 0) return refuse(`must have a mean above 0 s for ${kind}, got ${written.mean}`);
    return fit.byMean(meanUs, numberOf(written.cv!));
  }
  const [low, high, third] = quantilesOf(written);
  if (!low || !high || third || given.length !== 2) {
    const more = third ? ' (empirical takes more: quantiles: { p50: …, p90: …, p99: … })' : '';
    return refuse(needs(kind, 'mean and cv, or two of p50, p90, p95, p99', given) + more);
  }
  const stated = `${given[0]} ${writtenAs(written, given[0]!)} and ${given[1]} ${writtenAs(written, given[1]!)}`;
  if (low.valueUs === 0) return refuse(`must have percentiles above 0 s for ${kind}, got ${stated}`);
  if (low.valueUs >= high.valueUs) return refuse(`must have percentiles that rise, got ${stated}`);
  return fit.byQuantiles(low, high);
}

function writtenAs(written: DistributionDocument, name: string): string {
  return String(written[name as keyof DistributionDocument]);
}
