/** IBM Cloud Functions, retired in October 2024: billed by memory × time. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { ibmCloudFunctionsForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedCloudFunctions } from './simulated.ts';

export const ibmCloudFunctions: Platform = {
  id: 'ibm-cloud-functions',
  name: 'IBM Cloud Functions (until October 2024)',
  provider: 'IBM',
  kind: 'function',
  books: [prices],
  form: ibmCloudFunctionsForm,
  simulated: simulatedCloudFunctions,
};
