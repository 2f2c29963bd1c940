/** Azure Functions: executions and GB-seconds (Consumption, Flex), or instances that are always there (Premium). */
import type { Platform } from '../../platform-kinds/platform.ts';
import { pricesBeforeFlex, pricesBeforePremium } from './earlier-prices.ts';
import { functionsForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedFunctions } from './simulated.ts';

export const azureFunctions: Platform = {
  id: 'azure-functions',
  name: 'Azure Functions',
  provider: 'Microsoft',
  kind: 'function',
  books: [prices, pricesBeforeFlex, pricesBeforePremium],
  form: functionsForm,
  simulated: simulatedFunctions,
};
