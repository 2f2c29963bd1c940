/** Azure API Management: a gateway billed by the call or by units that are always there. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { apiManagementForm } from './form.ts';
import { prices } from './prices.ts';

export const azureApiManagement: Platform = {
  id: 'azure-api-management',
  name: 'Azure API Management',
  provider: 'Microsoft',
  kind: 'service',
  category: 'API Management',
  books: [prices],
  form: apiManagementForm,
  beside: { perRequest: { calls: 1 }, sees: 'arrived' },
};
