/** Azure Service Bus: queues and topics. A request beside a function is one message, sent and received; the base charge comes with it. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { serviceBusForm } from './form.ts';
import { prices } from './prices.ts';

export const azureServiceBus: Platform = {
  id: 'azure-service-bus',
  name: 'Azure Service Bus',
  provider: 'Microsoft',
  kind: 'service',
  category: 'Messaging',
  books: [prices],
  form: serviceBusForm,
  beside: { perRequest: { messages: 1 }, sees: 'arrived' },
};
