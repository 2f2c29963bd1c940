/** The tables of a tornado: one for the bill, one for the p99, and all of it for programs. */
import type { Bar, InputRow } from '../../engine/planning/sensitivity/input-row.ts';
import type { DeploymentSensitivity } from '../../engine/planning/sensitivity/sensitivity.ts';
import { decimal } from './field-values.ts';
import { formatMoney } from './money.ts';
import { formatMilliseconds } from './numbers.ts';
import type { Column, FieldValue } from './table.ts';
import { tornadoBar } from './tornado.ts';

const input: Column<InputRow> = {
  title: 'input',
  text: ({ input: name, figure }) => `${name}${figure === undefined ? '' : ` (${figure})`}`,
  wraps: true,
  fields: [],
};

const values: Column<InputRow> = {
  title: 'from, to',
  text: ({ low, base, high }) => `${low ?? base} to ${high ?? base}`,
  fields: [],
};

export function billColumns(currency: string): Column<InputRow>[] {
  const money = (amount: string) => formatMoney(amount, currency);
  return [
    input,
    values,
    {
      title: 'bill',
      align: 'right',
      text: ({ totalLow, totalBase, totalHigh }) =>
        `${money(totalLow ?? totalBase)} to ${money(totalHigh ?? totalBase)}`,
      fields: [],
    },
    bar(({ bars }) => bars.total),
    perPercent(({ elasticity }) => elasticity),
  ];
}

export const p99Columns: readonly Column<InputRow>[] = [
  input,
  values,
  {
    title: 'p99',
    align: 'right',
    text: ({ p99LowMs, p99BaseMs, p99HighMs }) =>
      `${formatMilliseconds(p99LowMs ?? p99BaseMs)} to ${formatMilliseconds(p99HighMs ?? p99BaseMs)}`,
    fields: [],
  },
  bar(({ bars }) => bars.p99),
  perPercent(({ p99Elasticity }) => p99Elasticity),
];

/** Aligned text alone has room for it. */
function bar(of: (row: InputRow) => Bar): Column<InputRow> {
  return {
    title: '    less|more',
    text: (row) => tornadoBar(of(row)),
    brief: false,
    dropFirst: 1,
    fields: [],
  };
}

function perPercent(of: (row: InputRow) => number | null): Column<InputRow> {
  const text = (value: number | null) => (value === null ? '–' : `${Number(value.toPrecision(2))} %`);
  return { title: 'per 1 %', align: 'right', text: (row) => text(of(row)), dropFirst: 2, fields: [] };
}

export interface SensitivityRow extends InputRow {
  readonly deployment: DeploymentSensitivity['base'];
}

const field = (heading: string, value: (row: SensitivityRow) => FieldValue) => [heading, value] as const;

export const csvColumns: readonly Column<SensitivityRow>[] = [
  {
    title: '',
    text: () => '',
    fields: [
      field('deployment', ({ deployment }) => deployment.id),
      field('platform', ({ deployment }) => deployment.platform),
      field('region', ({ deployment }) => deployment.region),
      field('period', ({ deployment }) => deployment.bill.period),
      field('currency', ({ deployment }) => deployment.bill.currency),
      field('input', (row) => row.input),
      field('path', (row) => row.path ?? null),
      field('figure', (row) => row.figure ?? null),
      field('meter', (row) => row.meter ?? null),
      field('low', (row) => row.low),
      field('base', (row) => row.base),
      field('high', (row) => row.high),
      field('factor_low', (row) => row.factorLow),
      field('factor_high', (row) => row.factorHigh),
      field('cost_low', (row) => decimal(row.totalLow)),
      field('cost_base', (row) => decimal(row.totalBase)),
      field('cost_high', (row) => decimal(row.totalHigh)),
      field('cost_percent_per_percent', (row) => row.elasticity),
      field('cost_perhaps_chance', ({ withinNoise }) => String(withinNoise.total)),
      field('p99_low_ms', (row) => row.p99LowMs),
      field('p99_base_ms', (row) => row.p99BaseMs),
      field('p99_high_ms', (row) => row.p99HighMs),
      field('p99_percent_per_percent', (row) => row.p99Elasticity),
      field('p99_perhaps_chance', ({ withinNoise }) => String(withinNoise.p99)),
    ],
  },
];
