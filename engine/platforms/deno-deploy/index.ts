/** Deno Deploy: billed by request, CPU time, memory time and traffic, with a plan that includes some of each. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { denoForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedDeno } from './simulated.ts';

export const denoDeploy: Platform = {
  id: 'deno-deploy',
  name: 'Deno Deploy',
  provider: 'Deno',
  kind: 'function',
  books: [prices],
  form: denoForm,
  simulated: simulatedDeno,
};
