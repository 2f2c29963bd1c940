/** The arithmetic of bill lines in words: what was used, what of it is free, what the rest costs, and who says so. */
import type { LineArithmetic } from '../../engine/money/line-arithmetic.ts';
import type { BilledLine } from './bill-lines.ts';
import { compareDecimals, groupThousands, isZero } from './decimal.ts';
import { formatPrice, formatUnit } from './money.ts';
import { discountOf } from './own-price.ts';
import { paragraph } from './plain-text.ts';

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
  if (!meter) return [settlingSentence(line), `Source: ${line.source} (${line.asOf}).`];
  return [
    meter.explanation,
    ...(origin === undefined ? [] : [origin]),
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
    return `Price: ${listed} less ${discount} = ${due}, own; the price before the discount: ${title}, as of ${asOf}.`;
  }
  if (sure === 'own') return `Price: your own, from ${title}, as of ${asOf}.`;
  return `Price: ${title}, ${sure}, as of ${asOf}.`;
}

function freeSentences({ free, unit }: BilledLine, { grant, withheldFor }: LineArithmetic): string[] {
  if (!grant) return [];
  if (withheldFor !== undefined) return [`Nothing of it is free: no free quantity goes with ${withheldFor}.`];
  if (isZero(free)) return ['Nothing of it is free: no grant was left, or none is applied.'];
  const whole = `${groupThousands(grant.quantity)} ${formatUnit(grant.unit, grant.quantity)}`;
  const money = grant.worth === undefined ? '' : ', given as money';
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
