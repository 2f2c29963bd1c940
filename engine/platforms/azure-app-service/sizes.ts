/** What an instance of an App Service plan has, by size. F1 and D1 share a machine and have no vCPU of their own. */

export interface PlanSize {
  /** 0 on a machine that is shared. */
  readonly vcpu: number;
  /** 1 GB = 1024 MB. */
  readonly memoryMb: number;
}

/** Where the figures come from: recalled from the page, not re-read. */
export const SIZES_ORIGIN = {
  source: 'https://azure.microsoft.com/pricing/details/app-service/linux/',
  asOf: '2025',
  confidence: 'recalled',
} as const;

export const PLAN_SIZES: Readonly<Record<string, PlanSize>> = {
  f1: { vcpu: 0, memoryMb: 1024 },
  d1: { vcpu: 0, memoryMb: 1024 },
  b1: { vcpu: 1, memoryMb: 1792 },
  b2: { vcpu: 2, memoryMb: 3584 },
  b3: { vcpu: 4, memoryMb: 7168 },
  s1: { vcpu: 1, memoryMb: 1792 },
  p1v2: { vcpu: 1, memoryMb: 3584 },
  p0v3: { vcpu: 1, memoryMb: 4096 },
  p1v3: { vcpu: 2, memoryMb: 8192 },
  p2v3: { vcpu: 4, memoryMb: 16384 },
  i1: { vcpu: 1, memoryMb: 3584 },
  i1v2: { vcpu: 2, memoryMb: 8192 },
};
