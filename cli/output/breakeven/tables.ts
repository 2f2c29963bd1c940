/** The tables of a break-even: its crossings, and the curve with a row per rate and a column per deployment. */
import type { BreakEven, Crossing, Curve, CurvePoint } from '../../../engine/planning/breakeven/result.ts';
import { decimal, percent } from '../field-values.ts';
import { formatMoney } from '../money.ts';
import { formatMilliseconds } from '../numbers.ts';
import type { Column, FieldValue } from '../table.ts';
import { monthText, rateRange, rateText } from './rate-words.ts';

export function crossingColumns({ currency }: BreakEven): Column<Crossing>[] {
  return [
    { title: 'below', text: ({ between }) => between[0], wraps: true, fields: [] },
    { title: 'above', text: ({ between }) => between[1], fields: [] },
    { title: 'requests/s', align: 'right', text: ({ ratePerSec }) => rateText(ratePerSec), fields: [] },
    { title: '95 % interval', align: 'right', text: (row) => intervalText(row), fields: [] },
    {
      title: 'a month',
      align: 'right',
      text: ({ ratePerSec }) => monthText(ratePerSec),
      fields: [],
      dropFirst: 1,
    },
    {
      title: 'cost there',
      align: 'right',
      text: ({ monthly }) => formatMoney(monthly, currency),
      fields: [],
    },
    {
      title: 'p99 there',
      align: 'right',
      text: ({ p99Ms }) => (p99Ms ? p99Ms.map(formatMilliseconds).join(', ') : ''),
      fields: [],
      dropFirst: 2,
    },
  ];
}

function intervalText({ interval, step }: Crossing): string {
  const range = interval[0] === null ? '–' : rateRange(interval);
  return step ? `${range} *` : range;
}

export interface CurveRow {
  readonly ratePerSec: number;
  /** By deployment, in their order. */
  readonly points: readonly CurvePoint[];
}

export function curveRows({ curve }: BreakEven): CurveRow[] {
  return curve[0]!.points.map(({ ratePerSec }, i) => ({
    ratePerSec,
    points: curve.map(({ points }) => points[i]!),
  }));
}

/** `shown`: which of the deployments, for tables that must stay narrow. */
export function curveColumns({ curve, currency }: BreakEven, shown: readonly number[]): Column<CurveRow>[] {
  return [
    { title: 'requests/s', align: 'right', text: ({ ratePerSec }) => rateText(ratePerSec), fields: [] },
    {
      title: 'a month',
      align: 'right',
      text: ({ ratePerSec }) => monthText(ratePerSec),
      fields: [],
      dropFirst: 1,
    },
    ...shown.flatMap((at): Column<CurveRow>[] => {
      const cheapest = (row: CurveRow) => isCheapest(row, at);
      const cost: Column<CurveRow> = {
        title: curve[at]!.deployment,
        align: 'right',
        text: ({ points }) => costText(points[at]!, currency),
        fields: [],
        tone: (row) => (!row.points[at]!.meets ? 'bad' : cheapest(row) ? 'good' : undefined),
      };
      // A line of text has no room for it.
      const p99: Column<CurveRow> = {
        title: `${cost.title} p99`,
        align: 'right',
        text: ({ points }) => formatMilliseconds(points[at]!.p99Ms),
        fields: [],
        inText: false,
      };
      return [cost, p99];
    }),
  ];
}

/** `$60.74 (2)`: with the number of machines, where it is more than one. */
function costText({ total, count, meets }: CurvePoint, currency: string): string {
  if (!meets) return 'not met';
  return `${formatMoney(total, currency)}${count !== undefined && count > 1 ? ` (${count})` : ''}`;
}

function isCheapest({ points }: CurveRow, at: number): boolean {
  const own = points[at]!;
  return points.every(({ meets, total }) => !meets || Number(own.total) <= Number(total));
}

/** A row per deployment and rate, and one per crossing, for a program or a spreadsheet. */
export type TidyRow = { readonly found: BreakEven; readonly curve: Curve } & (
  | { readonly point: CurvePoint; readonly crossing?: undefined }
  | { readonly crossing: Crossing; readonly point?: undefined }
);

export function tidyRows(found: BreakEven): TidyRow[] {
  const { curve, crossings } = found;
  return [
    ...curve.flatMap((each) => each.points.map((point) => ({ found, curve: each, point }))),
    ...crossings.map((crossing) => {
      const below = curve.find(({ deployment }) => deployment === crossing.between[0])!;
      return { found, curve: below, crossing };
    }),
  ];
}

const ofPoint = (heading: string, value: (point: CurvePoint) => FieldValue) =>
  [heading, ({ point }: TidyRow) => (point ? value(point) : null)] as const;

export const tidyColumns: readonly Column<TidyRow>[] = [
  {
    title: 'curve',
    text: () => '',
    fields: [
      ['row', ({ point }) => (point ? 'point' : 'crossing')],
      ['deployment', ({ curve }) => curve.deployment],
      ['platform', ({ curve }) => curve.platform],
      ['region', ({ curve }) => curve.region],
      ['period', ({ found }) => found.period],
      ['currency', ({ found }) => found.currency],
      ['rate_per_sec', ({ point, crossing }) => (point ?? crossing!).ratePerSec],
      ['cost', ({ point, crossing }) => ({ decimal: point ? point.total : crossing!.monthly })],
      ofPoint('cost_low_95', ({ interval }) => decimal(interval[0])),
      ofPoint('cost_high_95', ({ interval }) => decimal(interval[1])),
      ofPoint('meets', ({ meets }) => String(meets)),
      ofPoint('count', ({ count }) => count ?? null),
      ofPoint('free_percent', ({ freeShare }) => Number((freeShare * 100).toPrecision(6))),
      ['p99_ms', ({ point, crossing }) => (point ? point.p99Ms : (crossing!.p99Ms?.[0] ?? null))],
      ofPoint('cold_percent', ({ coldStartRatio }) => percent(coldStartRatio)),
      ofPoint('refused_percent', ({ refusedShare }) => percent(refusedShare)),
      ['cheaper_above', ({ crossing }) => crossing?.between[1] ?? null],
      ['rate_low_95_per_sec', ({ crossing }) => crossing?.interval[0] ?? null],
      ['rate_high_95_per_sec', ({ crossing }) => crossing?.interval[1] ?? null],
    ],
  },
];
