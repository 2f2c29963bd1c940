/** Oracle Functions: billed by invocations and memory × time. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { oracleFunctionsForm } from './form.ts';
import { prices } from './prices.ts';

export const oracleFunctions: Platform = {
  id: 'oracle-functions',
  name: 'Oracle Functions',
  provider: 'Oracle',
  kind: 'function',
  books: [prices],
  form: oracleFunctionsForm,
};
