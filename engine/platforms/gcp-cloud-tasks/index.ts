/** Google Cloud Tasks: billed by operations of up to 32 KB. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { cloudTasksForm } from './form.ts';
import { prices } from './prices.ts';

export const gcpCloudTasks: Platform = {
  id: 'gcp-cloud-tasks',
  name: 'Google Cloud Tasks',
  provider: 'Google Cloud',
  kind: 'service',
  category: 'Messaging',
  books: [prices],
  form: cloudTasksForm,
  beside: { perRequest: { tasks: 1 }, sees: 'arrived' },
};
