/**
 * Hardware of the nodes whose price is known to self-hosted platforms, from the instance type pages of the three providers.
 * Burstable ones are taken at full speed.
 */
import type { MachineSize } from '../machines/machine-platform.ts';

export const NODE_SIZES: Readonly<Record<string, MachineSize>> = {
  't3.medium': { vcpu: 2, memoryMb: 4096 },
  't3.large': { vcpu: 2, memoryMb: 8192 },
  'm5.large': { vcpu: 2, memoryMb: 8192 },
  'm5.xlarge': { vcpu: 4, memoryMb: 16_384 },
  'm7g.large': { vcpu: 2, memoryMb: 8192 },
  'm7g.xlarge': { vcpu: 4, memoryMb: 16_384 },
  'e2-standard-2': { vcpu: 2, memoryMb: 8192 },
  'e2-standard-4': { vcpu: 4, memoryMb: 16_384 },
  'n2-standard-4': { vcpu: 4, memoryMb: 16_384 },
  standard_b2s: { vcpu: 2, memoryMb: 4096 },
  standard_d2s_v5: { vcpu: 2, memoryMb: 8192 },
  standard_d4s_v5: { vcpu: 4, memoryMb: 16_384 },
};
