/** Scaleway Serverless Containers: billed by memory and vCPU × time, in euro. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { scalewayContainersForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedContainers } from './simulated.ts';

export const scalewayContainers: Platform = {
  id: 'scaleway-containers',
  name: 'Scaleway Serverless Containers',
  provider: 'Scaleway',
  kind: 'container',
  category: 'Serverless Compute',
  books: [prices],
  form: scalewayContainersForm,
  simulated: simulatedContainers,
};
