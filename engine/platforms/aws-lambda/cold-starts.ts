/**
 * Cold starts of AWS Lambda by runtime and architecture: time before the billed init, then the init itself.
 * A hello-world function in a zip; what a function imports itself and the slower first run of its handler are left out.
 * A scenario that knows better states `function.init`.
 */
import type { ColdStartPhase, DistributionModel } from '../../model.ts';
import type { Dated } from '../../platform-kinds/dated.ts';
import { normalQuantile } from '../../random/normal-quantile.ts';

export type Architecture = 'x86_64' | 'arm64';

interface Quantiles {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

interface RuntimeInit extends Record<Architecture, Quantiles> {
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
  value: { p50Ms: 80, p99Ms: 500 },
  source: 'https://github.com/mikhailshilkov/mikhailio-hugo',
  asOf: '2021-01',
  basis: 'assumed',
  note:
    'client time of cold requests (Python 215 ms median, 671 ms p99; JavaScript 264 and 847) less a warm round trip ' +
    'of about 25 ms and an init of about 115 and 150 ms; agrees with the p10 and p95 of both',
} as const satisfies Dated<Quantiles>;

/** `nodejs`, `nodejs22.x`, `python3.12`, `dotnet8` → family; undefined for one that was not measured. */
export function runtimeFamily(runtime: string): Runtime | undefined {
  const family = /^([a-z]+?)(?:[\d.]+(?:x|\.al2)?)?$/.exec(runtime)?.[1];
  return runtimes.find((known) => known === family);
}

/** The phases of a cold start; `init` from the scenario is the whole delay; `billed`: whether the init is. */
export function coldStartPhases(
  runtime: Runtime,
  architecture: Architecture,
  stated: DistributionModel | undefined,
  billed: boolean,
): readonly ColdStartPhase[] {
  if (stated !== undefined) return [{ name: 'init', duration: stated, billed }];
  return [
    { name: 'placement and download', duration: lognormal(placement.value), billed: false },
    { name: 'init', duration: lognormal(initByRuntime.value[runtime][architecture]), billed },
  ];
}

/** The lognormal through a median and a p99. */
function lognormal({ p50Ms, p99Ms }: Quantiles): DistributionModel {
  return {
    distribution: 'lognormal',
    mu: Math.log(p50Ms * 1000),
    sigma: Math.log(p99Ms / p50Ms) / normalQuantile(0.99),
  };
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
