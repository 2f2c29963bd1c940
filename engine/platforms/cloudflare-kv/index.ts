/** Cloudflare Workers KV: keys and values, billed by operation. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { storageForm } from '../../stated-usage/meter-fields.ts';
import { prices } from './prices.ts';

export const cloudflareKv: Platform = {
  id: 'cloudflare-kv',
  name: 'Cloudflare Workers KV',
  provider: 'Cloudflare',
  kind: 'service',
  category: 'NoSQL Databases',
  books: [prices],
  form: storageForm,
  beside: { perRequest: { reads: 1 }, sees: 'started' },
};
