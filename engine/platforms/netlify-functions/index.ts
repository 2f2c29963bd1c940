/** Netlify Functions: billed in credits, of which a plan includes some. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { netlifyForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedNetlify } from './simulated.ts';

export const netlifyFunctions: Platform = {
  id: 'netlify-functions',
  name: 'Netlify Functions',
  provider: 'Netlify',
  kind: 'function',
  books: [prices],
  form: netlifyForm,
  simulated: simulatedNetlify,
};
