/** Hardware of Render's web services and private services, without the free one. */

export const RENDER_SIZES = {
  starter: { vcpu: 0.5, memoryMb: 512 },
  standard: { vcpu: 1, memoryMb: 2048 },
  pro: { vcpu: 2, memoryMb: 4096 },
  'pro-plus': { vcpu: 4, memoryMb: 8192 },
  'pro-max': { vcpu: 4, memoryMb: 16384 },
  'pro-ultra': { vcpu: 8, memoryMb: 32768 },
} as const;

/** Where the figures come from. */
export const SIZES_ORIGIN = {
  source: 'https://render.com/pricing',
  asOf: '2026-05-04',
  confidence: 'third-party',
} as const;
