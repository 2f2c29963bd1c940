/**
 * The first run of a handler in a new instance, of a function that does nothing: what is loaded or compiled only then takes
 * the processor that the memory gives, unlike the init before it. A phase of the cold start: waited for, billed as duration.
 * A function's own first run has more to do; one that knows better states `function.init`.
 */
import type { ColdStartPhase } from '../../model.ts';
import { memoryMbPerVcpu } from '../../platform-kinds/cpu-share.ts';
import type { Dated } from '../../platform-kinds/dated.ts';
import type { Architecture, Packaging, Runtime } from './cold-starts.ts';

type Means = readonly number[];

/** Mean Duration of about 1,320 cold requests each. */
export const firstRuns = {
  value: {
    memoryMb: [128, 256, 512, 1024],
    zip: {
      nodejs: { x86_64: [12.4, 3.6, 3.5, 3.5], arm64: [14.1, 5.3, 3.7, 3.7] },
      python: { x86_64: [2.8, 2.3, 2.2, 2.3], arm64: [3.4, 2.2, 2.2, 2.2] },
      java: { x86_64: [96.9, 35.7, 28.2, 6.9], arm64: [101, 37.9, 23.3, 6.6] },
      dotnet: { x86_64: [721, 359.7, 168.3, 76.6], arm64: [828, 394, 186.2, 85.3] },
      ruby: { x86_64: [12, 3, 2.8, 2.8], arm64: [13.9, 3.3, 2.9, 2.9] },
      go: { x86_64: [1.7, 1.6, 1.7, 1.6], arm64: [1.8, 1.7, 1.6, 1.6] },
      rust: { x86_64: [1.4, 1.4, 1.4, 1.4], arm64: [1.5, 1.5, 1.5, 1.5] },
      'dotnet-aot': { x86_64: [5, 2.1, 2.1, 2.1], arm64: [14, 5.1, 3.2, 3.2] },
      'java-native': { x86_64: [158.7, 71.2, 32, 15.9], arm64: [131.6, 54.4, 22.3, 11.9] },
      cpp: { x86_64: [1.4, 1.4, 1.3, 1.3], arm64: [1.4, 1.4, 1.4, 1.4] },
      llrt: { x86_64: [1.7, 1.6, 1.7, 1.7], arm64: [1.8, 1.7, 1.7, 1.6] },
    },
    image: {
      nodejs: { x86_64: [13.4, 4.5, 4.3, 4.3], arm64: [15.2, 5.7, 4.6, 4.6] },
      python: { x86_64: [3, 2.5, 2.5, 2.4], arm64: [3.4, 2.2, 2.2, 2.2] },
      java: { x86_64: [100.2, 37.4, 16.3, 7.8], arm64: [93.6, 36.8, 14.7, 6.8] },
      dotnet: { x86_64: [733.6, 361.5, 168, 77.2], arm64: [831, 396, 185.8, 86.5] },
      ruby: { x86_64: [11.4, 3, 2.8, 2.8], arm64: [14, 3.1, 2.9, 2.9] },
      go: { x86_64: [1.9, 1.8, 1.8, 1.8], arm64: [2, 1.8, 1.6, 1.7] },
      rust: { x86_64: [1.6, 1.4, 1.4, 1.4], arm64: [1.6, 1.5, 1.5, 1.5] },
      'dotnet-aot': { x86_64: [7.9, 2.4, 2.4, 2.4], arm64: [12.1, 2.7, 2.5, 2.5] },
      'java-native': { x86_64: [18.4, 8.7, 7.9, 8.1], arm64: [17, 6.9, 7.1, 7.2] },
      cpp: { x86_64: [1.5, 1.4, 1.4, 1.4], arm64: [1.5, 1.5, 1.5, 1.4] },
      llrt: { x86_64: [2.6, 2.1, 2.1, 2], arm64: [2.8, 2.2, 2.1, 2.1] },
    },
    /** After a restore from a snapshot: java21 on x86_64, in 2025. */
    restored: [121.8, 60.7, 23.8, 16.9],
  },
  source: 'https://github.com/maxday/lambda-perf',
  asOf: '2026-06-30',
  basis: 'measured',
  note:
    'mean of daily cold starts of 2026-01-01 to 2026-06-30 (restores: of 2025), a hello-world function, the 1 to 3 ms of a ' +
    'warm run among it; between sizes as 1 ÷ memory, above 1 GB on in that line and no faster than in proportion, to one vCPU',
} as const satisfies Dated<{
  readonly memoryMb: Means;
  readonly zip: Record<Runtime, Record<Architecture, Means>>;
  readonly image: Record<Runtime, Record<Architecture, Means>>;
  readonly restored: Means;
}>;

export function firstRun(
  runtime: Runtime,
  architecture: Architecture,
  { kind, snapStart, memoryMb }: Pick<Packaging, 'kind' | 'snapStart' | 'memoryMb'>,
): ColdStartPhase {
  const measured = firstRuns.value;
  const meansMs = snapStart ? measured.restored : measured[kind][runtime][architecture];
  const valueUs = atMemory(measured.memoryMb, meansMs, memoryMb) * 1000;
  return { name: 'first run', duration: { distribution: 'constant', valueUs }, billed: true };
}

/** Straight between the points in 1 ÷ memory; beyond them as the note says: a thread has no use for a second processor. */
export function atMemory(sizes: Means, values: Means, memoryMb: number): number {
  const size = Math.min(memoryMb, memoryMbPerVcpu.value);
  const above = sizes.findIndex((each) => each >= size);
  if (above === 0) return values[0]!;
  const from = above < 0 ? sizes.length - 2 : above - 1;
  const [low, high] = [sizes[from]!, sizes[from + 1]!];
  const share = (1 / low - 1 / size) / (1 / low - 1 / high);
  const onTheLine = values[from]! + share * (values[from + 1]! - values[from]!);
  return above < 0 ? Math.max(onTheLine, (values[from + 1]! * high) / size) : onTheLine;
}
