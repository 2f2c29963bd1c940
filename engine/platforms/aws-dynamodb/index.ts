/** Amazon DynamoDB, standard table class. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { dynamodbForm } from './form.ts';
import { prices } from './prices.ts';
import { pricesBeforeHalving } from './prices-before-halving.ts';

export const awsDynamodb: Platform = {
  id: 'aws-dynamodb',
  name: 'Amazon DynamoDB',
  provider: 'Amazon Web Services',
  kind: 'service',
  category: 'NoSQL Databases',
  books: [prices, pricesBeforeHalving],
  form: dynamodbForm,
};
