/** Amazon API Gateway: HTTP, REST and WebSocket APIs. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { apiGatewayForm } from './form.ts';
import { prices } from './prices.ts';

export const awsApiGateway: Platform = {
  id: 'aws-api-gateway',
  name: 'Amazon API Gateway',
  kind: 'service',
  books: [prices],
  form: apiGatewayForm,
  beside: { perRequest: { httpRequests: 1 }, sees: 'arrived' },
};
