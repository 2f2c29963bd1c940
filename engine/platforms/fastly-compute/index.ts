/** Fastly Compute: WebAssembly at the edge, billed by request and vCPU time. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { fastlyComputeForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedCompute } from './simulated.ts';

export const fastlyCompute: Platform = {
  id: 'fastly-compute',
  name: 'Fastly Compute',
  provider: 'Fastly',
  kind: 'function',
  books: [prices],
  form: fastlyComputeForm,
  simulated: simulatedCompute,
};
