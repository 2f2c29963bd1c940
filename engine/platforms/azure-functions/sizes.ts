/** Instances of Azure Functions that have a size: Elastic Premium by name, Flex Consumption by memory. */

export interface PremiumSize {
  readonly vcpu: number;
  /** 1 GB = 1024 MB. */
  readonly memoryMb: number;
}

export const SIZES_ORIGIN = {
  source: 'https://learn.microsoft.com/azure/azure-functions/functions-premium-plan',
  asOf: '2025',
  confidence: 'third-party',
} as const;

export const PREMIUM_SIZES: Readonly<Record<string, PremiumSize>> = {
  ep1: { vcpu: 1, memoryMb: 3584 },
  ep2: { vcpu: 2, memoryMb: 7168 },
  ep3: { vcpu: 4, memoryMb: 14336 },
};

/** Memory of a Flex instance in MB → vCPU, as text because 0.25 is exact there. */
export const FLEX_SIZES: Readonly<Record<string, string>> = { 512: '0.25', 2048: '1', 4096: '2' };

/** Most that an execution on the Consumption plan is ever billed for. */
export const CONSUMPTION_MAX_MEMORY_MB = 1536;
