/** Which vCPU and memory an App Runner instance may have together. */

export interface AppRunnerSize {
  readonly vcpu: number;
  /** 1 GB = 1024 MB. */
  readonly memoryMb: number;
}

/** From memory: the page was not read again. */
export const SIZES_ORIGIN = {
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/architecture.html',
  asOf: '2025',
  confidence: 'recalled',
} as const;

export const APP_RUNNER_SIZES: readonly AppRunnerSize[] = [
  { vcpu: 0.25, memoryMb: 512 },
  { vcpu: 0.25, memoryMb: 1024 },
  { vcpu: 0.5, memoryMb: 1024 },
  { vcpu: 1, memoryMb: 2048 },
  { vcpu: 1, memoryMb: 3072 },
  { vcpu: 1, memoryMb: 4096 },
  { vcpu: 2, memoryMb: 4096 },
  { vcpu: 2, memoryMb: 6144 },
  { vcpu: 4, memoryMb: 8192 },
  { vcpu: 4, memoryMb: 10240 },
  { vcpu: 4, memoryMb: 12288 },
];
