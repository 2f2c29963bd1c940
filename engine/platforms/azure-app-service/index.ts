/** Azure App Service: instances of a plan, billed by the second for as long as the plan has them. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { appServiceForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedInstances } from './simulated.ts';

export const azureAppService: Platform = {
  id: 'azure-app-service',
  name: 'Azure App Service',
  provider: 'Microsoft',
  kind: 'vm',
  category: 'Application Platforms',
  books: [prices],
  form: appServiceForm,
  simulated: simulatedInstances,
};
