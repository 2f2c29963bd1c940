/** Elastic Load Balancing: application and network load balancers. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { loadBalancerForm } from './form.ts';
import { prices } from './prices.ts';

export const awsLoadBalancer: Platform = {
  id: 'aws-load-balancer',
  name: 'Elastic Load Balancing',
  provider: 'Amazon Web Services',
  kind: 'service',
  category: 'Application Networking',
  books: [prices],
  form: loadBalancerForm,
  beside: { perMonth: { loadBalancers: 1 }, sees: 'arrived' },
};
