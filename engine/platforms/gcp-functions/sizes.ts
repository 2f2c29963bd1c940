/** Memory sizes of 1st gen functions and the processor each brings: GHz as billed, vCPU of 2.4 GHz as it behaves. */

export interface FunctionSize {
  readonly memoryMb: number;
  /** Decimal, in GHz. */
  readonly ghz: string;
  readonly vcpu: number;
}

export const FUNCTION_SIZES = [
  { memoryMb: 128, ghz: '0.2', vcpu: 0.083 },
  { memoryMb: 256, ghz: '0.4', vcpu: 0.167 },
  { memoryMb: 512, ghz: '0.8', vcpu: 0.333 },
  { memoryMb: 1024, ghz: '1.4', vcpu: 0.583 },
  { memoryMb: 2048, ghz: '2.4', vcpu: 1 },
  { memoryMb: 4096, ghz: '4.8', vcpu: 2 },
  { memoryMb: 8192, ghz: '4.8', vcpu: 2 },
] as const satisfies readonly FunctionSize[];
