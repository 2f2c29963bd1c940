/** Cloudflare Workers Logs and Logpush: billed by what is logged. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { workersLogsForm } from './form.ts';
import { prices } from './prices.ts';

export const cloudflareWorkersLogs: Platform = {
  id: 'cloudflare-workers-logs',
  name: 'Cloudflare Workers Logs',
  provider: 'Cloudflare',
  kind: 'service',
  category: 'Observability',
  books: [prices],
  form: workersLogsForm,
  beside: { perRequest: { logs: 1 }, sees: 'arrived' },
};
