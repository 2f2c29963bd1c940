/** Cloudflare Durable Objects: objects with state, billed by request and by time while they are active. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { durableObjectsForm } from './form.ts';
import { prices } from './prices.ts';
import { pricesBefore2026 } from './prices-before-2026.ts';

export const cloudflareDurableObjects: Platform = {
  id: 'cloudflare-durable-objects',
  name: 'Cloudflare Durable Objects',
  provider: 'Cloudflare',
  kind: 'service',
  category: 'Other (Databases)',
  books: [prices, pricesBefore2026],
  form: durableObjectsForm,
  beside: { perRequest: { requests: 1 }, sees: 'started' },
};
