/** Scaleway Serverless Functions: billed by requests and memory × time, in euro. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { scalewayFunctionsForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedFunctions } from './simulated.ts';

export const scalewayFunctions: Platform = {
  id: 'scaleway-functions',
  name: 'Scaleway Serverless Functions',
  provider: 'Scaleway',
  kind: 'function',
  books: [prices],
  form: scalewayFunctionsForm,
  simulated: simulatedFunctions,
};
