/** Asks the platforms themselves which of many ways to write a deployment they take, so that no limit is stated twice. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { MAX_DEPLOYMENTS } from '../../scenario/schema.ts';
import type { WrittenDeployment } from '../candidates.ts';
import { objections } from '../objections.ts';

/** Of each candidate what is wrong with it, undefined for nothing. */
export function refusals(
  document: object,
  candidates: readonly WrittenDeployment[],
  platforms: readonly Platform[],
): (string | undefined)[] {
  const found: (string | undefined)[] = [];
  for (let from = 0; from < candidates.length; from += MAX_DEPLOYMENTS) {
    found.push(...refusedOf(document, candidates.slice(from, from + MAX_DEPLOYMENTS), platforms));
  }
  return found;
}

function refusedOf(
  document: object,
  candidates: readonly WrittenDeployment[],
  platforms: readonly Platform[],
): (string | undefined)[] {
  const deployments = candidates.map((each, i) => ({ ...each, id: `candidate-${i}` }));
  const found: (string | undefined)[] = candidates.map(() => undefined);
  for (const { path, message } of objections({ ...document, deployments }, '', platforms)) {
    const at = /^deployments\[(\d+)\]/.exec(path);
    if (at) found[Number(at[1])] ??= message;
    // What a platform objects to elsewhere, such as a timeout, belongs to one candidate that is not named.
    else if (candidates.length > 1)
      return candidates.map((each) => refusedOf(document, [each], platforms)[0]);
    else found[0] ??= message;
  }
  return found;
}
