/** Azure Cosmos DB. A request beside a function reads one small item: one request unit of a serverless account. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { cosmosDbForm } from './form.ts';
import { prices } from './prices.ts';

export const azureCosmosDb: Platform = {
  id: 'azure-cosmos-db',
  name: 'Azure Cosmos DB',
  provider: 'Microsoft',
  kind: 'service',
  category: 'NoSQL Databases',
  books: [prices],
  form: cosmosDbForm,
  beside: { perRequest: { requestUnits: 1 }, sees: 'started' },
};
