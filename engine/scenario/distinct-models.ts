/** Deployments that behave alike, such as one function in twenty regions, are one model to simulate. */
import type { DeploymentModel } from '../model.ts';

/** All are played side by side, at several megabytes of measurements each. */
export const MAX_MODELS = 100;

/** A deployment, as the model of each function in it. */
type Models = readonly DeploymentModel[];

/** Those that differ in more than their id, and which of them each deployment is. */
export function distinctModels(deployments: readonly Models[]): {
  readonly distinct: readonly Models[];
  readonly played: readonly number[];
} {
  const indexes = new Map<string, number>();
  const distinct: Models[] = [];
  const played = deployments.map((models) => {
    const key = JSON.stringify(models.map((model) => ({ ...model, id: '' })));
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, distinct.length);
    return distinct.push(models) - 1;
  });
  return { distinct, played };
}
