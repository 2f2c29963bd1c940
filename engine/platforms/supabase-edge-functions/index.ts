/** Supabase Edge Functions, with the plan and the compute of the projects that they belong to. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { supabaseForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedEdgeFunctions } from './simulated.ts';

export const supabaseEdgeFunctions: Platform = {
  id: 'supabase-edge-functions',
  name: 'Supabase Edge Functions',
  provider: 'Supabase',
  kind: 'function',
  books: [prices],
  form: supabaseForm,
  simulated: simulatedEdgeFunctions,
};
