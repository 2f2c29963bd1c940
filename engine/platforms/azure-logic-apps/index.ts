/** Azure Logic Apps. A request beside a function is one run: the trigger and the call of the function. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { logicAppsForm } from './form.ts';
import { prices } from './prices.ts';

export const azureLogicApps: Platform = {
  id: 'azure-logic-apps',
  name: 'Azure Logic Apps',
  provider: 'Microsoft',
  kind: 'service',
  category: 'Workflow Orchestration',
  books: [prices],
  form: logicAppsForm,
  beside: { perRequest: { actions: 2 }, sees: 'arrived' },
};
