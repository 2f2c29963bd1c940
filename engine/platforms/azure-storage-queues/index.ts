/** Azure Storage Queues. A request beside a function is one message: put, got and deleted. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { storageQueuesForm } from './form.ts';
import { prices } from './prices.ts';

export const azureStorageQueues: Platform = {
  id: 'azure-storage-queues',
  name: 'Azure Storage Queues',
  provider: 'Microsoft',
  kind: 'service',
  category: 'Messaging',
  books: [prices],
  form: storageQueuesForm,
  beside: { perRequest: { class1Operations: 2, class2Operations: 1 }, sees: 'arrived' },
};
