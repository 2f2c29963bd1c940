/** Deployments that behave alike, such as one function in twenty regions, are one model to simulate. */
import type { DeploymentModel } from '../model.ts';

/** All are played side by side, at several megabytes of measurements each. */
export const MAX_MODELS = 100;

/** The models that differ in more than their id, and which of them each deployment is. */
export function distinctModels(deployments: readonly { readonly model: DeploymentModel }[]): {
  readonly models: readonly DeploymentModel[];
  readonly played: readonly number[];
} {
  const indexes = new Map<string, number>();
  const models: DeploymentModel[] = [];
  const played = deployments.map(({ model }) => {
    const key = JSON.stringify({ ...model, id: '' });
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, models.length);
    return models.push(model) - 1;
  });
  return { models, played };
}
