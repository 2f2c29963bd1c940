/** Apache OpenWhisk on nodes of one's own: no price for a request, only for nodes. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { selfHostedForm } from '../../platform-kinds/self-hosted/self-hosted.ts';
import { prices } from './prices.ts';
import { simulatedOpenWhisk } from './simulated.ts';

export const openwhisk: Platform = {
  id: 'openwhisk',
  name: 'Apache OpenWhisk, self-hosted',
  provider: 'Self-hosted',
  kind: 'container',
  books: [prices],
  form: selfHostedForm,
  simulated: simulatedOpenWhisk,
};
