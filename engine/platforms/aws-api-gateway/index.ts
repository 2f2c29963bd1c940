/** Amazon API Gateway: HTTP, REST and WebSocket APIs. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { apiGatewayForm } from './form.ts';
import { prices } from './prices.ts';

export const awsApiGateway: Platform = {
  id: 'aws-api-gateway',
  name: 'Amazon API Gateway',
  provider: 'Amazon Web Services',
  kind: 'service',
  category: 'API Management',
  books: [prices],
  form: apiGatewayForm,
  beside: { perRequest: { httpRequests: 1 }, sees: 'arrived' },
};
