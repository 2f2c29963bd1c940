/** What of a bill is not at the published price: discounts of the user's, and prices that the user brought. */
import type { BilledLine } from './bill-lines.ts';
import { isZero, portionOf, subtractDecimals, trimZeros } from './decimal.ts';

const PERCENT_PLACES = 4;

type PricedLine = Pick<BilledLine, 'unitPrice' | 'listPrice'>;

/** `17 %`; undefined where no discount was taken off. */
export function discountOf({ unitPrice, listPrice }: PricedLine): string | undefined {
  if (listPrice === undefined || isZero(listPrice)) return undefined;
  const off = subtractDecimals(listPrice, unitPrice);
  return `${trimZeros(portionOf('100', off, listPrice, PERCENT_PLACES))} %`;
}

/** `, less 17 %`, `, your own`, or nothing: behind the place that a price is from. */
export function ownWords(line: PricedLine & Pick<BilledLine, 'confidence'>): string {
  const off = discountOf(line);
  if (off !== undefined) return `, less ${off}`;
  return line.confidence === 'own' ? ', your own' : '';
}

/** `your discount: aws-lambda 17 % off Requests, Duration`; `your own prices: aws-fargate vCPU`. */
export function ownPriceWords(lines: readonly BilledLine[]): string[] {
  const discounted = lines.filter((line) => discountOf(line) !== undefined);
  const own = lines.filter((line) => line.confidence === 'own' && discountOf(line) === undefined);
  const off = grouped(discounted, (line) => `${line.platform} ${discountOf(line)!} off`);
  const brought = grouped(own, ({ platform }) => platform);
  return [
    ...(off.length === 0 ? [] : [`less a discount of yours: ${off.join('; ')}`]),
    ...(brought.length === 0 ? [] : [`at prices of yours: ${brought.join('; ')}`]),
  ];
}

function grouped(lines: readonly BilledLine[], groupOf: (line: BilledLine) => string): string[] {
  const groups = [...new Set(lines.map(groupOf))];
  return groups.map((group) => {
    const labels = lines.filter((line) => groupOf(line) === group).map(({ label }) => label);
    return `${group} ${[...new Set(labels)].join(', ')}`;
  });
}
