/** Measured durations by memory size, as their publishers left them. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { published } from './figures.ts';
import type { Point } from './memory-fit.ts';

/** Each function's mean duration of 200 calls at each size. */
export function sixFunctions(): Map<string, Point[]> {
  const file = published('traces/lambda-memory-sweep-2022/six-functions-43-sizes.csv.gz');
  const rows: Record<string, string>[] = parse(gunzipSync(readFileSync(file)), { columns: true });
  const sums = new Map<string, Map<number, [sum: number, calls: number]>>();
  for (const { function: name, memory_mb, duration_ms } of rows) {
    const sizes = sums.get(name!) ?? new Map<number, [number, number]>();
    const [sum, calls] = sizes.get(Number(memory_mb)) ?? [0, 0];
    sizes.set(Number(memory_mb), [sum + Number(duration_ms), calls + 1]);
    sums.set(name!, sizes);
  }
  const means = (sizes: Map<number, [number, number]>) =>
    [...sizes]
      .map(([memoryMb, [sum, calls]]) => ({ memoryMb, ms: sum / calls }))
      .sort((a, b) => a.memoryMb - b.memoryMb);
  return new Map([...sums].map(([name, sizes]) => [name, means(sizes)]));
}

/** Curves of AWS Lambda; means of 300 warm calls, or medians. `arch` may be left open. */
export function curvesOf(source: string, workload: string, arch?: string): Point[][] {
  const { curves } = JSON.parse(
    readFileSync(published('reference/data/memory-scaling.json'), 'utf8'),
  ) as Measured;
  return curves
    .filter(({ cloud = 'aws' }) => cloud === 'aws')
    .filter((curve) => curve.source.startsWith(source) && curve.workload === workload)
    .filter((curve) => arch === undefined || curve.arch === arch)
    .map(({ points }) =>
      points.map(({ memory_mb, mean_ms, p50_ms }) => ({ memoryMb: memory_mb, ms: (mean_ms ?? p50_ms)! })),
    );
}

interface Measured {
  readonly curves: readonly {
    readonly source: string;
    readonly workload: string;
    readonly cloud?: string;
    readonly arch: string;
    readonly points: readonly {
      readonly memory_mb: number;
      readonly mean_ms?: number;
      readonly p50_ms?: number;
    }[];
  }[];
}
