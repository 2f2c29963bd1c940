/** Amazon DynamoDB, standard table class. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { dynamodbForm } from './form.ts';
import { prices } from './prices.ts';

export const awsDynamodb: Platform = {
  id: 'aws-dynamodb',
  name: 'Amazon DynamoDB',
  kind: 'service',
  books: [prices],
  form: dynamodbForm,
};
