/** Cloudflare D1: SQLite databases, billed by row. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { d1Form } from './form.ts';
import { prices } from './prices.ts';

export const cloudflareD1: Platform = {
  id: 'cloudflare-d1',
  name: 'Cloudflare D1',
  provider: 'Cloudflare',
  kind: 'service',
  category: 'Relational Databases',
  books: [prices],
  form: d1Form,
  beside: { perRequest: { rowsRead: 1, rowsWritten: 1 }, sees: 'started' },
};
