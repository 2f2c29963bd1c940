/** Google Cloud Run functions, 1st gen: billed by invocations, memory and processor time. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { functionsForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedFunctions } from './simulated.ts';

export const gcpFunctions: Platform = {
  id: 'gcp-functions',
  name: 'Google Cloud Run functions, 1st gen',
  provider: 'Google Cloud',
  kind: 'function',
  books: [prices],
  form: functionsForm,
  simulated: simulatedFunctions,
};
