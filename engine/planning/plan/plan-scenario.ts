/** What to keep ready, and how many to allow, on every deployment of a scenario: the cheapest that meets a level of service. */
import type { Platform } from '../../platform-kinds/platform.ts';
import type { Result } from '../../result.ts';
import type { WrittenDeployment } from '../candidates.ts';
import { objections } from '../objections.ts';
import type { Player } from '../player.ts';
import type { ServiceLevel } from '../service-level.ts';
import { type InstanceChoice, plannedPart, withoutPlanned } from './choice.ts';
import { clockOf } from './day-loads.ts';
import { comparePlans, judge } from './judged.ts';
import { planDeployment } from './plan-deployment.ts';
import { type DeploymentPlan, describePlan, type Found } from './plan-document.ts';
import { costsNoMore, withWrittenRoom } from './room.ts';

export interface PlannedScenario {
  /** The scenario with what was chosen, as it plays. */
  readonly document: object;
  readonly result: Result;
  /** Of each deployment of the result. */
  readonly plans: readonly DeploymentPlan[];
}

/** `document`: of one function. Rejects with what is wrong with it. */
export async function planScenario(
  document: object,
  level: ServiceLevel,
  platforms: readonly Platform[],
  player: Player,
): Promise<PlannedScenario> {
  const asked = { throttled: 0, ...level };
  const before = await player.play(document);
  const written = deploymentsOf(before, 'written', document);
  const resolved = deploymentsOf(before, 'resolved', document);
  const open = withoutInstances(document);
  const clock = clockOf(before, platforms);
  const objectionTo = (each: object) => objections(each, 'the scenario', platforms)[0]?.message;
  const otherSeeds = OTHERS.map((other) => `${before.seed}/${other}`);
  let again: Promise<Result[]> | undefined;
  const playedWith = (seeds: readonly string[]) => {
    again ??= Promise.all(seeds.map((seed) => player.play({ ...document, seed })));
    return again;
  };
  const searches = new Map<string, ReturnType<typeof planDeployment>>();
  const decided: { readonly deployment: WrittenDeployment; readonly plan: DeploymentPlan }[] = [];
  for (const [i, deployment] of written.entries()) {
    const platform = platforms.find(({ id }) => id === deployment.platform) as Platform;
    const { id: _, ...base } = withoutPlanned(deployment);
    const scales = deployment.scale !== undefined;
    const question = { player, document: open, objectionTo, platform, level: asked, otherSeeds, clock };
    // Deployments that differ in what is planned alone have one plan.
    const key = JSON.stringify([base, scales]);
    const search =
      searches.get(key) ?? planDeployment({ ...question, open: base, scales, resolved: resolved[i]! });
    searches.set(key, search);
    const choice = writtenChoice(document, deployment, resolved[i]!, platform);
    const found = await keepingRoom(await search, choice);
    const now = judge(choice, before.deployments[i]!, asked);
    // What is written and costs no more than the best must hold with the others, too, before anything is said of it.
    const mayStay =
      now.meets && found?.alternatives.every(({ plan }) => !plan.meets || costsNoMore(now, plan));
    const others = mayStay ? await playedWith(otherSeeds) : [];
    const elsewhere = others.map((other, s) => [otherSeeds[s]!, other.deployments[i]!] as const);
    const plan = describePlan(judge(choice, before.deployments[i]!, asked, elsewhere), asked, found);
    decided.push({
      plan,
      deployment: found ? { ...withoutPlanned(deployment), ...plannedPart(plan) } : deployment,
    });
  }
  const planned = { ...open, deployments: decided.map(({ deployment }) => deployment) };
  const result = await player.play(planned);
  return { document: planned, result, plans: decided.map(({ plan }) => plan) };
}

/** With all that is asked for by the function, and what the platform starts from where nothing is. */
function writtenChoice(
  document: object,
  deployment: WrittenDeployment,
  { count, minInstances }: WrittenDeployment,
  { simulated }: Platform,
): InstanceChoice {
  const { function: one, functions = {} } = document as { function?: object; functions?: object };
  const fn = one ?? (Object.values(functions)[0] as object | undefined) ?? {};
  const knobs: readonly string[] = simulated?.knobs ?? [];
  const known = Object.entries(plannedPart(fn)).filter(([name]) => knobs.includes(name));
  const started = plannedPart({
    ...(count !== undefined && { count }),
    ...(minInstances !== undefined && { minInstances }),
  });
  return { ...started, ...Object.fromEntries(known), ...plannedPart(deployment) };
}

/** The best of what was found, with the room that was written where that costs no more. */
async function keepingRoom(found: Found | undefined, written: InstanceChoice): Promise<Found | undefined> {
  if (!found) return undefined;
  const [best, ...others] = [...found.alternatives].sort((a, b) => comparePlans(a.plan, b.plan));
  const plan = await withWrittenRoom(found.trials, best!.plan, written);
  return { ...found, alternatives: [{ ...best!, plan }, ...others] };
}

/** A plan is chosen by the requests that it was tried on, and flatters itself a little there: it must hold with others, too. */
const OTHERS = ['again-1', 'again-2', 'again-3', 'again-4'];

/** One for each region, as the result has them; `resolved` with all defaults. */
function deploymentsOf(
  { scenario, deployments }: Result,
  form: 'written' | 'resolved',
  document: object,
): WrittenDeployment[] {
  const { deployments: written } = document as Deployments;
  const { deployments: resolved } = scenario as Deployments;
  const isSpread = written.some(({ regions }) => regions !== undefined);
  const from = form === 'resolved' || isSpread ? resolved : written;
  return deployments.map(({ id }, i) => {
    const { regions: _, ...each } = from[i]!;
    return { ...each, id };
  });
}

interface Deployments {
  readonly deployments: readonly WrittenDeployment[];
}

/** What the function asks for everywhere is planned on each deployment. */
function withoutInstances(document: object): object {
  const { function: fn, functions, ...rest } = document as Readonly<Record<string, unknown>>;
  const open = (of: unknown) => {
    const { minInstances: _, maxInstances: __, ...left } = of as Readonly<Record<string, unknown>>;
    return left;
  };
  return {
    ...rest,
    ...(fn !== undefined && { function: open(fn) }),
    ...(functions !== undefined && {
      functions: Object.fromEntries(
        Object.entries(functions as object).map(([name, of]) => [name, open(of)]),
      ),
    }),
  };
}
