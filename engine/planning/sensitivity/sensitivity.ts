/** Which inputs move the bill and the p99 most, deployment by deployment, and whether the first two do more together. */
import type { Platform } from '../../platform-kinds/platform.ts';
import type { DeploymentResult, Result } from '../../result.ts';
import type { PathKey } from '../../words/issue.ts';
import type { ReplicationPlayer } from '../player.ts';
import { type Effect, effectsOf, replicationsOf, type Study } from './effects.ts';
import { figuresOf } from './figures.ts';
import { groundwork } from './groundwork.ts';
import { type InputRow, inputRows } from './input-row.ts';
import { findInputs, inputAt } from './inputs.ts';
import { type Interaction, interactionOf } from './interaction.ts';
import { type Missing, missingAt } from './missing.ts';

export interface SensitivityOptions {
  /** Share by which each input is moved: 0.5. */
  readonly by: number;
  /** These fields alone; all that can be found, and the prices, where it is absent. */
  readonly paths?: readonly (readonly PathKey[])[];
  readonly platforms: readonly Platform[];
}

export interface DeploymentSensitivity {
  readonly base: DeploymentResult;
  /** The one that moves the bill most comes first. */
  readonly inputs: readonly InputRow[];
  /** The same by the p99. */
  readonly inputsByP99: readonly InputRow[];
  /** Of the first two of each order, where both do anything. */
  readonly interaction?: Interaction;
  readonly p99Interaction?: Interaction;
}

export interface Sensitivity {
  readonly result: Result;
  readonly deployments: readonly DeploymentSensitivity[];
  /** Paths that were asked for and hold nothing that can be scaled; then nothing is moved. */
  readonly missing: readonly Missing[];
}

/** Rejects with what is wrong with the document. */
export async function sensitivityOf(
  player: ReplicationPlayer,
  written: object,
  { by, paths, platforms }: SensitivityOptions,
): Promise<Sensitivity> {
  const replicated = await player.playReplications(written);
  const { result } = replicated;
  const document = groundwork(written, result);
  const study: Study = { player, document, platforms, by };
  const asked = paths?.map((keys) => inputAt(document, keys));
  const inputs = asked ? asked.filter((input) => input !== undefined) : findInputs(document);
  const missing = paths?.filter((_, i) => !asked![i]).map((keys) => missingAt(document, keys)) ?? [];
  if (missing.length > 0) return { result, deployments: [], missing };
  const bases = result.deployments.map((_, d) => replicationsOf(replicated, d));
  const effects = await effectsOf(study, inputs, bases, !paths);
  const deployments = await Promise.all(
    result.deployments.map((base, place) => deploymentSensitivity(study, effects[place]!, base, place)),
  );
  return { result, deployments, missing };
}

/** Latencies are counted in bins about as wide: a smaller swing of the p99 is that of a bin. */
const SEEN_P99 = 0.01;

async function deploymentSensitivity(
  study: Study,
  found: readonly Effect[],
  base: DeploymentResult,
  place: number,
): Promise<DeploymentSensitivity> {
  const effects = ordered(found, (effect) => totalSwing(effect, base));
  const byP99 = ordered(found, (effect) => p99Swing(effect, base));
  const interactionOfFirst = (order: readonly Effect[], swing: typeof totalSwing, least: number) => {
    const moving = order.filter((effect) => swing(effect, base) > least);
    // That a price multiplies what it is paid for goes without saying.
    const inputs = moving.filter(({ what }) => 'input' in what);
    const [first, second] = firstTwo(inputs.length > 1 ? inputs : moving);
    return first && second ? interactionOf(study, [first, second], base, place) : undefined;
  };
  const [interaction, p99Interaction] = await Promise.all([
    interactionOfFirst(effects, totalSwing, 0),
    interactionOfFirst(byP99, p99Swing, SEEN_P99 * (figuresOf(base).p99Ms ?? 0)),
  ]);
  return {
    base,
    inputs: inputRows(effects, base),
    inputsByP99: inputRows(byP99, base),
    ...(interaction && { interaction }),
    ...(p99Interaction && { p99Interaction }),
  };
}

/** How far apart the bills are: the lowest and the highest of the three. Steers the order alone. */
function totalSwing(effect: Effect, base: DeploymentResult): number {
  return swingOf(effect, base, ({ total }) => Number(total));
}

function p99Swing(effect: Effect, base: DeploymentResult): number {
  return swingOf(effect, base, ({ p99Ms }) => p99Ms ?? Number.NaN);
}

function swingOf(
  { low, high }: Effect,
  base: DeploymentResult,
  of: (figures: ReturnType<typeof figuresOf>) => number,
): number {
  const ends = [low, high].flatMap((side) => (side.refused === undefined ? [of(side.figures)] : []));
  const values = [of(figuresOf(base)), ...ends].filter((value) => !Number.isNaN(value));
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}

function ordered(effects: readonly Effect[], swing: (effect: Effect) => number): Effect[] {
  return effects
    .map((effect) => ({ effect, by: swing(effect) }))
    .sort((a, b) => b.by - a.by)
    .map(({ effect }) => effect);
}

/** The first, and the next that is no part of it: all traffic together has each source's in it. */
function firstTwo([first, ...others]: readonly Effect[]): [Effect?, Effect?] {
  if (!first) return [];
  const paths = pathsOf(first);
  return [first, others.find((each) => !pathsOf(each).some((path) => paths.includes(path)))];
}

function pathsOf({ what }: Effect): string[] {
  return 'input' in what ? what.input.leaves.map(({ path }) => path) : [];
}
