/** DigitalOcean Droplets: virtual machines at a monthly price. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { dropletsForm } from './form.ts';
import { hourlyPrices, prices } from './prices.ts';
import { simulatedDroplets } from './simulated.ts';

export const digitaloceanDroplets: Platform = {
  id: 'digitalocean-droplets',
  name: 'DigitalOcean Droplets',
  provider: 'DigitalOcean',
  kind: 'vm',
  books: [prices, hourlyPrices],
  form: dropletsForm,
  simulated: simulatedDroplets,
};
