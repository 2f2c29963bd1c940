/** Cloudflare D1: SQLite databases, billed by row. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { storageForm } from '../../stated-usage/meter-fields.ts';
import { prices } from './prices.ts';

export const cloudflareD1: Platform = {
  id: 'cloudflare-d1',
  name: 'Cloudflare D1',
  provider: 'Cloudflare',
  kind: 'service',
  category: 'Relational Databases',
  books: [prices],
  form: storageForm,
  beside: { perRequest: { rowsRead: 1, rowsWritten: 1 }, sees: 'started' },
};
