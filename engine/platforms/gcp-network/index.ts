/** Google Cloud network: data sent out, load balancer, NAT and VPN. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { networkForm } from './form.ts';
import { prices } from './prices.ts';

export const gcpNetwork: Platform = {
  id: 'gcp-network',
  name: 'Google Cloud network',
  provider: 'Google Cloud',
  kind: 'service',
  category: 'Network Connectivity',
  books: [prices],
  form: networkForm,
  beside: { perRequest: { egress: 'response' }, sees: 'started' },
};
