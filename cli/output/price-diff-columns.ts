/** What differs between price books as columns: of prices alone for a page, of prices and rules for programs. */
import type { BookDifference, PriceDifference, RuleDifference } from '../../engine/price-lists/price-diff.ts';
import { formatPrice, formatQuantity } from './money.ts';
import { attributeWords } from './price-rows.ts';
import type { Column } from './table.ts';

function boughtText({ attributes }: PriceDifference): string {
  return attributeWords(attributes).join(', ');
}

function tierText({ from }: PriceDifference): string {
  return from === '0' ? '' : `from ${formatQuantity(from)}`;
}

const region: Column<PriceDifference> = {
  title: 'region',
  text: (row) => (row.region === '*' ? 'all' : row.region),
  fields: [['region', (row) => row.region]],
};

const bought: Column<PriceDifference> = {
  title: 'for',
  text: (row) => [...Object.values(row.attributes), tierText(row)].filter((each) => each !== '').join(', '),
  wraps: true,
  fields: [
    ['for', boughtText],
    ['tier_from', ({ from }) => ({ decimal: from })],
  ],
};

const before: Column<PriceDifference> = {
  title: 'old',
  align: 'right',
  text: ({ old, currency }) => (old === undefined ? '–' : formatPrice(old, currency.old)),
  fields: [['old', ({ old }) => (old === undefined ? null : { decimal: old })]],
};

const after: Column<PriceDifference> = {
  title: 'new',
  align: 'right',
  text: (row) => (row.new === undefined ? '–' : formatPrice(row.new, row.currency.new)),
  fields: [['new', (row) => (row.new === undefined ? null : { decimal: row.new })]],
};

const change: Column<PriceDifference> = {
  title: 'change',
  align: 'right',
  text: ({ change: what, percent }) => {
    if (what !== 'changed' || percent === undefined) return what;
    return `${percent.startsWith('-') ? '' : '+'}${percent} %`;
  },
  fields: [['change_percent', ({ percent }) => (percent === undefined ? null : { decimal: percent })]],
};

export const PAGE_COLUMNS: readonly Column<PriceDifference>[] = [region, bought, before, after, change];

/** A price or a rule, so that one table holds both. */
export type DifferenceRow =
  | { readonly price: PriceDifference; readonly rule?: undefined }
  | { readonly price?: undefined; readonly rule: RuleDifference };

export function differenceRows(differences: readonly BookDifference[]): DifferenceRow[] {
  return differences.flatMap(({ prices, rules }) => [
    ...prices.map((price) => ({ price })),
    ...rules.map((rule) => ({ rule })),
  ]);
}

function ruleChange({ old, new: is }: RuleDifference): string {
  return old === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
}

/** A column of prices that says something of a rule too. */
function both(
  column: Column<PriceDifference>,
  ofRule: (rule: RuleDifference) => string,
): Column<DifferenceRow> {
  return {
    title: column.title,
    ...(column.align ? { align: column.align } : {}),
    text: ({ price, rule }) => (price ? column.text(price) : ofRule(rule)),
    fields: column.fields.map(([heading, value]) => [
      heading,
      ({ price, rule }) => (price ? value(price) : column.fields.length === 1 ? ofRule(rule) || null : null),
    ]),
  };
}

export const differenceColumns: readonly Column<DifferenceRow>[] = [
  {
    title: 'platform',
    text: ({ price, rule }) => (price ?? rule).platform,
    fields: [
      ['platform', ({ price, rule }) => (price ?? rule).platform],
      ['change', ({ price, rule }) => (price ? price.change : ruleChange(rule))],
    ],
  },
  {
    title: 'meter or rule',
    text: ({ price, rule }) => (price ? price.meter : rule.rule),
    fields: [
      ['meter', ({ price }) => price?.meter ?? null],
      ['rule', ({ rule }) => rule?.rule ?? null],
    ],
  },
  both(region, () => ''),
  both(bought, () => ''),
  both(before, ({ old }) => old ?? ''),
  both(after, (rule) => rule.new ?? ''),
  both(change, () => ''),
];
