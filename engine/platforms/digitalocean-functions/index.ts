/** DigitalOcean Functions: billed by memory × time. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { digitaloceanFunctionsForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedFunctions } from './simulated.ts';

export const digitaloceanFunctions: Platform = {
  id: 'digitalocean-functions',
  name: 'DigitalOcean Functions',
  provider: 'DigitalOcean',
  kind: 'function',
  books: [prices],
  form: digitaloceanFunctionsForm,
  simulated: simulatedFunctions,
};
