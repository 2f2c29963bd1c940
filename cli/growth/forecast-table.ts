/** The table of a forecast: a row per month with what each deployment costs, and the sums of the years below. */
import type { Forecast, ForecastMonth } from '../../engine/index.ts';
import { compareDecimals } from '../output/decimal.ts';
import { decimal, percent } from '../output/field-values.ts';
import { formatMoney } from '../output/money.ts';
import { formatCount, formatMilliseconds } from '../output/numbers.ts';
import type { Column } from '../output/table.ts';
import type { CrossedRow } from './crossing-words.ts';

type MonthOfDeployment = ForecastMonth['deployments'][number];

export interface ForecastRow {
  readonly label: string;
  readonly requests: string;
  readonly totals: ReadonlyMap<string, string>;
  /** Of a month alone. */
  readonly p99Ms: ReadonlyMap<string, number | null>;
  /** Deployments that do not serve nearly all of what is asked of them. */
  readonly unserved: ReadonlySet<string>;
  readonly cheapest: string;
}

export function forecastRows({ months, years, whole }: Forecast): ForecastRow[] {
  const totals = (deployments: readonly { readonly id: string; readonly total: string }[]) =>
    new Map(deployments.map(({ id, total }) => [id, total]));
  return [
    ...months.map(({ month, requests, deployments, cheapest }) => ({
      label: `${month}`,
      requests: formatCount(requests),
      totals: totals(deployments),
      p99Ms: new Map(deployments.map(({ id, p99Ms }) => [id, p99Ms])),
      unserved: new Set(unservedIn({ deployments })),
      cheapest,
    })),
    ...(years.length > 1 ? [...years, whole] : years).map(({ from, to, deployments, cheapest }) => ({
      label: `${from}–${to}`,
      requests: '',
      totals: totals(deployments),
      p99Ms: new Map<string, number | null>(),
      unserved: new Set(months.slice(from - 1, to).flatMap((month) => unservedIn(month))),
      cheapest,
    })),
  ];
}

function unservedIn({ deployments }: Pick<ForecastMonth, 'deployments'>): string[] {
  return deployments.filter(({ serves }) => !serves).map(({ id }) => id);
}

/** Cheapest first by what the first year costs; on a narrow page the dearest go. */
export function forecastColumns({ years, results }: Forecast): Column<ForecastRow>[] {
  const { currency } = results[0].comparison;
  const byCost = [...years[0]!.deployments].sort((a, b) => compareDecimals(a.total, b.total));
  const isMany = byCost.length > 1;
  return [
    { title: 'month', text: ({ label }) => label, fields: [] },
    { title: 'requests', align: 'right', text: ({ requests }) => requests, fields: [] },
    ...byCost.flatMap(({ id }, i): Column<ForecastRow>[] => [
      {
        title: id,
        align: 'right',
        text: ({ totals, unserved }) =>
          formatMoney(totals.get(id)!, currency) + (unserved.has(id) ? ' !' : ''),
        tone: ({ cheapest }) => (isMany && cheapest === id ? 'good' : undefined),
        fields: [],
        ...(i > 1 && { dropFirst: i }),
      },
      {
        title: isMany ? `${id} p99` : 'p99',
        align: 'right',
        text: ({ p99Ms }) => (p99Ms.has(id) ? formatMilliseconds(p99Ms.get(id)!) : ''),
        fields: [],
        dropFirst: byCost.length + i,
        brief: false,
      },
    ]),
    ...(isMany
      ? [{ title: 'cheapest', text: ({ cheapest }: ForecastRow) => cheapest, fields: [], dropFirst: 1 }]
      : []),
  ];
}

export const crossedColumns: readonly Column<CrossedRow>[] = [
  { title: 'from month', text: ({ month }) => `${month}`, align: 'right', fields: [] },
  { title: 'what is crossed', text: ({ words }) => words, wraps: true, fields: [] },
];

export interface TidyRow {
  readonly month: ForecastMonth;
  readonly deployment: MonthOfDeployment;
  readonly currency: string;
  readonly crossed: string;
}

/** For programs: a row per month and deployment. */
export function tidyRows({ months, results }: Forecast, crossed: readonly CrossedRow[]): TidyRow[] {
  const { currency } = results[0].comparison;
  return months.flatMap((month) =>
    month.deployments.map((deployment) => ({
      month,
      deployment,
      currency,
      crossed: crossed
        .filter((row) => row.month === month.month && row.words.startsWith(`${deployment.id}: `))
        .map(({ words }) => words.slice(deployment.id.length + 2))
        .join('; '),
    })),
  );
}

export const tidyColumns: readonly Column<TidyRow>[] = [
  {
    title: 'month',
    text: () => '',
    fields: [
      ['month', ({ month }) => month.month],
      ['factor', ({ month }) => month.factor],
      ['rate_per_sec', ({ month }) => month.ratePerSec],
      ['requests', ({ month }) => month.requests],
      ['deployment', ({ deployment }) => deployment.id],
      ['currency', ({ currency }) => currency],
      ['cost', ({ deployment }) => decimal(deployment.total)],
      ['cost_low_95', ({ deployment }) => decimal(deployment.interval[0])],
      ['cost_high_95', ({ deployment }) => decimal(deployment.interval[1])],
      ['p99_ms', ({ deployment }) => deployment.p99Ms],
      ['cold_percent', ({ deployment }) => percent(deployment.coldStartRatio)],
      ['throttled_percent', ({ deployment }) => percent(deployment.throttled)],
      ['dropped_percent', ({ deployment }) => percent(deployment.dropped)],
      ['timed_out_percent', ({ deployment }) => percent(deployment.timedOut)],
      ['cheapest', ({ month, deployment }) => String(month.cheapest === deployment.id)],
      ['crossed', ({ crossed }) => crossed],
    ],
  },
];
