/** Hardware of Basic Droplets (shared vCPU), under the names that DigitalOcean's API gives them. */

export const DROPLET_SIZES = {
  's-1vcpu-512mb': { vcpu: 1, memoryMb: 512 },
  's-1vcpu-1gb': { vcpu: 1, memoryMb: 1024 },
  's-1vcpu-2gb': { vcpu: 1, memoryMb: 2048 },
  's-2vcpu-2gb': { vcpu: 2, memoryMb: 2048 },
  's-2vcpu-4gb': { vcpu: 2, memoryMb: 4096 },
  's-4vcpu-8gb': { vcpu: 4, memoryMb: 8192 },
  's-8vcpu-16gb': { vcpu: 8, memoryMb: 16384 },
} as const;

/** Where the figures come from. */
export const SIZES_ORIGIN = {
  source: 'https://gist.github.com/colinwilson/cd31bde012f6727b24b2fc4ebee749c0',
  asOf: '2022-07',
  confidence: 'third-party',
} as const;
