/** Azure Bandwidth: data that leaves a region. A request beside a function sends its response to the internet. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { bandwidthForm } from './form.ts';
import { prices } from './prices.ts';

export const azureBandwidth: Platform = {
  id: 'azure-bandwidth',
  name: 'Azure Bandwidth',
  provider: 'Microsoft',
  kind: 'service',
  category: 'Network Connectivity',
  books: [prices],
  form: bandwidthForm,
  beside: { perRequest: { egress: 'response' }, sees: 'started' },
};
