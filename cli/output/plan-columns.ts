/** The table of a plan: a row as a person sees it, and the fields that a program reads. */
import type { Evaluated } from '../../engine/planning/plan/plan-document.ts';
import type { Result } from '../../engine/result.ts';
import { isMonthly } from './comparison.ts';
import { multiplyDecimals, trimZeros } from './decimal.ts';
import { percent } from './field-values.ts';
import { escapeMarkdown } from './markdown.ts';
import { formatMoney } from './money.ts';
import { formatMilliseconds, formatShare } from './numbers.ts';
import { isSchedule, type PlanRow } from './plan-rows.ts';
import { scheduleWords, unbroken } from './plan-words.ts';
import type { Column } from './table.ts';

/** `€3.79 ($4.09)` where bills are compared in another currency. */
function moneyWords(row: Evaluated, result: Result): string {
  const { currency } = result.comparison;
  const also = row.currency === currency ? '' : ` (${formatMoney(comparedTotal(row, result), currency)})`;
  return `${formatMoney(row.total, row.currency)}${also}`;
}

function comparedTotal({ total, currency }: Evaluated, { comparison }: Result): string {
  const rate = comparison.rates?.[currency];
  return currency === comparison.currency || rate === undefined ? total : multiplyDecimals(total, rate);
}

function decimal(amount: string | null) {
  return amount === null ? null : { decimal: amount };
}

export function planColumns(result: Result): Column<PlanRow>[] {
  const isMixed = result.deployments.some(({ compared }) => compared);
  return [
    {
      title: 'deployment',
      text: () => '',
      inText: false,
      fields: [['deployment', ({ deployment }) => deployment]],
      markdown: ({ deployment }) => deployment,
    },
    {
      title: 'plan',
      text: ({ choice }) => unbroken(choice),
      wraps: true,
      markdown: ({ choice }) => escapeMarkdown(choice),
      tone: ({ verdict }) => (verdict.startsWith('the answer') ? 'good' : undefined),
      fields: [
        ['plan', ({ choice }) => choice],
        ['min_instances', ({ row }) => (typeof row.minInstances === 'number' ? row.minInstances : null)],
        ['max_instances', ({ row }) => row.maxInstances ?? null],
        ['count', ({ row }) => row.count ?? null],
        ['schedule', ({ row }) => (isSchedule(row.minInstances) ? scheduleWords(row.minInstances) : null)],
      ],
    },
    {
      title: isMonthly(result) ? 'cost/month' : 'cost',
      align: 'right',
      text: ({ row }) => moneyWords(row, result),
      fields: [
        ['currency', ({ row }) => row.currency],
        ['cost', ({ row }) => ({ decimal: row.total })],
        ['cost_low_95', ({ row }) => decimal(row.interval.total[0])],
        ['cost_high_95', ({ row }) => decimal(row.interval.total[1])],
        ...(isMixed
          ? ([
              ['compared_currency', () => result.comparison.currency],
              ['compared_cost', ({ row }: PlanRow) => ({ decimal: trimZeros(comparedTotal(row, result)) })],
            ] as const)
          : []),
      ],
    },
    number(
      'p99',
      ({ p99Ms }) => formatMilliseconds(p99Ms),
      'p99_ms',
      ({ p99Ms }) => p99Ms,
      ({ interval }) => interval.p99Ms,
    ),
    number(
      'cold',
      ({ coldStartRatio }) => formatShare(coldStartRatio),
      'cold_percent',
      ({ coldStartRatio }) => percent(coldStartRatio),
      ({ interval }) => interval.coldStartRatio,
    ),
    number(
      'refused',
      ({ throttled }) => formatShare(throttled),
      'refused_percent',
      ({ throttled }) => percent(throttled),
    ),
    {
      title: '',
      text: ({ verdict }) => verdict,
      fields: [
        ['other_seeds', ({ row }) => row.otherSeeds?.played ?? 0],
        ['other_seeds_met', ({ row }) => row.otherSeeds?.met ?? null],
        ['meets', ({ row }) => String(row.meets)],
        ['verdict', ({ verdict }) => verdict],
      ],
      tone: ({ row }) => (row.meets ? undefined : 'bad'),
    },
  ];
}

function number(
  title: string,
  text: (row: Evaluated) => string,
  heading: string,
  value: (row: Evaluated) => number | null,
  interval?: (row: Evaluated) => readonly [number | null, number | null],
): Column<PlanRow> {
  return {
    title,
    align: 'right',
    text: ({ row }) => text(row),
    fields: [
      [heading, ({ row }) => value(row)],
      ...(interval
        ? ([
            [`${heading}_low_95`, ({ row }: PlanRow) => interval(row)[0]],
            [`${heading}_high_95`, ({ row }: PlanRow) => interval(row)[1]],
          ] as const)
        : []),
    ],
    ...(title === 'refused' && { dropFirst: 1 }),
  };
}
