/**
 * What Render charged before 2025-08-01: 30 for each 100 GB of outbound bandwidth. Instances as in the later books; there
 * were no workflows yet, or what they cost is not known.
 */
import type { PriceBook } from '../../money/price-book.ts';
import { flatPrice } from '../../platform-kinds/price-origin.ts';
import { prices } from './prices.ts';

const { validFrom: _, ...sameRules } = prices;

const OUTBOUND = flatPrice('egressGb', '*', '0.30', {
  source: 'bandwidth',
  asOf: prices.sources.bandwidth.asOf,
  confidence: 'official',
  note: 'published as 30 for each 100 GB, before 2025-08-01',
});

export const pricesBeforeCheaperBandwidth: PriceBook = {
  ...sameRules,
  prices: [...prices.prices.filter(({ meter }) => meter !== 'egressGb'), OUTBOUND],
};
