/** Google Compute Engine: predefined machines, billed by the second. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { computeEngineForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedMachines } from './simulated.ts';

export const gcpComputeEngine: Platform = {
  id: 'gcp-compute-engine',
  name: 'Google Compute Engine',
  provider: 'Google Cloud',
  kind: 'vm',
  books: [prices],
  form: computeEngineForm,
  simulated: simulatedMachines,
};
