/** GKE Autopilot: pods on Google's nodes, billed by what they request, beside the cluster. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { autopilotForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedPods } from './simulated.ts';

export const gcpGkeAutopilot: Platform = {
  id: 'gcp-gke-autopilot',
  name: 'GKE Autopilot',
  provider: 'Google Cloud',
  kind: 'container',
  books: [prices],
  form: autopilotForm,
  simulated: simulatedPods,
};
