/** Google Cloud Armor Standard: billed by policies, rules and requests. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { cloudArmorForm } from './form.ts';
import { prices } from './prices.ts';

export const gcpCloudArmor: Platform = {
  id: 'gcp-cloud-armor',
  name: 'Google Cloud Armor',
  provider: 'Google Cloud',
  kind: 'service',
  category: 'Network Security',
  books: [prices],
  form: cloudArmorForm,
  beside: { perRequest: { requests: 1 }, perMonth: { policies: 1 }, sees: 'arrived' },
};
