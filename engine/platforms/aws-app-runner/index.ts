/** AWS App Runner: containers that scale with requests, billed by memory while provisioned and vCPU while active. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { appRunnerForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedInstances } from './simulated.ts';

export const awsAppRunner: Platform = {
  id: 'aws-app-runner',
  name: 'AWS App Runner',
  provider: 'Amazon Web Services',
  kind: 'container',
  category: 'Serverless Compute',
  books: [prices],
  form: appRunnerForm,
  simulated: simulatedInstances,
};
