/** Hardware of Azure VM sizes whose price is known. B sizes may fall below their vCPU once credits are spent. */

export interface InstanceSize {
  readonly vcpu: number;
  /** 1 GiB = 1024 MB. */
  readonly memoryMb: number;
  readonly architecture: 'x86_64';
}

/** Where the figures come from: the size pages as price collections quote them. */
export const SIZES_ORIGIN = {
  source: 'https://learn.microsoft.com/azure/virtual-machines/sizes/overview',
  asOf: '2026',
  confidence: 'third-party',
} as const;

export const INSTANCE_SIZES: Readonly<Record<string, InstanceSize>> = {
  standard_b1s: { vcpu: 1, memoryMb: 1024, architecture: 'x86_64' },
  standard_b1ms: { vcpu: 1, memoryMb: 2048, architecture: 'x86_64' },
  standard_b2s: { vcpu: 2, memoryMb: 4096, architecture: 'x86_64' },
  standard_b2ms: { vcpu: 2, memoryMb: 8192, architecture: 'x86_64' },
  standard_b4ms: { vcpu: 4, memoryMb: 16384, architecture: 'x86_64' },
  standard_b8ms: { vcpu: 8, memoryMb: 32768, architecture: 'x86_64' },
  standard_b8s_v2: { vcpu: 8, memoryMb: 32768, architecture: 'x86_64' },
  standard_b8as_v2: { vcpu: 8, memoryMb: 32768, architecture: 'x86_64' },
  standard_b2ats_v2: { vcpu: 2, memoryMb: 1024, architecture: 'x86_64' },
  standard_b2als_v2: { vcpu: 2, memoryMb: 4096, architecture: 'x86_64' },
  standard_b2as_v2: { vcpu: 2, memoryMb: 8192, architecture: 'x86_64' },
  standard_d2s_v3: { vcpu: 2, memoryMb: 8192, architecture: 'x86_64' },
  standard_d4s_v3: { vcpu: 4, memoryMb: 16384, architecture: 'x86_64' },
  standard_d8s_v3: { vcpu: 8, memoryMb: 32768, architecture: 'x86_64' },
  standard_d2s_v5: { vcpu: 2, memoryMb: 8192, architecture: 'x86_64' },
  standard_d4s_v5: { vcpu: 4, memoryMb: 16384, architecture: 'x86_64' },
  standard_d8s_v5: { vcpu: 8, memoryMb: 32768, architecture: 'x86_64' },
  standard_d16s_v5: { vcpu: 16, memoryMb: 65536, architecture: 'x86_64' },
  standard_d32s_v5: { vcpu: 32, memoryMb: 131072, architecture: 'x86_64' },
  standard_d96s_v5: { vcpu: 96, memoryMb: 393216, architecture: 'x86_64' },
  standard_d2as_v5: { vcpu: 2, memoryMb: 8192, architecture: 'x86_64' },
  standard_d4as_v5: { vcpu: 4, memoryMb: 16384, architecture: 'x86_64' },
  standard_d8as_v5: { vcpu: 8, memoryMb: 32768, architecture: 'x86_64' },
  standard_d96as_v5: { vcpu: 96, memoryMb: 393216, architecture: 'x86_64' },
  standard_d96s_v6: { vcpu: 96, memoryMb: 393216, architecture: 'x86_64' },
  standard_d96as_v6: { vcpu: 96, memoryMb: 393216, architecture: 'x86_64' },
  standard_e2s_v5: { vcpu: 2, memoryMb: 16384, architecture: 'x86_64' },
  standard_e4s_v5: { vcpu: 4, memoryMb: 32768, architecture: 'x86_64' },
  standard_e8s_v5: { vcpu: 8, memoryMb: 65536, architecture: 'x86_64' },
  standard_f2s_v2: { vcpu: 2, memoryMb: 4096, architecture: 'x86_64' },
  standard_f4s_v2: { vcpu: 4, memoryMb: 8192, architecture: 'x86_64' },
  standard_f8s_v2: { vcpu: 8, memoryMb: 16384, architecture: 'x86_64' },
  standard_ds1_v2: { vcpu: 1, memoryMb: 3584, architecture: 'x86_64' },
};
