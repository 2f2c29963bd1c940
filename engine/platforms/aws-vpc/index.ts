/** Amazon VPC: what a network itself costs beside what runs in it. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { vpcForm } from './form.ts';
import { prices, pricesBeforeAddressesCost } from './prices.ts';

export const awsVpc: Platform = {
  id: 'aws-vpc',
  name: 'Amazon VPC',
  provider: 'Amazon Web Services',
  kind: 'service',
  category: 'Network Connectivity',
  books: [prices, pricesBeforeAddressesCost],
  form: vpcForm,
  beside: { perMonth: { natGateways: 1, publicIpv4: 1 }, sees: 'started' },
};
