/** Amazon SQS: standard and FIFO queues. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { sqsForm } from './form.ts';
import { prices } from './prices.ts';

export const awsSqs: Platform = {
  id: 'aws-sqs',
  name: 'Amazon SQS',
  provider: 'Amazon Web Services',
  kind: 'service',
  category: 'Messaging',
  books: [prices],
  form: sqsForm,
  beside: { perRequest: { messages: 1 }, sees: 'arrived' },
};
