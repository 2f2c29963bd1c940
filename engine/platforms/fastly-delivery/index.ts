/** Fastly delivery: the content network, billed by GB and request with a minimum for the month. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { fastlyDeliveryForm } from './form.ts';
import { prices } from './prices.ts';

export const fastlyDelivery: Platform = {
  id: 'fastly-delivery',
  name: 'Fastly delivery',
  provider: 'Fastly',
  kind: 'service',
  category: 'Content Delivery',
  books: [prices],
  form: fastlyDeliveryForm,
  beside: { perRequest: { requests: 1, responseSize: 'response' }, sees: 'arrived' },
};
