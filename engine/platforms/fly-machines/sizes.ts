/** Hardware of Fly's shared machines, as their names say it. A shared vCPU is a part of a core that may burst. */

const SHARED = [
  [1, [256, 512, 768, 1024, 2048]],
  [2, [512, 1024, 2048]],
  [4, [1024, 2048]],
  [8, [2048, 4096]],
] as const;

export interface MachineSize {
  readonly vcpu: number;
  /** 1 GB = 1024 MB. */
  readonly memoryMb: number;
}

/** Where the figures come from. */
export const SIZES_ORIGIN = {
  source: 'https://fly.io/docs/about/pricing/',
  asOf: '2026-08-07',
  confidence: 'official',
} as const;

export const MACHINE_SIZES: Readonly<Record<string, MachineSize>> = Object.fromEntries(
  SHARED.flatMap(([vcpu, memories]) =>
    memories.map((memoryMb) => [`shared-cpu-${vcpu}x@${memoryMb}mb`, { vcpu, memoryMb }] as const),
  ),
);
