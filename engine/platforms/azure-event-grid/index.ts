/** Azure Event Grid. A request beside a function is one event: published and delivered. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { eventGridForm } from './form.ts';
import { prices } from './prices.ts';

export const azureEventGrid: Platform = {
  id: 'azure-event-grid',
  name: 'Azure Event Grid',
  provider: 'Microsoft',
  kind: 'service',
  category: 'Messaging',
  books: [prices],
  form: eventGridForm,
  beside: { perRequest: { operations: 2 }, sees: 'arrived' },
};
