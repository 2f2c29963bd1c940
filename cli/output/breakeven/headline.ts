/** The break-even in one sentence: who costs less below which traffic, and who above. */
import type { BreakEven, CheapestRange, Crossing } from '../../../engine/planning/breakeven/result.ts';
import { formatMoney } from '../money.ts';
import { readableSpan } from '../span.ts';
import { rateText } from './rate-words.ts';

/** More ranges than this are left to the table. */
const MOST_RANGES = 4;

export function breakEvenHeadline(found: BreakEven): string {
  const { cheapest, crossings } = found;
  const [first, second, ...more] = cheapest;
  if (!first || cheapest.every(({ deployments }) => deployments.length === 0)) {
    return 'No deployment gives the service that is asked for at any of this traffic';
  }
  if (!second) {
    const verb = first.deployments.length > 1 ? 'cost the same' : 'costs least';
    const others = first.deployments.length > 1 ? ' and least' : '';
    return `${names(first)} ${verb}${others} at all traffic from ${rateText(first.fromPerSec)} to ${rateText(first.toPerSec)} requests/s`;
  }
  const crossing = crossingAt(crossings, first.toPerSec);
  if (more.length === 0 && crossing && isPlain(first) && isPlain(second)) {
    const cost = `${formatMoney(crossing.monthly, found.currency)}${perPeriod(found)} there`;
    return `Below ${rateText(first.toPerSec)} requests/s ${names(first)} costs less, above it ${names(second)}: ${cost}`;
  }
  const shown = cheapest.slice(0, MOST_RANGES);
  const parts = shown.map((range, i) => {
    const isLast = i === cheapest.length - 1;
    return `${names(range)} ${isLast ? `above ${rateText(range.fromPerSec)}` : `up to ${rateText(range.toPerSec)} requests/s`}`;
  });
  const rest = cheapest.length - shown.length;
  return `Cheapest: ${parts.join(', ')}${rest > 0 ? ` and so on, ${rest} more changes` : ''}`;
}

/** ` a month`, or ` for 24 h` where the scenario bills its horizon alone. */
export function perPeriod({ period }: BreakEven): string {
  return period === '730 h' ? ' a month' : ` for ${readableSpan(period)}`;
}

function names({ deployments }: CheapestRange): string {
  const [first, ...others] = deployments;
  if (first === undefined) return 'none';
  const last = others.pop();
  return last === undefined ? first : `${[first, ...others].join(', ')} and ${last}`;
}

function isPlain({ deployments }: CheapestRange): boolean {
  return deployments.length === 1;
}

function crossingAt(crossings: readonly Crossing[], ratePerSec: number): Crossing | undefined {
  return crossings.find((crossing) => crossing.ratePerSec === ratePerSec);
}
