/** Amazon Lightsail: small servers at a flat price a month. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { lightsailForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedServers } from './simulated.ts';

export const awsLightsail: Platform = {
  id: 'aws-lightsail',
  name: 'Amazon Lightsail',
  provider: 'Amazon Web Services',
  kind: 'vm',
  books: [prices],
  form: lightsailForm,
  simulated: simulatedServers,
};
