/** AWS data transfer: what leaves a region, whatever service sends it. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { dataTransferForm } from './form.ts';
import { prices } from './prices.ts';

export const awsDataTransfer: Platform = {
  id: 'aws-data-transfer',
  name: 'AWS data transfer',
  provider: 'Amazon Web Services',
  kind: 'service',
  category: 'Network Connectivity',
  books: [prices],
  form: dataTransferForm,
  beside: { perRequest: { egress: 'response' }, sees: 'started' },
};
