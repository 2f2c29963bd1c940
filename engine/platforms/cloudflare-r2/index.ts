/** Cloudflare R2: object storage without charges for traffic out. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { r2Form } from './form.ts';
import { prices } from './prices.ts';

export const cloudflareR2: Platform = {
  id: 'cloudflare-r2',
  name: 'Cloudflare R2',
  provider: 'Cloudflare',
  kind: 'service',
  category: 'Object Storage',
  books: [prices],
  form: r2Form,
  beside: { perRequest: { reads: 1 }, sees: 'started' },
};
