/** The sizes of a deployment as a table: what each costs, how long answers take, and what it was chosen for. */
import type { EvaluatedSize, Rightsizing } from '../../engine/planning/rightsize/answer.ts';
import { MOST_UNSERVED } from '../../engine/planning/service-level.ts';
import { decimal, percent } from './field-values.ts';
import { formatHalfWidth, formatMoney } from './money.ts';
import { formatMilliseconds, formatShare } from './numbers.ts';
import type { Column } from './table.ts';

export interface SizeRow {
  readonly answer: Rightsizing;
  readonly size: EvaluatedSize;
}

export function sizeRows(answer: Rightsizing): SizeRow[] {
  return answer.evaluated.map((size) => ({ answer, size }));
}

/** What a size was chosen for: `now`, `cheapest`, `as cheap`, `fastest`, `balanced`, `front`; or why it is not among them. */
function marksOf({ answer, size }: SizeRow): string[] {
  const { name } = size;
  const is = (choice: string | null, word: string) => (choice === name ? [word] : []);
  const chosen = [
    ...is(answer.cheapest, 'cheapest'),
    ...(answer.asCheap.includes(name) ? ['as cheap'] : []),
    ...(answer.cheapest === answer.fastest ? [] : is(answer.balanced, 'balanced')),
    ...is(answer.fastest, 'fastest'),
    ...(answer.asFast === answer.fastest ? [] : is(answer.asFast, 'as fast')),
  ];
  const isPlain = size.pareto && !chosen.some((word) => word !== 'as cheap');
  return [
    ...is(answer.now, 'now'),
    ...chosen,
    ...(isPlain ? ['front'] : []),
    ...(size.meets ? [] : [shortfall(size)]),
    ...(size.interpolated ? ['interpolated'] : []),
  ];
}

function shortfall({ unservedShare }: EvaluatedSize): string {
  return unservedShare > MOST_UNSERVED ? `${formatShare(unservedShare)} not served` : 'misses a limit';
}

export function sizeColumns(period: string, isMonthly: boolean): Column<SizeRow>[] {
  return [
    {
      title: 'size',
      text: ({ size }) => size.name,
      fields: [
        ['deployment', ({ answer }) => answer.id],
        ['platform', ({ answer }) => answer.platform],
        ['region', ({ answer }) => answer.region],
        ['period', () => period],
        ['size', ({ size }) => size.name],
        ['memory_mb', ({ size }) => size.memoryMb ?? null],
        ['vcpu', ({ size }) => size.vcpu ?? null],
      ],
      tone: ({ answer, size }) => (size.name === answer.cheapest ? 'good' : undefined),
    },
    {
      title: isMonthly ? 'cost/month' : 'cost',
      align: 'right',
      text: ({ answer, size }) =>
        `${formatMoney(size.total, answer.currency)} ${formatHalfWidth(size.interval.total, size.total)}`.trimEnd(),
      fields: [
        ['currency', ({ answer }) => answer.currency],
        ['cost', ({ size }) => ({ decimal: size.total })],
        ['cost_low_95', ({ size }) => decimal(size.interval.total[0])],
        ['cost_high_95', ({ size }) => decimal(size.interval.total[1])],
      ],
    },
    {
      title: 'per million',
      align: 'right',
      dropFirst: 2,
      text: ({ answer, size }) =>
        size.perMillionRequests === null ? '–' : formatMoney(size.perMillionRequests, answer.currency),
      fields: [['cost_per_million_requests', ({ size }) => decimal(size.perMillionRequests)]],
    },
    latency('mean', ({ size }) => size.meanMs),
    { ...latency('p50', ({ size }) => size.p50Ms), dropFirst: 3, brief: false },
    latency('p99', ({ size }) => size.p99Ms),
    {
      title: 'cold',
      align: 'right',
      dropFirst: 1,
      brief: false,
      text: ({ size }) => formatShare(size.coldStartRatio),
      fields: [['cold_percent', ({ size }) => percent(size.coldStartRatio)]],
    },
    {
      title: 'choice',
      text: (row) => marksOf(row).join(', '),
      wraps: true,
      fields: [
        ['choice', (row) => marksOf(row).join(' ')],
        ['pareto', ({ size }) => String(size.pareto)],
        ['meets', ({ size }) => String(size.meets)],
        ['refused_percent', ({ size }) => percent(size.refusedShare)],
        ['timed_out_percent', ({ size }) => percent(size.timedOutShare)],
        ['measured_ms', ({ size }) => size.measuredMs ?? null],
      ],
      tone: ({ size }) => (size.meets ? undefined : 'bad'),
    },
  ];
}

function latency(title: string, ms: (row: SizeRow) => number | null): Column<SizeRow> {
  return {
    title,
    align: 'right',
    text: (row) => formatMilliseconds(ms(row)),
    fields: [[`${title}_ms`, ms]],
  };
}
