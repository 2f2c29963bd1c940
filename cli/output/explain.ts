/** The arithmetic of bill lines in words: what was used, what of it is free, what the rest costs, and who says so. */
import type { LineArithmetic } from '../../engine/money/line-arithmetic.ts';
import type { BilledLine } from './bill-lines.ts';
import { compareDecimals, groupThousands, isZero } from './decimal.ts';
import { formatPrice, formatUnit } from './money.ts';
import { discountOf } from './own-price.ts';
import { paragraph } from './plain-text.ts';
import { readableBound } from './sizes.ts';

/** A line with its arithmetic. */
export interface ExplainedLine {
  readonly line: BilledLine;
  readonly arithmetic: LineArithmetic;
  /** Where the quantity is from, in a sentence. */
  readonly origin?: string;
}

export function explainText(lines: readonly ExplainedLine[], width: number): string {
  return lines
    .map(({ line, arithmetic, origin }) => {
      const title = paragraph(`${line.of}: ${line.label} (${line.meter})`, width);
      return (
        title +
        sentences(line, arithmetic, origin)
          .map((each) => paragraph(each, width, '  '))
          .join('')
      );
    })
    .join('\n');
}

/** One sentence a step, every figure in full. */
function sentences(line: BilledLine, arithmetic: LineArithmetic, origin: string | undefined): string[] {
  const { meter } = arithmetic;
  if (!meter)
    return [settlingSentence(line), `Source: ${line.source}${line.asOf === '' ? '' : ` (${line.asOf})`}.`];
  return [
    meter.explanation,
    ...(origin === undefined ? [] : [origin]),
    ...tierSentences(line, arithmetic),
    usedSentence(line, arithmetic),
    ...billedSentences(line, arithmetic),
    ...freeSentences(line, arithmetic),
    costSentence(line, arithmetic),
    priceSentence(line, arithmetic),
    line.source,
  ];
}

function settlingSentence({ meter, amount, currency }: BilledLine): string {
  const money = formatPrice(amount, currency);
  return meter === 'rounding'
    ? `The lines of an account are added up before they are rounded: ${money} settles what rounding item by item differs.`
    : `The platform charges a minimum a month: ${money} fills the lines above up to it.`;
}

function usedSentence({ quantity, unit, times }: BilledLine, { price }: LineArithmetic): string {
  const many = `${groupThousands(quantity)} ${formatUnit(unit, quantity)}`;
  if (times !== undefined) return `Used: ${many} on each of ${times} days.`;
  const tiers = price?.tiers.length ?? 1;
  return tiers > 1 ? `Used in this tier: ${many}.` : `Used in the month: ${many}.`;
}

/** `Tier 2 of 4: from 10,240 GB to 51,200 GB.`; nothing where the price has one tier, or two at the line's price. */
function tierSentences({ unit, unitPrice, listPrice = unitPrice }: BilledLine, { price }: LineArithmetic) {
  const tiers = price?.tiers ?? [];
  const at = tiers.findIndex((tier) => (tier.listPrice ?? tier.price) === listPrice);
  const isOnly = tiers.filter((tier) => (tier.listPrice ?? tier.price) === listPrice).length === 1;
  if (tiers.length < 2 || !isOnly) return [];
  const [from, upTo] = [tiers[at - 1]?.upTo, tiers[at]?.upTo];
  const bounds = [
    ...(from === undefined ? [] : [`from ${boundWords(from, unit)}`]),
    ...(upTo === undefined ? [] : [`to ${boundWords(upTo, unit)}`]),
  ];
  return [`Tier ${at + 1} of ${tiers.length}: ${bounds.join(' ')}.`];
}

function boundWords(bound: string, unit: string): string {
  const { quantity, unit: named } = readableBound(bound, unit);
  return `${groupThousands(quantity)} ${formatUnit(named, quantity)}`;
}

/** What is paid in steps is not what was used. */
function billedSentences({ billed, unit }: BilledLine, { meter }: LineArithmetic): string[] {
  if (billed === undefined) return [];
  const many = `${groupThousands(billed)} ${formatUnit(unit, billed)}`;
  const step = meter?.paidInSteps;
  if (step === undefined) return [`Billed: ${many}.`];
  const whole = groupThousands(step);
  return [`Billed: ${many}; what the account pays is rounded up to whole multiples of ${whole} a month.`];
}

/** A price less a discount, or the user's own, is not what its source lists. */
function priceSentence(line: BilledLine, { price, source }: LineArithmetic): string {
  const { unitPrice, listPrice, currency, asOf } = line;
  const title = source?.url === line.source ? source.title : line.source;
  const sure = line.confidence ?? price?.confidence ?? 'unknown';
  const discount = discountOf(line);
  if (discount !== undefined) {
    const [listed, due] = [formatPrice(listPrice!, currency), formatPrice(unitPrice, currency)];
    return `Price: ${listed} less ${discount} = ${due}, own; the price before the discount: ${title}${asOfWords(asOf)}.`;
  }
  if (sure === 'own') {
    const listed = listPrice === undefined ? '' : `; listed at ${formatPrice(listPrice, currency)}`;
    return `Price: your own, from ${title}${asOfWords(asOf)}${listed}.`;
  }
  return `Price: ${title}, ${sure}${asOfWords(asOf)}.`;
}

/** A price of the user's may say no date. */
function asOfWords(asOf: string): string {
  return asOf === '' ? '' : `, as of ${asOf}`;
}

function freeSentences(
  { free, unit, unitPrice, listPrice = unitPrice, currency }: BilledLine,
  { grant, withheldFor }: LineArithmetic,
): string[] {
  if (!grant) return [];
  if (withheldFor !== undefined) return [`Nothing of it is free: no free quantity goes with ${withheldFor}.`];
  if (isZero(free)) return ['Nothing of it is free: no grant was left, or none is applied.'];
  const whole = boundWords(grant.quantity, grant.unit);
  const money =
    grant.worth === undefined
      ? ''
      : `, given as money: ${formatPrice(grant.worth, currency)} ÷ ${formatPrice(listPrice, currency)}`;
  return [
    `Of it ${groupThousands(free)} ${formatUnit(unit, free)} are free: ${whole} a ${grant.period} and account${money}.`,
  ];
}

const ROUNDING = { 'half-up': 'half up', 'half-even': 'half to even', up: 'up' } as const;

function costSentence(line: BilledLine, { paid, exact, lineRounding }: LineArithmetic): string {
  const { unit, unitPrice, currency, amount, times } = line;
  const sum = `${groupThousands(paid)} ${formatUnit(unit, paid)} × ${formatPrice(unitPrice, currency)}`;
  const product = `${sum} = ${formatPrice(exact, currency)}`;
  const rounded = formatPrice(amount, currency);
  const rule = `rounded ${ROUNDING[lineRounding.mode]} to ${lineRounding.decimals} decimals`;
  if (times !== undefined) return `${product} a day, ${rule}, × ${times} days = ${rounded}.`;
  return compareDecimals(exact, amount) === 0 ? `${product}.` : `${product}, ${rule}: ${rounded}.`;
}
