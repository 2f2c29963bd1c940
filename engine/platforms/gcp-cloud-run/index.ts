/** Google Cloud Run: services billed by request time or by instance, 2nd gen functions, and jobs. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { cloudRunForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedCloudRun } from './simulated.ts';

export const gcpCloudRun: Platform = {
  id: 'gcp-cloud-run',
  name: 'Google Cloud Run',
  provider: 'Google Cloud',
  kind: 'container',
  category: 'Serverless Compute',
  books: [prices],
  form: cloudRunForm,
  simulated: simulatedCloudRun,
};
