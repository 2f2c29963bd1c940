/**
 * Memory to duration on AWS Lambda: what follows exactly from the processor share, and measured curves predicted at sizes
 * that the fit has not seen. Six functions at 43 sizes (pacslab/SLAppMdlOpt, MIT, January 2022); three workloads in several
 * runtimes (cebert/aws-lambda-performance-benchmarks, MIT, November 2025) and three in Python (SeBS, 2020).
 */
import { describe, expect, it } from 'vitest';
import { durationScale, lambdaVcpu } from '../../engine/platform-kinds/cpu-share.ts';
import { absent, hold } from './figures.ts';
import { type Fit, fitOf, meanAbsolutePercent, type Point, predictedMs, unseenErrors } from './memory-fit.ts';
import { curvesOf, sixFunctions } from './memory-measurements.ts';
import { resultOf } from './run-scenario.ts';

const ONE_VCPU_MB = 1769;

interface Run {
  readonly ms: number;
  readonly gbSeconds: number;
}

/** Warm requests of the function with each of these sizes, as the product plays and bills them. */
async function played(fn: object, sizes: readonly number[]): Promise<Run[]> {
  const { deployments } = await resultOf({
    horizon: '1000 s',
    month: 'actual',
    traffic: { pattern: 'steady', rate: '1/s' },
    function: { init: '0 ms', ...fn },
    replications: 1,
    deployments: sizes.map((size) => ({ id: `${size}`, platform: 'aws-lambda', memory: `${size} MB` })),
  });
  return deployments.map(({ latencyMs, bill, requests }) => {
    const { quantity } = bill.lines.find(({ meter }) => meter === 'gbSeconds')!;
    return { ms: latencyMs.mean, gbSeconds: Number(quantity) / (requests.cold + requests.warm) };
  });
}

describe('a function that only computes', () => {
  it.each([1, 2])(
    'on %d threads takes the same GB-seconds up to so many vCPU, and no less time beyond',
    (threads) => {
      const full = ONE_VCPU_MB * threads;
      const fn = { memoryMb: full, cpuShare: 1, threads };
      for (const memoryMb of [128, 256, 512, 1024, ONE_VCPU_MB, full]) {
        expect(durationScale(fn, lambdaVcpu(memoryMb)) * memoryMb).toBeCloseTo(full, 9);
      }
      for (const memoryMb of [full, full + 1, 4096, 10240]) {
        expect(durationScale(fn, lambdaVcpu(memoryMb))).toBe(1);
      }
    },
  );

  it('does so in a run', async () => {
    // 1,024 ms on one vCPU: whole milliseconds at these sizes.
    const fn = { memory: `${ONE_VCPU_MB} MB`, duration: '1024 ms', cpu: '100 %' };
    const below = [128, 256, 512, 1024, ONE_VCPU_MB];
    const beyond = [2048, 3008, 10240];
    const runs = await played(fn, [...below, ...beyond]);
    runs.slice(0, below.length).forEach(({ gbSeconds, ms }, i) => {
      expect(gbSeconds).toBeCloseTo(1.769, 9);
      expect(ms).toBeCloseTo((1024 * ONE_VCPU_MB) / below[i]!, 3);
    });
    for (const { ms } of runs.slice(below.length)) expect(ms).toBeCloseTo(1024, 3);
  });
});

/** What somebody measures who only wants to know how it scales. */
const FEW_MB = [128, 512, 1024, 2048];

function errorsBeyond(points: readonly Point[], seen: readonly number[]): number[] {
  const fit = fitOf(points.filter(({ memoryMb }) => seen.includes(memoryMb)));
  const unseen = points.filter(({ memoryMb }) => !seen.includes(memoryMb));
  return unseen.map(({ memoryMb, ms }) => predictedMs(fit, memoryMb) / ms - 1);
}

const CLASSES = [
  { what: 'compute', functions: ['f1', 'f2', 'f5', 'f6'], most: 6 },
  // f3 computes while it waits: its time halves with twice the memory up to 832 MB and hardly falls beyond, which no sum of
  // the two follows; it is 23 % short at 128 MB and 22 % long at 832 MB.
  { what: 'wait too', functions: ['f3', 'f4'], most: 15 },
];

