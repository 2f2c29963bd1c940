/**
 * What Durable Objects charged while fractions of a million were billed as such; all else is as in the book of 2026.
 * The day of the change was not published: the rules of 2026 count from its first day.
 */
import type { Meter, PriceBook } from '../../money/price-book.ts';
import { prices } from './prices.ts';

const PAID_EXACTLY: readonly Meter[] = prices.meters.map((meter: Meter): Meter => {
  const { paidInSteps: _, ...rest } = meter;
  const explanation = meter.explanation.replace(
    / What is not included is rounded up to whole millions\./,
    '',
  );
  return { ...rest, explanation };
});

const { validFrom: _, ...sameRules } = prices;

export const pricesBefore2026: PriceBook = {
  ...sameRules,
  asOf: '2025',
  sources: {
    pricing: { ...prices.sources.pricing, title: 'Durable Objects pricing before 2026', asOf: '2025' },
  },
  meters: PAID_EXACTLY,
  grants: prices.grants.map((grant) => ({ ...grant, asOf: '2025' })),
  prices: prices.prices.map((price) => ({ ...price, asOf: '2025' })),
};
