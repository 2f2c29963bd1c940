/**
 * Cold starts of AWS Lambda by runtime, architecture and package: time before the billed init, the init itself, and the first
 * run after it. A hello-world function, and its dependencies where their size is stated.
 * A scenario that knows better states `function.init`.
 */
import type { ColdStartPhase, DistributionModel } from '../../model.ts';
import type { Dated } from '../../platform-kinds/dated.ts';
import { lognormalThrough, type MedianAndP99 } from '../../platform-kinds/lognormal-time.ts';
import { firstRun } from './first-runs.ts';
import { imageInits } from './image-inits.ts';
import { lawThrough, type MeasuredMs } from './measured-quantiles.ts';
import { restoreTime } from './snap-start.ts';

export type Architecture = 'x86_64' | 'arm64';

interface RuntimeInit extends Record<Architecture, MedianAndP99> {
  /** The version that was measured. */
  readonly measured: string;
}

/** Init Duration as the platform logs it, about 5,280 cold starts each, 128–1,024 MB pooled: memory makes no difference. */
export const initByRuntime = {
  value: {
    nodejs: init('nodejs22.x', [143.1, 222.8], [115.5, 181.8]),
    python: init('python3.13', [103.0, 175.1], [86.1, 152.4]),
    java: init('java21', [255.4, 399.5], [222.8, 355.9]),
    dotnet: init('dotnet8', [255.6, 413.3], [270.3, 613.9]),
    ruby: init('ruby3.4', [229.2, 475.8], [210.2, 409.4]),
    go: init('go on provided.al2023', [51.1, 73.8], [38.5, 54.6]),
    rust: init('rust on provided.al2023', [16.6, 44.4], [13.3, 35.4]),
    'dotnet-aot': init('dotnet8 compiled ahead, on provided.al2023', [88.7, 126.1], [72.5, 95.1]),
    'java-native': init('GraalVM java21 on provided.al2023', [155.3, 210.5], [115, 149.7]),
    cpp: init('C++ 11 on provided.al2023', [65.8, 112.5], [46.9, 82.9]),
    llrt: init('LLRT on provided.al2023', [66.3, 90.1], [50.2, 75.3]),
  },
  source: 'https://github.com/maxday/lambda-perf',
  asOf: '2026-06-30',
  basis: 'measured',
  note: 'daily cold starts of 2026-01-01 to 2026-06-30',
} as const satisfies Dated<Record<string, RuntimeInit>>;

export type Runtime = keyof typeof initByRuntime.value;

export const runtimes = Object.keys(initByRuntime.value) as readonly Runtime[];

/** Finding a host, starting the sandbox and fetching the code: waited for, not billed. */
export const placement = {
  value: [24, 36, 54, 68, 85, 104, 155, 279, 567, 800],
  source: 'https://github.com/mikhailshilkov/mikhailio-hugo',
  asOf: '2021-01',
  basis: 'assumed',
  note:
    'the law that comes nearest to the client times of cold requests in JavaScript, Python and Java, with a warm round trip ' +
    'of about 25 ms and the init of today: within 5 % from the p5 to the p95, 12 % at the p99',
} as const satisfies Dated<MeasuredMs>;

/** Of every hundredth, in JavaScript and Java, whose client times lie too far apart there for one law. */
export const placementTails = {
  value: { nodejs: { p99Ms: 650, longestMs: 900 }, java: { p99Ms: 490, longestMs: 720 } },
  source: 'https://github.com/mikhailshilkov/mikhailio-hugo',
  asOf: '2021-01',
  basis: 'assumed',
  note:
    'derived like the rest: the p99 of about 680 cold requests each, which is the seventh from the top; JavaScript’s lies 79 ms ' +
    'above Java’s, whose init takes 112 ms longer',
} as const satisfies Dated<Partial<Record<Runtime, { readonly p99Ms: number; readonly longestMs: number }>>>;

/** Time before the init of a zip. */
export function placementOf(runtime: Runtime): MeasuredMs {
  const tails: Readonly<Partial<Record<Runtime, { readonly p99Ms: number; readonly longestMs: number }>>> =
    placementTails.value;
  const tail = tails[runtime];
  if (tail === undefined) return placement.value;
  const [p1, p5, p10, p25, p50, p75, p90, p95] = placement.value;
  return [p1, p5, p10, p25, p50, p75, p90, p95, tail.p99Ms, tail.longestMs];
}

