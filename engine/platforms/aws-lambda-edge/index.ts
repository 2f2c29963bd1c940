/** AWS Lambda@Edge: functions that CloudFront runs, billed by request and GB-second. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { edgeForm } from './form.ts';
import { edgeBooks } from './prices.ts';
import { simulatedEdge } from './simulated.ts';

export const awsLambdaEdge: Platform = {
  id: 'aws-lambda-edge',
  name: 'AWS Lambda@Edge',
  provider: 'Amazon Web Services',
  kind: 'function',
  books: edgeBooks,
  form: edgeForm,
  simulated: simulatedEdge,
};
