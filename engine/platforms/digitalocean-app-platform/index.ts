/** DigitalOcean App Platform: containers at a monthly price. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { appPlatformForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedContainers } from './simulated.ts';

export const digitaloceanAppPlatform: Platform = {
  id: 'digitalocean-app-platform',
  name: 'DigitalOcean App Platform',
  provider: 'DigitalOcean',
  kind: 'container',
  category: 'Application Platforms',
  books: [prices],
  form: appPlatformForm,
  simulated: simulatedContainers,
};
