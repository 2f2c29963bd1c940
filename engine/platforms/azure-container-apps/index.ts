/** Azure Container Apps: replicas that are billed by the second, cheaper while idle, and requests. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { containerAppsForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedReplicas } from './simulated.ts';

export const azureContainerApps: Platform = {
  id: 'azure-container-apps',
  name: 'Azure Container Apps',
  provider: 'Microsoft',
  kind: 'container',
  category: 'Serverless Compute',
  books: [prices],
  form: containerAppsForm,
  simulated: simulatedReplicas,
};
