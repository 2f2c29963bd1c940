/** Google Cloud Storage: billed by what is stored, read back and asked for, by storage class. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { cloudStorageForm } from './form.ts';
import { prices } from './prices.ts';

export const gcpCloudStorage: Platform = {
  id: 'gcp-cloud-storage',
  name: 'Google Cloud Storage',
  provider: 'Google Cloud',
  kind: 'service',
  category: 'Object Storage',
  books: [prices],
  form: cloudStorageForm,
  beside: { perRequest: { classBOperations: 1 }, sees: 'started' },
};
