/** Hardware of Hetzner Cloud servers: CX shared x86, CAX shared Arm, CPX shared AMD. */

export const SERVER_SIZES = {
  cx23: { vcpu: 2, memoryMb: 4096, architecture: 'x86_64' },
  cx33: { vcpu: 4, memoryMb: 8192, architecture: 'x86_64' },
  cax21: { vcpu: 4, memoryMb: 8192, architecture: 'arm64' },
  cpx22: { vcpu: 2, memoryMb: 4096, architecture: 'x86_64' },
  cpx32: { vcpu: 4, memoryMb: 8192, architecture: 'x86_64' },
} as const;

/** Where the figures come from. */
export const SIZES_ORIGIN = {
  source: 'https://docs.hetzner.com/general/infrastructure-and-availability/price-adjustment/',
  asOf: '2026-10',
  confidence: 'third-party',
} as const;
