/** Where Fly's prices come from. The table of all regions on the pricing page is not among them. */
import type { PriceSource } from '../../money/price-book.ts';

export const FLY_SOURCES = {
  pricing: {
    title: 'Fly.io resource pricing',
    url: 'https://fly.io/docs/about/pricing/',
    asOf: '2026-08-07',
  },
  'cost-management': {
    title: 'Fly.io cost management (prices of sjc)',
    url: 'https://fly.io/docs/about/cost-management/',
    asOf: '2025-10-23',
  },
  'matrix-lhr': {
    title: 'Fly.io resource pricing, London, read by a third party',
    url: 'https://fly.io/docs/about/pricing/',
    asOf: '2026-09-26',
  },
} as const satisfies Record<string, PriceSource>;