describe.skipIf(absent)('six functions at 43 sizes (skipped without the reference data)', () => {
  it.each(CLASSES)('that $what, every second size unseen', ({ what, functions, most }) => {
    holdMean(
      `Lambda memory 2022, ${what}: duration at every second size, unseen`,
      functions,
      most,
      (points) => unseenErrors(points, 2),
    );
  });

  it.each(CLASSES)('that $what, from four sizes', ({ what, functions, most }) => {
    holdMean(`Lambda memory 2022, ${what}: duration at 39 sizes from four`, functions, most, (points) =>
      errorsBeyond(points, FEW_MB),
    );
  });

  it('that compute, as the product plays them', async () => {
    const measured = sixFunctions();
    const errors: number[] = [];
    for (const name of CLASSES[0]!.functions) {
      const points = measured.get(name)!;
      const unseen = points.filter(({ memoryMb }) => !FEW_MB.includes(memoryMb));
      const fit = fitOf(points.filter(({ memoryMb }) => FEW_MB.includes(memoryMb)));
      const runs = await played(
        written(fit),
        unseen.map(({ memoryMb }) => memoryMb),
      );
      errors.push(...runs.map(({ ms }, i) => ms / unseen[i]!.ms - 1));
    }
    const off = meanAbsolutePercent(errors);
    const name = 'Lambda memory 2022, compute: duration of a run at 39 sizes from four, mean error';
    hold({ name, published: 0, ours: off }, off, 6, '%');
  });
});

/** As a scenario states it. */
function written({ memoryMb, durationMs, cpuShare }: Fit): object {
  return { memory: `${memoryMb} MB`, duration: `${durationMs.toFixed(3)} ms`, cpu: `${cpuShare * 100} %` };
}

/** The class is held; each of its functions stands in the name. */
function holdMean(
  name: string,
  functions: readonly string[],
  most: number,
  errors: (points: readonly Point[]) => number[],
): void {
  const all = sixFunctions();
  const each = functions.map((fn) => errors(all.get(fn)!));
  const shown = each.map((of, i) => `${functions[i]} ${meanAbsolutePercent(of).toFixed(1)}`).join(', ');
  const off = meanAbsolutePercent(each.flat());
  hold({ name: `${name} (${shown})`, published: 0, ours: off }, off, most, '%');
}

const OTHERS = [
  { title: '2025, SHA-256 on x86_64', source: 'cebert', workload: 'cpu-intensive', arch: 'x86_64', most: 6 },
  // Noise of the sizes: 1,769 MB is up to a fifth slower than the others make it, 2,048 MB as much faster.
  { title: '2025, SHA-256 on arm64', source: 'cebert', workload: 'cpu-intensive', arch: 'arm64', most: 10 },
  {
    title: '2025, sorting on x86_64',
    source: 'cebert',
    workload: 'memory-intensive',
    arch: 'x86_64',
    most: 6,
  },
  { title: '2020, graph search', source: 'sebs', workload: '503', most: 6 },
  { title: '2020, thumbnails', source: 'sebs', workload: '210_python', most: 15 },
  { title: '2020, upload', source: 'sebs', workload: '120', most: 15 },
  // Not within 15 %: nearly level from 512 MB on at 8 to 17 ms, yet more than twice as long at 128 MB as at 256, which the
  // processor alone does not explain.
  { title: '2025, DynamoDB', source: 'cebert', workload: 'light', most: 35 },
];

describe.skipIf(absent)(
  'other curves, each size left out in turn (skipped without the reference data)',
  () => {
    it.each(OTHERS)('$title', ({ title, source, workload, arch, most }) => {
      const errors = curvesOf(source, workload, arch).flatMap((points) =>
        unseenErrors(points, points.length),
      );
      expect(errors.length).toBeGreaterThan(5);
      const off = meanAbsolutePercent(errors);
      const name = `Lambda memory ${title}: duration at ${errors.length} points, each unseen, mean error`;
      hold({ name, published: 0, ours: off }, off, most, '%');
    });
  },
);
