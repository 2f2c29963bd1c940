/** Vercel Functions: Fluid compute by active CPU and memory, or the older GB-hours. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { vercelForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedVercel } from './simulated.ts';

export const vercelFunctions: Platform = {
  id: 'vercel-functions',
  name: 'Vercel Functions',
  provider: 'Vercel',
  kind: 'function',
  books: [prices],
  form: vercelForm,
  simulated: simulatedVercel,
};
