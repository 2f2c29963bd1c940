/**
 * The first run of a handler in a new instance, of a function that does nothing: what is loaded or compiled only then takes
 * the processor that the memory gives, unlike the init before it. Billed as duration.
 * Not part of a cold start unless asked for: a function's own first run has more to do.
 */
import type { ColdStartPhase } from '../../model.ts';
import type { Dated } from '../../platform-kinds/dated.ts';
import type { Architecture, Runtime } from './cold-starts.ts';

/** Mean Duration of about 1,320 cold requests each. */
export const firstRuns = {
  value: {
    memoryMb: [128, 256, 512, 1024],
    meanMs: {
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
  },
  source: 'https://github.com/maxday/lambda-perf',
  asOf: '2026-06-30',
  basis: 'measured',
  note: 'daily cold starts of 2026-01-01 to 2026-06-30, a hello-world function in a zip; a warm run takes 1 to 3 ms',
} as const satisfies Dated<{
  readonly memoryMb: readonly number[];
  readonly meanMs: Record<Runtime, Record<Architecture, readonly number[]>>;
}>;

/** Between two sizes the processor makes the difference; beyond the largest nothing more is known. */
export function firstRun(runtime: Runtime, architecture: Architecture, memoryMb: number): ColdStartPhase {
  const { memoryMb: sizes, meanMs } = firstRuns.value;
  const valueUs = interpolated(sizes, meanMs[runtime][architecture], memoryMb) * 1000;
  return { name: 'first run', duration: { distribution: 'constant', valueUs }, billed: true };
}

/** Straight between the points in 1 ÷ memory, level outside them. */
function interpolated(sizes: readonly number[], values: readonly number[], size: number): number {
  const above = sizes.findIndex((each) => each >= size);
  if (above < 0) return values.at(-1)!;
  if (above === 0) return values[0]!;
  const [low, high] = [sizes[above - 1]!, sizes[above]!];
  const share = (1 / low - 1 / size) / (1 / low - 1 / high);
  return values[above - 1]! + share * (values[above]! - values[above - 1]!);
}
