/** Google API Gateway: billed by calls. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { apiGatewayForm } from './form.ts';
import { prices } from './prices.ts';

export const gcpApiGateway: Platform = {
  id: 'gcp-api-gateway',
  name: 'Google API Gateway',
  provider: 'Google Cloud',
  kind: 'service',
  category: 'API Management',
  books: [prices],
  form: apiGatewayForm,
  beside: { perRequest: { requests: 1 }, sees: 'arrived' },
};
