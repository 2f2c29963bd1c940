/** Container sizes of App Platform: s is shared CPU, d dedicated; `-fixed` cannot be scaled out. */

export const APP_SIZES = {
  'apps-s-1vcpu-0.5gb': { vcpu: 1, memoryMb: 512 },
  'apps-s-1vcpu-1gb-fixed': { vcpu: 1, memoryMb: 1024 },
  'apps-s-1vcpu-1gb': { vcpu: 1, memoryMb: 1024 },
  'apps-s-1vcpu-2gb': { vcpu: 1, memoryMb: 2048 },
  'apps-s-2vcpu-4gb': { vcpu: 2, memoryMb: 4096 },
  'apps-d-1vcpu-0.5gb': { vcpu: 1, memoryMb: 512 },
  'apps-d-1vcpu-1gb': { vcpu: 1, memoryMb: 1024 },
  'apps-d-1vcpu-2gb': { vcpu: 1, memoryMb: 2048 },
  'apps-d-1vcpu-4gb': { vcpu: 1, memoryMb: 4096 },
  'apps-d-2vcpu-4gb': { vcpu: 2, memoryMb: 4096 },
  'apps-d-2vcpu-8gb': { vcpu: 2, memoryMb: 8192 },
  'apps-d-4vcpu-8gb': { vcpu: 4, memoryMb: 8192 },
  'apps-d-4vcpu-16gb': { vcpu: 4, memoryMb: 16384 },
  'apps-d-8vcpu-32gb': { vcpu: 8, memoryMb: 32768 },
} as const;

/** Where the figures come from. */
export const SIZES_ORIGIN = {
  source: 'https://github.com/digitalocean/openapi',
  asOf: '2026-08-07',
  confidence: 'official',
} as const;
