/** What ways to write a deployment come to: memory, architecture and the rest of what was bought, without playing anything. */
import type { DeploymentShape, Platform } from '../../platform-kinds/platform.ts';
import { compileScenario } from '../../scenario/compile.ts';
import { MAX_MODELS } from '../../scenario/distinct-models.ts';
import { readScenario } from '../../scenario/read.ts';
import type { WrittenDeployment } from '../candidates.ts';

/** `candidates`: which the platforms take, as `refusals` finds. Undefined where what is bought is still not known. */
export function shapesOf(
  document: object,
  candidates: readonly WrittenDeployment[],
  platforms: readonly Platform[],
): (DeploymentShape | undefined)[] {
  const { functions } = document as { readonly functions?: object };
  const called = functions ? Object.keys(functions).map((name) => ({ function: name })) : [{}];
  // Any traffic will do, and no file needs to be read for it.
  const traffic = called.map((each) => ({ pattern: 'steady', rate: '1/h', ...each }));
  const around = { ...document, traffic, horizon: '24 h', faults: undefined, downstream: undefined };
  const found: (DeploymentShape | undefined)[] = [];
  for (let from = 0; from < candidates.length; from += MAX_MODELS) {
    const part = candidates.slice(from, from + MAX_MODELS);
    const deployments = part.map((each, i) => ({ ...each, id: `candidate-${i}` }));
    const { draft } = readScenario({ ...around, deployments }, '', platforms);
    const scenario = draft && compileScenario(draft, new Map(), platforms).scenario;
    found.push(...part.map((_, i) => scenario?.deployments[i]?.shape));
  }
  return found;
}
