/** Azure Event Hubs. A request beside a function is one event, through one throughput unit that is always there. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { eventHubsForm } from './form.ts';
import { prices } from './prices.ts';

export const azureEventHubs: Platform = {
  id: 'azure-event-hubs',
  name: 'Azure Event Hubs',
  provider: 'Microsoft',
  kind: 'service',
  category: 'Streaming Analytics',
  books: [prices],
  form: eventHubsForm,
  beside: { perRequest: { events: 1 }, perMonth: { throughputUnits: 1 }, sees: 'arrived' },
};
