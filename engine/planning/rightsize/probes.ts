/** What ways to write a deployment come to, and what they would rest on, without playing anything. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { compileScenario, type Scenario } from '../../scenario/compile.ts';
import { MAX_MODELS } from '../../scenario/distinct-models.ts';
import { readScenario } from '../../scenario/read.ts';
import type { WrittenDeployment } from '../candidates.ts';

/** What was bought, and how it is played. */
export type Probe = Pick<Scenario['deployments'][number], 'shape' | 'model'>;

/** `candidates`: which the platforms take, as `refusals` finds. Undefined where what is bought is still not known. */
export function probesOf(
  document: object,
  candidates: readonly WrittenDeployment[],
  platforms: readonly Platform[],
): (Probe | undefined)[] {
  const found: (Probe | undefined)[] = [];
  for (let from = 0; from < candidates.length; from += MAX_MODELS) {
    const part = candidates
      .slice(from, from + MAX_MODELS)
      .map((each, i) => ({ ...each, id: `candidate-${i}` }));
    const scenario = compiled(document, part, platforms);
    found.push(...part.map((_, i) => scenario?.deployments[i]));
  }
  return found;
}

/** What the deployment rests on with these fields, one sentence each. */
export function sentencesOf(
  document: object,
  deployment: WrittenDeployment,
  platforms: readonly Platform[],
): readonly string[] {
  return compiled(document, [deployment], platforms)?.assumptions ?? [];
}

function compiled(
  document: object,
  deployments: readonly WrittenDeployment[],
  platforms: readonly Platform[],
): Scenario | undefined {
  const { functions } = document as { readonly functions?: object };
  const called = functions ? Object.keys(functions).map((name) => ({ function: name })) : [{}];
  // Any traffic will do, and no file needs to be read for it.
  const traffic = called.map((each) => ({ pattern: 'steady', rate: '1/h', ...each }));
  const around = { ...document, traffic, horizon: '24 h', faults: undefined, downstream: undefined };
  const { draft } = readScenario({ ...around, deployments }, '', platforms);
  return draft && compileScenario(draft, new Map(), platforms).scenario;
}
