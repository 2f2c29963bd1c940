/** Azure Container Instances: containers without a cluster, billed by the second while they run. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { containerInstancesForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedGroups } from './simulated.ts';

export const azureContainerInstances: Platform = {
  id: 'azure-container-instances',
  name: 'Azure Container Instances',
  provider: 'Microsoft',
  kind: 'container',
  category: 'Serverless Compute',
  books: [prices],
  form: containerInstancesForm,
  simulated: simulatedGroups,
};
