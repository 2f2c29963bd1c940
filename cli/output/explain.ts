/** The arithmetic of bill lines in words: what was used, what of it is free, what the rest costs, and who says so. */
import type { LineArithmetic } from '../../engine/money/line-arithmetic.ts';
import type { BilledLine } from './bill-lines.ts';
import { compareDecimals, groupThousands, isZero } from './decimal.ts';
import { formatPrice, formatUnit } from './money.ts';
import { paragraph } from './plain-text.ts';

/** A line with its arithmetic. */
export interface ExplainedLine {
  readonly line: BilledLine;
  readonly arithmetic: LineArithmetic;
}

export function explainText(lines: readonly ExplainedLine[], width: number): string {
  return lines
    .map(({ line, arithmetic }) => {
      const title = paragraph(`${line.of}: ${line.label} (${line.meter})`, width);
      return (
        title +
        sentences(line, arithmetic)
          .map((each) => paragraph(each, width, '  '))
          .join('')
      );
    })
    .join('\n');
}

/** One sentence a step, every figure in full. */
function sentences(line: BilledLine, arithmetic: LineArithmetic): string[] {
  const { meter, price, source } = arithmetic;
  if (!meter) return [settlingSentence(line), `Source: ${line.source} (${line.asOf}).`];
  return [
    meter.explanation,
    usedSentence(line, arithmetic),
    ...freeSentences(line, arithmetic),
    costSentence(line, arithmetic),
    `Price: ${source?.title ?? line.source}, ${price?.confidence ?? 'unknown'}, as of ${line.asOf}.`,
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

function freeSentences({ free, unit }: BilledLine, { grant }: LineArithmetic): string[] {
  if (!grant) return [];
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
