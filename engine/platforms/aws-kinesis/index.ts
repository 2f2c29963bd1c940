/** Amazon Kinesis Data Streams, on demand and provisioned. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { kinesisForm } from './form.ts';
import { prices } from './prices.ts';

export const awsKinesis: Platform = {
  id: 'aws-kinesis',
  name: 'Amazon Kinesis Data Streams',
  provider: 'Amazon Web Services',
  kind: 'service',
  category: 'Streaming Analytics',
  books: [prices],
  form: kinesisForm,
};
