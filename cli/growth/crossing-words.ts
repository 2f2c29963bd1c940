/** What is crossed in a forecast, one sentence each. */
import type { Crossing, Forecast } from '../../engine/index.ts';
import { formatPrice } from '../output/money.ts';
import { formatShare } from '../output/numbers.ts';

export interface CrossedRow {
  readonly month: number;
  readonly words: string;
}

/** In the order of the months; where the cheapest changes, that comes last. */
export function crossedRows({ months, results }: Forecast): CrossedRow[] {
  const currencies = new Map(results[0].deployments.map(({ id, bill }) => [id, bill.currency]));
  return months.flatMap(({ month, crossed, cheapest }, i) => {
    const before = months[i - 1]?.cheapest ?? cheapest;
    return [
      ...crossed.map((each) => ({
        month,
        words: `${each.deployment}: ${crossingWords(each, currencies.get(each.deployment)!)}`,
      })),
      ...(before === cheapest ? [] : [{ month, words: `cheapest is now ${cheapest} (was ${before})` }]),
    ];
  });
}

function crossingWords(crossing: Crossing, currency: string): string {
  switch (crossing.what) {
    case 'freeUsedUp':
      return `the free quantity of ${meterWords(crossing)} is used up`;
    case 'freeAgain':
      return `${meterWords(crossing)} is inside the free quantity again`;
    case 'tier': {
      const [now, before] = [crossing.unitPrice, crossing.before].map((price) =>
        formatPrice(price, currency),
      );
      return `tier ${crossing.tier} of ${meterWords(crossing)}: ${now} per ${crossing.unit}, was ${before}`;
    }
    case 'refused': {
      const { limit } = crossing;
      const why = limit === undefined ? '' : `, because ${limit.knob} of ${limit.value} is reached`;
      return `turns ${formatShare(crossing.share)} of requests away${why}`;
    }
    case 'timedOut':
      return `lets ${formatShare(crossing.share)} of requests time out`;
    case 'served':
      return 'serves all requests again';
    case 'instances':
      return `takes ${crossing.peak} instances at the busiest moment, was ${crossing.before}`;
  }
}

function meterWords({ platform, label }: { readonly platform?: string; readonly label: string }): string {
  return platform === undefined ? label : `${platform}: ${label}`;
}
