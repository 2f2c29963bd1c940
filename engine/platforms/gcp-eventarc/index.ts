/** Google Eventarc Standard: events from Google sources cost nothing, their transport is Pub/Sub. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { eventarcForm } from './form.ts';
import { prices } from './prices.ts';

export const gcpEventarc: Platform = {
  id: 'gcp-eventarc',
  name: 'Google Eventarc',
  provider: 'Google Cloud',
  kind: 'service',
  category: 'Messaging',
  books: [prices],
  form: eventarcForm,
  beside: { perRequest: { events: 1 }, sees: 'arrived' },
};
