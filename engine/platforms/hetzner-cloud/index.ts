/** Hetzner Cloud: virtual machines at a monthly price in euro. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { hetznerForm } from './form.ts';
import { prices, pricesBeforeJune } from './prices.ts';
import { simulatedServers } from './simulated.ts';

export const hetznerCloud: Platform = {
  id: 'hetzner-cloud',
  name: 'Hetzner Cloud',
  provider: 'Hetzner',
  kind: 'vm',
  books: [prices, pricesBeforeJune],
  form: hetznerForm,
  simulated: simulatedServers,
};
