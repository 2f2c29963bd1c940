/** Alibaba Function Compute 3.0: billed by compute units. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { functionComputeForm } from './form.ts';
import { prices, promotionPrices } from './prices.ts';
import { simulatedFunctionCompute } from './simulated.ts';

export const alibabaFunctionCompute: Platform = {
  id: 'alibaba-function-compute',
  name: 'Alibaba Function Compute',
  provider: 'Alibaba Cloud',
  kind: 'function',
  books: [prices, promotionPrices],
  form: functionComputeForm,
  simulated: simulatedFunctionCompute,
};
