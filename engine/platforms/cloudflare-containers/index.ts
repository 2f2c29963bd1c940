/** Cloudflare Containers: containers started by Workers, billed by active CPU and by memory and disk while they run. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { containersForm } from './form.ts';
import { prices } from './prices.ts';
import { pricesByProvisionedCpu } from './provisioned-cpu-prices.ts';

export const cloudflareContainers: Platform = {
  id: 'cloudflare-containers',
  name: 'Cloudflare Containers',
  provider: 'Cloudflare',
  kind: 'service',
  category: 'Serverless Compute',
  books: [prices, pricesByProvisionedCpu],
  form: containersForm,
};
