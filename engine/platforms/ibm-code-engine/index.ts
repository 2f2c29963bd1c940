/** IBM Code Engine: apps, jobs and functions, billed by vCPU and memory × time. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { codeEngineForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedCodeEngine } from './simulated.ts';

export const ibmCodeEngine: Platform = {
  id: 'ibm-code-engine',
  name: 'IBM Code Engine',
  provider: 'IBM',
  kind: 'container',
  category: 'Serverless Compute',
  books: [prices],
  form: codeEngineForm,
  simulated: simulatedCodeEngine,
};
