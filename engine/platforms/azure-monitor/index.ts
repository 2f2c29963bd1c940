/** Azure Monitor: logs and telemetry. A request beside a function leaves 1 KB of telemetry where nothing else is said. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { monitorForm } from './form.ts';
import { prices } from './prices.ts';

export const azureMonitor: Platform = {
  id: 'azure-monitor',
  name: 'Azure Monitor',
  provider: 'Microsoft',
  kind: 'service',
  category: 'Observability',
  books: [prices],
  form: monitorForm,
  beside: { perRequest: { telemetry: '1 KB' }, sees: 'started' },
};
