/** Cloudflare Queues: messages between Workers, billed by operation. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { queuesForm } from './form.ts';
import { prices } from './prices.ts';

export const cloudflareQueues: Platform = {
  id: 'cloudflare-queues',
  name: 'Cloudflare Queues',
  provider: 'Cloudflare',
  kind: 'service',
  category: 'Messaging',
  books: [prices],
  form: queuesForm,
  beside: { perRequest: { messages: 1 }, sees: 'arrived' },
};
