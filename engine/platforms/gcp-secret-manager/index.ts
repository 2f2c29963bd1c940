/** Google Secret Manager: billed by secret versions and accesses. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { secretManagerForm } from './form.ts';
import { prices } from './prices.ts';

export const gcpSecretManager: Platform = {
  id: 'gcp-secret-manager',
  name: 'Google Secret Manager',
  provider: 'Google Cloud',
  kind: 'service',
  category: 'Secret Management',
  books: [prices],
  form: secretManagerForm,
  beside: { perMonth: { secretVersions: 1 }, sees: 'started' },
};
