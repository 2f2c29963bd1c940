/** Neon: Postgres with compute that scales to zero, billed by compute hour. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { neonForm } from './form.ts';
import { prices } from './prices.ts';

export const neon: Platform = {
  id: 'neon',
  name: 'Neon',
  kind: 'service',
  books: [prices],
  form: neonForm,
};
