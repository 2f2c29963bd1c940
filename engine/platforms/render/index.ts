/** Render: containers at a monthly price. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { renderForm } from './form.ts';
import { prices, pricesWithHourlyWorkflows } from './prices.ts';
import { pricesBeforeCheaperBandwidth } from './prices-before-2025-08.ts';
import { simulatedInstances } from './simulated.ts';

export const render: Platform = {
  id: 'render',
  name: 'Render',
  provider: 'Render',
  kind: 'container',
  category: 'Application Platforms',
  books: [prices, pricesWithHourlyWorkflows, pricesBeforeCheaperBandwidth],
  form: renderForm,
  simulated: simulatedInstances,
};
