/** Google Cloud Scheduler: billed by the jobs there are, not by their runs. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { cloudSchedulerForm } from './form.ts';
import { prices } from './prices.ts';

export const gcpCloudScheduler: Platform = {
  id: 'gcp-cloud-scheduler',
  name: 'Google Cloud Scheduler',
  provider: 'Google Cloud',
  kind: 'service',
  category: 'Other (Integration)',
  books: [prices],
  form: cloudSchedulerForm,
  beside: { perMonth: { jobs: 1 }, sees: 'arrived' },
};
