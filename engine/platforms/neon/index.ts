/** Neon: Postgres with compute that scales to zero, billed by compute hour. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { neonForm } from './form.ts';
import { prices } from './prices.ts';

export const neon: Platform = {
  id: 'neon',
  name: 'Neon',
  provider: 'Neon',
  kind: 'service',
  category: 'Relational Databases',
  books: [prices],
  form: neonForm,
};
