/**
 * Hardware of Lightsail's Linux plans, as AWS publishes them. All are burstable: below, the share of each vCPU that a plan
 * may use for long; what lies above it is spent from credits.
 */

export interface LightsailSize {
  readonly vcpu: number;
  /** 1 GB = 1024 MB. */
  readonly memoryMb: number;
  readonly storageGb: number;
  /** Share of each vCPU that is always there, in percent. */
  readonly baselinePercent: number;
}

export const SIZES_ORIGIN = {
  source: 'https://docs.aws.amazon.com/lightsail/latest/userguide/baseline-cpu-performance.html',
  asOf: '2025',
  confidence: 'official',
} as const;

/** Named by their memory. */
export const LIGHTSAIL_SIZES: Readonly<Record<string, LightsailSize>> = {
  '512mb': { vcpu: 2, memoryMb: 512, storageGb: 20, baselinePercent: 5 },
  '1gb': { vcpu: 2, memoryMb: 1024, storageGb: 40, baselinePercent: 10 },
  '2gb': { vcpu: 2, memoryMb: 2048, storageGb: 60, baselinePercent: 20 },
  '4gb': { vcpu: 2, memoryMb: 4096, storageGb: 80, baselinePercent: 20 },
  '8gb': { vcpu: 2, memoryMb: 8192, storageGb: 160, baselinePercent: 30 },
  '16gb': { vcpu: 4, memoryMb: 16384, storageGb: 320, baselinePercent: 40 },
  '32gb': { vcpu: 8, memoryMb: 32768, storageGb: 640, baselinePercent: 40 },
  '64gb': { vcpu: 16, memoryMb: 65536, storageGb: 1280, baselinePercent: 40 },
};
