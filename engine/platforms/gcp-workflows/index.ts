/** Google Workflows: billed by steps, internal and external. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { workflowsForm } from './form.ts';
import { prices } from './prices.ts';

export const gcpWorkflows: Platform = {
  id: 'gcp-workflows',
  name: 'Google Workflows',
  provider: 'Google Cloud',
  kind: 'service',
  category: 'Workflow Orchestration',
  books: [prices],
  form: workflowsForm,
  beside: { perRequest: { internalSteps: 1 }, sees: 'arrived' },
};
