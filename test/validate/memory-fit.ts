/**
 * A function's processor share and duration from measured durations at several memory sizes, as somebody would state them
 * in a scenario: least squares of the relative error. One thread; at 1,769 MB, where it has one vCPU.
 */
import { durationScale, lambdaVcpu, memoryMbPerVcpu } from '../../engine/platform-kinds/cpu-share.ts';

export interface Point {
  readonly memoryMb: number;
  readonly ms: number;
}

export interface Fit {
  readonly memoryMb: number;
  readonly durationMs: number;
  readonly cpuShare: number;
}

/** duration = waiting + computing ÷ vCPU, both 0 or more. */
export function fitOf(points: readonly Point[]): Fit {
  // Each point divided by its measured duration: w × waiting + c × computing is to be 1.
  const rows = points.map(({ memoryMb, ms }) => ({
    w: 1 / ms,
    c: 1 / Math.min(1, lambdaVcpu(memoryMb)) / ms,
  }));
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [ww, wc, cc] = [sum(({ w }) => w * w), sum(({ w, c }) => w * c), sum(({ c }) => c * c)];
  const [w1, c1] = [sum(({ w }) => w), sum(({ c }) => c)];
  const determinant = ww * cc - wc * wc;
  let waiting = (w1 * cc - c1 * wc) / determinant;
  let computing = (c1 * ww - w1 * wc) / determinant;
  // Sizes that give the same processor do not tell the two apart.
  if (!(waiting >= 0) || determinant < 1e-9 * ww * cc) [waiting, computing] = [0, c1 / cc];
  if (computing < 0) [waiting, computing] = [w1 / ww, 0];
  const durationMs = waiting + computing;
  return { memoryMb: memoryMbPerVcpu.value, durationMs, cpuShare: computing / durationMs };
}

/** As the engine scales it. */
export function predictedMs({ durationMs, ...fit }: Fit, memoryMb: number): number {
  return durationMs * durationScale({ ...fit, threads: 1 }, lambdaVcpu(memoryMb));
}

/** Relative errors at points that the fit has not seen: each of the parts is left out in turn. */
export function unseenErrors(points: readonly Point[], parts: number): number[] {
  return points.map(({ memoryMb, ms }, i) => {
    const seen = points.filter((_, other) => other % parts !== i % parts);
    return predictedMs(fitOf(seen), memoryMb) / ms - 1;
  });
}

export function meanAbsolutePercent(errors: readonly number[]): number {
  return (errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length) * 100;
}
