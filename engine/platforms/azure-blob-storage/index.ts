/** Azure Blob Storage. A request beside a function reads one blob. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { blobStorageForm } from './form.ts';
import { prices } from './prices.ts';

export const azureBlobStorage: Platform = {
  id: 'azure-blob-storage',
  name: 'Azure Blob Storage',
  provider: 'Microsoft',
  kind: 'service',
  category: 'Object Storage',
  books: [prices],
  form: blobStorageForm,
  beside: { perRequest: { readOperations: 1 }, sees: 'started' },
};
