/** What of a bill is not at the published price: discounts of the user's, and prices that the user brought. */
import type { BilledLine } from './bill-lines.ts';
import { compareDecimals, isZero, portionOf, subtractDecimals, trimZeros } from './decimal.ts';

const PERCENT_PLACES = 4;

type PricedLine = Pick<BilledLine, 'unitPrice' | 'listPrice' | 'negotiated'>;

/** `17 %`; undefined where no discount was taken off. */
export function discountOf({ unitPrice, listPrice, negotiated }: PricedLine): string | undefined {
  if (negotiated || listPrice === undefined || isZero(listPrice)) return undefined;
  return percent(subtractDecimals(listPrice, unitPrice), listPrice);
}

/** `25 % below list`; undefined where a price was not negotiated, or lies where the published one does. */
function againstList({ unitPrice, listPrice, negotiated }: PricedLine): string | undefined {
  if (!negotiated || listPrice === undefined || isZero(listPrice)) return undefined;
  const order = compareDecimals(unitPrice, listPrice);
  if (order === 0) return undefined;
  return order < 0
    ? `${percent(subtractDecimals(listPrice, unitPrice), listPrice)} below list`
    : `${percent(subtractDecimals(unitPrice, listPrice), listPrice)} above list`;
}

function percent(part: string, whole: string): string {
  return `${trimZeros(portionOf('100', part, whole, PERCENT_PLACES))} %`;
}

/** `, less 17 %`, `, your own, 25 % below list`, or nothing: behind the place that a price is from. */
export function ownWords(line: PricedLine & Pick<BilledLine, 'confidence'>): string {
  const off = discountOf(line);
  if (off !== undefined) return `, less ${off}`;
  const against = againstList(line);
  if (against !== undefined) return `, your own, ${against}`;
  return line.confidence === 'own' ? ', your own' : '';
}

/** `your discount: aws-lambda 17 % off Requests, Duration`; `at prices of yours: aws-fargate vCPU (25 % below list)`. */
export function ownPriceWords(lines: readonly BilledLine[]): string[] {
  const discounted = lines.filter((line) => discountOf(line) !== undefined);
  const own = lines.filter((line) => line.confidence === 'own' && discountOf(line) === undefined);
  const off = grouped(discounted, (line) => `${line.platform} ${discountOf(line)!} off`);
  const brought = grouped(
    own,
    ({ platform }) => platform,
    (line) => {
      const against = againstList(line);
      return against === undefined ? line.label : `${line.label} (${against})`;
    },
  );
  return [
    ...(off.length === 0 ? [] : [`less a discount of yours: ${off.join('; ')}`]),
    ...(brought.length === 0 ? [] : [`at prices of yours: ${brought.join('; ')}`]),
  ];
}

function grouped(
  lines: readonly BilledLine[],
  groupOf: (line: BilledLine) => string,
  wordsOf: (line: BilledLine) => string = ({ label }) => label,
): string[] {
  const groups = [...new Set(lines.map(groupOf))];
  return groups.map((group) => {
    const labels = lines.filter((line) => groupOf(line) === group).map(wordsOf);
    return `${group} ${[...new Set(labels)].join(', ')}`;
  });
}
