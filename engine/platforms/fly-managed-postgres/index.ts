/** Fly Managed Postgres: clusters at a monthly price. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { flyManagedPostgresForm } from './form.ts';
import { prices } from './prices.ts';

export const flyManagedPostgres: Platform = {
  id: 'fly-managed-postgres',
  name: 'Fly Managed Postgres',
  provider: 'Fly.io',
  kind: 'service',
  category: 'Relational Databases',
  books: [prices],
  form: flyManagedPostgresForm,
};
