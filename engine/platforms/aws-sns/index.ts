/** Amazon SNS: standard and FIFO topics. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { snsForm } from './form.ts';
import { prices } from './prices.ts';

export const awsSns: Platform = {
  id: 'aws-sns',
  name: 'Amazon SNS',
  provider: 'Amazon Web Services',
  kind: 'service',
  category: 'Messaging',
  books: [prices],
  form: snsForm,
  beside: { perRequest: { publishes: 1 }, sees: 'arrived' },
};
