/** AWS Lambda: how the function is packed, from the knobs, checked; and what a reader must know of the cold starts it makes. */
import type { KnobReport } from '../../platform-kinds/knob-checks.ts';
import type { DeploymentKnobs, FunctionKnobs } from '../../platform-kinds/platform.ts';
import { formatSizeMb } from '../../words/quantity.ts';
import { lambdaBehaviour as lambda } from './behaviour.ts';
import type { Choices } from './choices.ts';
import {
  imagePlacement,
  initByRuntime,
  loadingPerMb,
  type Packaging,
  placementOf,
  type Runtime,
} from './cold-starts.ts';
import { firstRuns } from './first-runs.ts';
import { medianAndP99 } from './measured-quantiles.ts';
import { restores } from './snap-start.ts';

/** `chosen`: what the rest of the deployment comes to. */
export function packagingOf(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  chosen: Pick<Choices, 'runtime' | 'memoryMb' | 'mostReady'>,
  issues: KnobReport,
): Packaging {
  const { packageKind: kind = 'zip', bundleMb = 0 } = fn;
  const { snapStart = false } = knobs;
  if (snapStart) {
    const problem = snapStartProblem(knobs, fn, chosen);
    if (problem !== undefined) issues.knob('snapStart', `snapStart must be left out ${problem}`);
  }
  return { kind, bundleMb, snapStart, memoryMb: chosen.memoryMb };
}

function snapStartProblem(
  { ephemeralMb = 0 }: DeploymentKnobs,
  { init, packageKind }: FunctionKnobs,
  { runtime, mostReady }: { readonly runtime: Runtime; readonly mostReady: number },
): string | undefined {
  const included = lambda.ephemeralMb.value.min;
  if (init !== undefined) return 'where function.init states the whole delay';
  if (packageKind === 'image') return 'where function.package is image: snapshots are made of zips';
  if (mostReady > 0) return 'beside minInstances: Lambda has one or the other';
  if (ephemeralMb > included) return `beside ephemeralStorage of more than ${formatSizeMb(included)}`;
  const measured: readonly string[] = restores.value.runtimes;
  if (measured.includes(runtime)) return undefined;
  return `where function.runtime is ${runtime}: restores were measured in ${measured.join(' and ')} only; state function.init`;
}

export function coldStartAssumptions({ runtime, architecture, packaging }: Choices): string[] {
  const { kind, bundleMb, snapStart } = packaging;
  const { p50Ms, p99Ms } = kind === 'image' ? imagePlacement.value : medianAndP99(placementOf(runtime));
  const before = `placement and download before it (median ${p50Ms} ms, p99 ${p99Ms} ms) are derived from client times of January 2021`;
  const largestMb = firstRuns.value.memoryMb.at(-1)!;
  const beyond =
    packaging.memoryMb > largestMb ? `, carried on from sizes up to ${formatSizeMb(largestMb)}` : '';
  const first = `the first run after a start is slower by that of a hello-world function${beyond}: what a function first calls comes on top`;
  if (snapStart) {
    return [
      'a restore is that of a hello-world function, java21 on x86_64, measured from January to June 2025; none of it is billed, though loading the runtime within it would be',
      first,
      before,
    ];
  }
  const { measured } = initByRuntime.value[runtime];
  const hello = `init is that of a hello-world function, ${measured}, ${kind}, ${architecture}, measured from January to June 2026`;
  if (bundleMb === 0) return [`${hello}: what the function imports comes on top`, first, before];
  return [
    hello,
    first,
    `loading takes ${loadingPerMb.value} ms for each MB of dependencies, measured in Node.js in ${loadingPerMb.asOf}`,
    before,
  ];
}
