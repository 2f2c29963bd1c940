/** Hardware of Koyeb's instances. */

export const KOYEB_SIZES = {
  'eco-nano': { vcpu: 0.1, memoryMb: 256 },
  'eco-micro': { vcpu: 0.25, memoryMb: 512 },
  'eco-small': { vcpu: 0.5, memoryMb: 1024 },
  'eco-medium': { vcpu: 1, memoryMb: 2048 },
  nano: { vcpu: 0.25, memoryMb: 256 },
  micro: { vcpu: 0.5, memoryMb: 512 },
  small: { vcpu: 1, memoryMb: 1024 },
  medium: { vcpu: 2, memoryMb: 2048 },
  large: { vcpu: 4, memoryMb: 4096 },
  xlarge: { vcpu: 8, memoryMb: 8192 },
  '2xlarge': { vcpu: 16, memoryMb: 16384 },
  '3xlarge': { vcpu: 24, memoryMb: 32768 },
  '4xlarge': { vcpu: 32, memoryMb: 65536 },
  '5xlarge': { vcpu: 40, memoryMb: 131072 },
} as const;

/** Where the figures come from. */
export const SIZES_ORIGIN = {
  source: 'https://www.koyeb.com/docs/reference/instances',
  asOf: '2025',
  confidence: 'official',
} as const;
