/** How Function Compute turns everything into compute units (CU): 75 for 10,000 invocations, 1 for a vCPU-second, … */
import type { Dated } from '../../platform-kinds/dated.ts';

/** CU for one of each, as decimal strings. An idle vCPU counts nothing. */
export const COMPUTE_UNITS = {
  value: {
    invocations: '0.0075',
    vcpuSeconds: '1',
    memoryGbSeconds: '0.15',
    diskGbSeconds: '0.05',
    gpuTeslaGbSeconds: '2.1',
    gpuTeslaIdleGbSeconds: '0.5',
    gpuAdaGbSeconds: '1.5',
    gpuAdaIdleGbSeconds: '0.25',
  },
  source: 'https://help.aliyun.com/en/functioncompute/fc/product-overview/pay-as-you-go-billing-methods',
  asOf: '2026',
  basis: 'documented',
} as const satisfies Dated<Readonly<Record<string, string>>>;
