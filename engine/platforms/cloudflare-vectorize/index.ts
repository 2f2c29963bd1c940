/** Cloudflare Vectorize: a vector index, billed by the dimensions that queries touch and that are stored. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { betaPrices } from './beta-prices.ts';
import { vectorizeForm } from './form.ts';
import { prices } from './prices.ts';

export const cloudflareVectorize: Platform = {
  id: 'cloudflare-vectorize',
  name: 'Cloudflare Vectorize',
  provider: 'Cloudflare',
  kind: 'service',
  category: 'Other (Databases)',
  books: [prices, betaPrices],
  form: vectorizeForm,
};
