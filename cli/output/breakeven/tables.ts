/** The tables of a break-even: its crossings, and the curve with a row per rate and a column per deployment. */
import type { BreakEven, Crossing, Curve, CurvePoint } from '../../../engine/planning/breakeven/result.ts';
import { formatMoney } from '../money.ts';
import type { Column } from '../table.ts';
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
    ...shown.map((at): Column<CurveRow> => {
      const cheapest = (row: CurveRow) => isCheapest(row, at);
      return {
        title: curve[at]!.deployment,
        align: 'right',
        text: ({ points }) => costText(points[at]!, currency),
        fields: [],
        tone: (row) => (!row.points[at]!.meets ? 'bad' : cheapest(row) ? 'good' : undefined),
      };
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

/** A row per deployment and rate, for a program or a spreadsheet. */
export interface TidyRow {
  readonly curve: Curve;
  readonly point: CurvePoint;
  readonly currency: string;
}

export const tidyColumns: readonly Column<TidyRow>[] = [
  {
    title: 'curve',
    text: () => '',
    fields: [
      ['deployment', ({ curve }) => curve.deployment],
      ['platform', ({ curve }) => curve.platform],
      ['region', ({ curve }) => curve.region],
      ['rate_per_sec', ({ point }) => point.ratePerSec],
      ['currency', ({ currency }) => currency],
      ['cost', ({ point }) => ({ decimal: point.total })],
      ['cost_low_95', ({ point }) => (point.interval[0] === null ? null : { decimal: point.interval[0] })],
      ['cost_high_95', ({ point }) => (point.interval[1] === null ? null : { decimal: point.interval[1] })],
      ['meets', ({ point }) => (point.meets ? 'yes' : 'no')],
      ['count', ({ point }) => point.count ?? null],
      ['free_percent', ({ point }) => Number((point.freeShare * 100).toPrecision(6))],
      ['p99_ms', ({ point }) => point.p99Ms],
      ['cold_percent', ({ point }) => Number((point.coldStartRatio * 100).toPrecision(12))],
      ['refused_percent', ({ point }) => Number((point.refusedShare * 100).toPrecision(12))],
    ],
  },
];
