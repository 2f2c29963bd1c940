/** What to keep ready, and how many to allow, on every deployment of a scenario: the cheapest that meets a level of service. */
import type { Result } from '../../result.ts';
import type { WrittenDeployment } from '../candidates.ts';
import type { Player } from '../player.ts';
import { isMet, metBy, type ServiceLevel } from '../service-level.ts';
import { plannedPart } from './choice.ts';
import { clockOf } from './day-loads.ts';
import { judge } from './judged.ts';
import { type PlannedPlatform, planDeployment } from './plan-deployment.ts';
import type { DeploymentPlan } from './plan-document.ts';

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
  const decided: { readonly deployment: WrittenDeployment; readonly plan: DeploymentPlan }[] = [];
  for (const [i, deployment] of written.entries()) {
    const platform = platforms.find(({ id }) => id === deployment.platform) as PlannedPlatform;
    const now = judge(plannedPart(deployment), before.deployments[i]!, asked);
    const asWritten = { written: deployment, resolved: resolved[i]!, now };
    decided.push(
      await planDeployment({ player, document: open, clock, platform, level: asked, ...asWritten }),
    );
  }
  const planned = { ...open, deployments: decided.map(({ deployment }) => deployment) };
  const result = await player.play(planned);
  const again = await Promise.all(
    OTHERS.map((other) => player.play({ ...planned, seed: `${result.seed}/${other}` })),
  );
  const plans = decided.map(({ plan }, i) => {
    if (plan.nothingToPlan) return plan;
    const met = again.filter(({ deployments }) => isMet(metBy(deployments[i]!, asked))).length;
    return { ...plan, otherSeeds: { played: OTHERS.length, met } };
  });
  return { document: planned, result, plans };
}

/** A plan is chosen by the requests that it was tried on, and flatters itself a little there. */
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
