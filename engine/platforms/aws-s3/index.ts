/** Amazon S3, standard storage class. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { s3Form } from './form.ts';
import { prices } from './prices.ts';

export const awsS3: Platform = {
  id: 'aws-s3',
  name: 'Amazon S3',
  provider: 'Amazon Web Services',
  kind: 'service',
  category: 'Object Storage',
  books: [prices],
  form: s3Form,
};
