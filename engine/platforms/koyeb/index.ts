/** Koyeb: containers billed by the second. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { koyebForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedInstances } from './simulated.ts';

export const koyeb: Platform = {
  id: 'koyeb',
  name: 'Koyeb',
  provider: 'Koyeb',
  kind: 'container',
  books: [prices],
  form: koyebForm,
  simulated: simulatedInstances,
};
