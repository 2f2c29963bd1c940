/** AWS Step Functions: standard and express workflows. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { stepFunctionsForm } from './form.ts';
import { prices } from './prices.ts';

export const awsStepFunctions: Platform = {
  id: 'aws-step-functions',
  name: 'AWS Step Functions',
  provider: 'Amazon Web Services',
  kind: 'service',
  category: 'Workflow Orchestration',
  books: [prices],
  form: stepFunctionsForm,
};
