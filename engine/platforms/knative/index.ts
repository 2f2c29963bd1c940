/** Knative on nodes of one's own: no price for a request or a pod, only for nodes. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { selfHostedForm } from '../../platform-kinds/self-hosted/self-hosted.ts';
import { prices } from './prices.ts';
import { simulatedKnative } from './simulated.ts';

export const knative: Platform = {
  id: 'knative',
  name: 'Knative, self-hosted',
  provider: 'Self-hosted',
  kind: 'container',
  books: [prices],
  form: selfHostedForm,
  simulated: simulatedKnative,
};
