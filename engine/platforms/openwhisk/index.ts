/** Apache OpenWhisk on nodes of one's own: no price for a request, only for nodes. */
import type { Platform } from '../platform.ts';
import { selfHostedForm } from '../self-hosted.ts';
import { simulatedNodes } from '../self-hosted-nodes.ts';
import { prices } from './prices.ts';

export const openwhisk: Platform = {
  id: 'openwhisk',
  name: 'Apache OpenWhisk, self-hosted',
  kind: 'container',
  books: [prices],
  form: selfHostedForm,
  simulated: simulatedNodes,
};
