/** The rules of a meter in words: how time, size and payload become what is billed. */
import type {
  Attributes,
  BilledSizeRule,
  BilledTimeRule,
  Grant,
  Meter,
  PriceBook,
} from '../../engine/money/price-book.ts';
import { formatMoney, formatQuantity, formatUnit } from './money.ts';
import { formatMilliseconds } from './numbers.ts';
import { attributeWords, type PriceRow } from './price-rows.ts';
import { readableBound, sizeWords } from './sizes.ts';

/** One sentence per rule; of rules by attribute only those that these rows can meet. */
export function ruleWords(meter: Meter, rows: readonly PriceRow[]): string[] {
  const { chunk, paidInSteps, included } = meter;
  return [
    ...named(meter.billedTime ?? [], rows, billedTimeWords),
    ...named(meter.billedSize ?? [], rows, billedSizeWords),
    ...(meter.initFree ? ['the start of an instance costs nothing'] : []),
    ...(chunk ? [`one for each started ${formatQuantity(chunk.size)} ${chunk.unit}`] : []),
    ...(included
      ? [
          `${formatQuantity(included.quantity)} ${formatUnit(included.unit, included.quantity)} each cost nothing`,
        ]
      : []),
    ...(paidInSteps
      ? [
          `what is paid in a month is rounded up to whole ${formatQuantity(paidInSteps)} ${formatUnit(meter.unit, '2')}`,
        ]
      : []),
    ...(meter.oncePerAccount ? ['once an account and month'] : []),
    ...(meter.perDay ? ['free quantity and rounding go day by day'] : []),
  ];
}

/** `180,000 vCPU-s (as money: $4.32) per account and month, for cpu and idleCpu (as of 2026)`. */
export function grantWords(grant: Grant, { currency }: PriceBook): string {
  const {
    quantity,
    unit,
    meters,
    scope,
    period,
    asOf,
    worth,
    attributes,
    unlessUsed,
    regions,
    confidence = 'official',
  } = grant;
  const money = worth === undefined ? '' : ` (as money: ${formatMoney(worth, currency)})`;
  const only = attributeWords(attributes ?? {});
  const who = only.length === 0 ? '' : `${only.join(', ')}: `;
  const limits = [
    ...(grant.onRequest ? [', where an account asks for it'] : []),
    ...(unlessUsed ? [`, not together with ${unlessUsed.join(' or ')}`] : []),
    ...(regions ? [` in ${regions.join(', ')}`] : []),
  ];
  const whole = readableBound(quantity, unit);
  return `${who}${formatQuantity(whole.quantity)} ${formatUnit(whole.unit, whole.quantity)}${money} per ${scope === 'region' ? 'account, region' : 'account'} and ${period}, for ${meters.join(' and ')}${limits.join('')} (${confidence === 'official' ? '' : `${confidence}, `}as of ${asOf})`;
}

interface Conditional {
  readonly attributes?: Attributes;
}

/** Each rule in words behind what it is for: `plan flex: billed in steps of 100 ms`. */
function named<Rule extends Conditional>(
  rules: readonly Rule[],
  rows: readonly PriceRow[],
  words: (rule: Rule) => string,
): string[] {
  return rulesFor(rules, rows).map((rule, i, met) => {
    const who = attributeWords(rule.attributes ?? {});
    const others = who.length > 0 || i === 0 ? who : [remaining(met.slice(0, i), rows)];
    return others.length === 0 ? words(rule) : `${others.join(', ')}: ${words(rule)}`;
  });
}

/** What a rule without attributes is left with after those before it: `plan instance-based`. */
function remaining(earlier: readonly Conditional[], rows: readonly PriceRow[]): string {
  const names = [...new Set(earlier.flatMap(({ attributes }) => Object.keys(attributes ?? {})))];
  const left = rows.filter((row) => !earlier.some((rule) => agrees(rule, row, false)));
  const values = names.map(
    (name) => [name, [...new Set(left.flatMap(({ attributes }) => attributes[name] ?? []))]] as const,
  );
  const isSaid = left.length > 0 && left.every(({ attributes }) => names.every((name) => name in attributes));
  return isSaid ? values.map(([name, said]) => `${name} ${said.join(' or ')}`).join(', ') : 'otherwise';
}

/** The first rule that agrees counts; where a row does not say what a rule asks for, the next may count too. */
function rulesFor<Rule extends Conditional>(rules: readonly Rule[], rows: readonly PriceRow[]): Rule[] {
  return rules.filter((rule, i) =>
    rows.some(
      (row) => agrees(rule, row, true) && !rules.slice(0, i).some((earlier) => agrees(earlier, row, false)),
    ),
  );
}

function agrees(rule: Conditional, row: PriceRow, unsaid: boolean): boolean {
  return Object.entries(rule.attributes ?? {}).every(
    ([name, value]) => row.attributes[name] === value || (unsaid && row.attributes[name] === undefined),
  );
}

function billedTimeWords({ stepSec, minimumSec }: BilledTimeRule): string {
  const least = minimumSec === stepSec || Number(minimumSec) === 0 ? '' : `, at least ${span(minimumSec)}`;
  return `billed in steps of ${span(stepSec)}${least}`;
}

function billedSizeWords({ stepMb, minimumMb }: BilledSizeRule): string {
  const least = minimumMb === stepMb || Number(minimumMb) === 0 ? '' : `, at least ${sizeWords(minimumMb)}`;
  return `billed in steps of ${sizeWords(stepMb)}${least}`;
}

/** `0.001` → `1 ms`, `10800` → `3 h`. */
function span(seconds: string): string {
  return formatMilliseconds(Number(seconds) * 1000);
}