/** The same before an image: more of it is fetched as it is needed. */
export const imagePlacement = {
  value: { p50Ms: 468, p99Ms: 1050 },
  source: 'https://github.com/mikhailshilkov/mikhailio-hugo',
  asOf: '2021-01',
  basis: 'assumed',
  note:
    'client time of cold requests to three images (median 795 to 868 ms, p99 1,410 to 1,632) less a warm round trip of ' +
    'about 25 ms and the init of Node.js in an image; 100 MB and 5 GB of unused data in two of them made little difference',
} as const satisfies Dated<MedianAndP99>;

/** What loading dependencies adds to the init for each MB of them, zipped. */
export const loadingPerMb = {
  value: 103,
  source: 'https://github.com/mikhailshilkov/mikhailio-hugo',
  asOf: '2021-01',
  basis: 'measured',
  note: 'ms; median of cold requests in Node.js 0.26 s without, 1.70 s with 14 MB and 3.87 s with 35 MB, all of it loaded',
} as const satisfies Dated<number>;

/** What is deployed, besides its runtime. */
export interface Packaging {
  readonly kind: 'zip' | 'image';
  /** Dependencies, zipped. */
  readonly bundleMb: number;
  /** Starts from a snapshot of an instance of this memory. */
  readonly snapStart: boolean;
  readonly memoryMb: number;
}

const HELLO_WORLD: Packaging = { kind: 'zip', bundleMb: 0, snapStart: false, memoryMb: 1024 };

/** Runtimes that Lambda does not provide itself. */
const CUSTOM: readonly Runtime[] = ['go', 'rust', 'dotnet-aot', 'java-native', 'cpp', 'llrt'];

/** What was free until August 2025 was the init of a zip on a runtime of Lambda's own. */
export function billsInitAlways(runtime: Runtime, { kind }: Packaging): boolean {
  return kind === 'image' || CUSTOM.includes(runtime);
}

/** `nodejs`, `nodejs22.x`, `python3.12`, `dotnet8` → family; undefined for one that was not measured. */
export function runtimeFamily(runtime: string): Runtime | undefined {
  const compiled = runtimes.find((known) => known === runtime);
  if (compiled) return compiled;
  const family = /^([a-z]+?)(?:[\d.]+(?:x|\.al2)?)?$/.exec(runtime)?.[1];
  return runtimes.find((known) => known === family);
}

/** The phases of a cold start; `init` from the scenario is the whole delay; `billed`: whether the init is. */
export function coldStartPhases(
  runtime: Runtime,
  architecture: Architecture,
  stated: DistributionModel | undefined,
  billed: boolean,
  packaging = HELLO_WORLD,
): readonly ColdStartPhase[] {
  if (stated !== undefined) return [{ name: 'init', duration: stated, billed }];
  const { kind, bundleMb, snapStart, memoryMb } = packaging;
  const before = kind === 'image' ? lognormalThrough(imagePlacement.value) : lawThrough(placementOf(runtime));
  const placed = { name: 'placement and download', duration: before, billed: false };
  const ran = firstRun(runtime, architecture, packaging);
  if (snapStart) return [placed, { name: 'restore', duration: restoreTime(memoryMb), billed: false }, ran];
  const duration =
    kind === 'image'
      ? lawThrough(imageInits.value[runtime][architecture])
      : lognormalThrough(initByRuntime.value[runtime][architecture]);
  return [placed, { name: 'init', duration, billed }, ...loading(bundleMb, billed), ran];
}

/** Part of the init that the size of the dependencies makes. */
function loading(bundleMb: number, billed: boolean): readonly ColdStartPhase[] {
  if (bundleMb === 0) return [];
  const valueUs = bundleMb * loadingPerMb.value * 1000;
  return [{ name: 'loading', duration: { distribution: 'constant', valueUs }, billed }];
}

function init(
  measured: string,
  [x86P50, x86P99]: readonly [number, number],
  [armP50, armP99]: readonly [number, number],
): RuntimeInit {
  return {
    measured,
    x86_64: { p50Ms: x86P50, p99Ms: x86P99 },
    arm64: { p50Ms: armP50, p99Ms: armP99 },
  };
}
