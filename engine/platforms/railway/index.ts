/** Railway: containers billed by the memory and vCPU that they use. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { railwayForm } from './form.ts';
import { prices } from './prices.ts';

export const railway: Platform = {
  id: 'railway',
  name: 'Railway',
  provider: 'Railway',
  kind: 'container',
  category: 'Application Platforms',
  books: [prices],
  form: railwayForm,
};
