/** Amazon EventBridge: buses, pipes, schedules, archives. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { eventbridgeForm } from './form.ts';
import { prices } from './prices.ts';

export const awsEventbridge: Platform = {
  id: 'aws-eventbridge',
  name: 'Amazon EventBridge',
  provider: 'Amazon Web Services',
  kind: 'service',
  category: 'Messaging',
  books: [prices],
  form: eventbridgeForm,
  beside: { perRequest: { events: 1 }, sees: 'arrived' },
};
