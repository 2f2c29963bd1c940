/** Upstash QStash: messages and schedules over HTTP, billed by message. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { qstashForm } from './form.ts';
import { prices } from './prices.ts';

export const upstashQstash: Platform = {
  id: 'upstash-qstash',
  name: 'Upstash QStash',
  provider: 'Upstash',
  kind: 'service',
  category: 'Messaging',
  books: [prices],
  form: qstashForm,
  beside: { perRequest: { messages: 1 }, sees: 'arrived' },
};
