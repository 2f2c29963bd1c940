/** Amazon EBS: block storage of virtual machines, billed by size and provisioned speed while it exists. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { ebsForm } from './form.ts';
import { prices } from './prices.ts';

export const awsEbs: Platform = {
  id: 'aws-ebs',
  name: 'Amazon EBS',
  provider: 'Amazon Web Services',
  kind: 'service',
  category: 'Block Storage',
  books: [prices],
  form: ebsForm,
};
