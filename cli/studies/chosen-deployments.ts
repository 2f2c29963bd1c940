/** Which deployments a study is of: `--deployment ID`, once for each. */
import { BadInput } from '../bad-input.ts';
import type { Option } from '../verbs/verb.ts';

export const deploymentOption: Readonly<Record<string, Option>> = {
  deployment: { kind: 'texts', describe: 'look at this deployment alone, by its id; may be repeated' },
};

/** Of a scenario with hundreds of them a message names the first. */
const NAMED = 20;

/** The document with those that are asked about, or with all where none is. Throws BadInput for one that is not there. */
export function chosenDeployments(document: unknown, ids: readonly string[]): unknown {
  const { deployments } = Object(document) as { readonly deployments?: unknown };
  if (!Array.isArray(deployments) || ids.length === 0) return document;
  const idOf = (each: unknown) => String(Object(each).id ?? Object(each).platform);
  const unknown = ids.filter((id) => !deployments.some((each) => idOf(each) === id));
  if (unknown.length > 0) {
    const known = deployments.slice(0, NAMED).map(idOf).join(', ');
    throw new BadInput(...unknown.map((id) => `--deployment must be one of ${known}, got "${id}"`));
  }
  return { ...(document as object), deployments: deployments.filter((each) => ids.includes(idOf(each))) };
}
