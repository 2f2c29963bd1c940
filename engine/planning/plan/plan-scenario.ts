/** What to keep ready, and how many to allow, on every deployment of a scenario: the cheapest that meets a level of service. */
import { fromDecimal } from '../../money/decimal.ts';
import { compare } from '../../money/fraction.ts';
import type { Result } from '../../result.ts';
import type { WrittenDeployment } from '../candidates.ts';
import type { Player } from '../player.ts';
import type { ServiceLevel } from '../service-level.ts';
import { plannedPart, withoutPlanned } from './choice.ts';
import { clockOf } from './day-loads.ts';
import { judge } from './judged.ts';
import { type PlannedPlatform, planDeployment } from './plan-deployment.ts';
import { type DeploymentPlan, describePlan, type Evaluated } from './plan-document.ts';

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
  platforms: readonly PlannedPlatform[],
  player: Player,
): Promise<PlannedScenario> {
  const asked = { throttled: 0, ...level };
  const before = await player.play(document);
  const written = deploymentsOf(before, 'written', document);
  const resolved = deploymentsOf(before, 'resolved', document);
  const open = withoutInstances(document);
  const clock = clockOf(before);
  const otherSeeds = OTHERS.map((other) => `${before.seed}/${other}`);
  let again: Promise<Result[]> | undefined;
  const playedWith = (seeds: readonly string[]) => {
    again ??= Promise.all(seeds.map((seed) => player.play({ ...document, seed })));
    return again;
  };
  const searches = new Map<string, ReturnType<typeof planDeployment>>();
  const decided: { readonly deployment: WrittenDeployment; readonly plan: DeploymentPlan }[] = [];
  for (const [i, deployment] of written.entries()) {
    const platform = platforms.find(({ id }) => id === deployment.platform) as PlannedPlatform;
    const { id: _, ...base } = withoutPlanned(deployment);
    const scales = deployment.scale !== undefined;
    const question = { player, document: open, platform, level: asked, otherSeeds, clock };
    // Deployments that differ in what is planned alone have one plan.
    const key = JSON.stringify([base, scales]);
    const search =
      searches.get(key) ?? planDeployment({ ...question, open: base, scales, resolved: resolved[i]! });
    searches.set(key, search);
    const choice = plannedPart(deployment);
    const found = await search;
    const best = describePlan(judge(choice, before.deployments[i]!, asked), asked, found);
    // What is written and looks cheaper must hold with the others, too, before anything is said of it.
    const isCheaper = best.asWritten.meets && best.alternatives[0]?.meets && costsLess(best.asWritten, best);
    const others = isCheaper ? await playedWith(otherSeeds) : [];
    const elsewhere = others.map((other, s) => [otherSeeds[s]!, other.deployments[i]!] as const);
    const plan = isCheaper
      ? describePlan(judge(choice, before.deployments[i]!, asked, elsewhere), asked, found)
      : best;
    decided.push({
      plan,
      deployment: found ? { ...withoutPlanned(deployment), ...plannedPart(plan) } : deployment,
    });
  }
  const planned = { ...open, deployments: decided.map(({ deployment }) => deployment) };
  const result = await player.play(planned);
  return { document: planned, result, plans: decided.map(({ plan }) => plan) };
}

function costsLess({ total }: Evaluated, { alternatives }: DeploymentPlan): boolean {
  return compare(fromDecimal(total), fromDecimal(alternatives[0]!.total)) < 0;
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
