/** Cloudflare Workers: billed by request and CPU time; waiting costs nothing. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { workersForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedWorkers } from './simulated.ts';

export const cloudflareWorkers: Platform = {
  id: 'cloudflare-workers',
  name: 'Cloudflare Workers',
  provider: 'Cloudflare',
  kind: 'function',
  books: [prices],
  form: workersForm,
  simulated: simulatedWorkers,
};
