/** Google Pub/Sub: billed by the bytes that are published and delivered. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { pubsubForm } from './form.ts';
import { prices } from './prices.ts';

export const gcpPubsub: Platform = {
  id: 'gcp-pubsub',
  name: 'Google Pub/Sub',
  provider: 'Google Cloud',
  kind: 'service',
  category: 'Messaging',
  books: [prices],
  form: pubsubForm,
  beside: { perRequest: { messages: 1 }, sees: 'arrived' },
};
