/** Huawei FunctionGraph: billed by requests and memory × time. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { functionGraphForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedFunctionGraph } from './simulated.ts';

export const huaweiFunctiongraph: Platform = {
  id: 'huawei-functiongraph',
  name: 'Huawei FunctionGraph',
  provider: 'Huawei Cloud',
  kind: 'function',
  books: [prices],
  form: functionGraphForm,
  simulated: simulatedFunctionGraph,
};
