/** Which deployments a study is of: `--deployment ID`, once for each. */
import { BadInput } from '../bad-input.ts';
import type { SimulationJob } from '../prepare.ts';
import type { Option } from '../verbs/verb.ts';

export const deploymentOption: Readonly<Record<string, Option>> = {
  deployment: { kind: 'texts', describe: 'look at this deployment alone, by its id; may be repeated' },
};

/** Of a scenario with hundreds of them a message names the first. */
const NAMED = 20;

/**
 * The job's document with those that are asked about, or with all where none is. Throws BadInput for one that is not there, and
 * for what is wrong with any of them: where it stands is told by its place in the whole.
 */
export async function chosenDeployments(
  { document, source }: Pick<SimulationJob, 'document' | 'source'>,
  ids: readonly string[],
): Promise<object> {
  const { deployments } = Object(document) as { readonly deployments?: unknown };
  if (!Array.isArray(deployments) || ids.length === 0) return document as object;
  const idOf = (each: unknown) => String(Object(each).id ?? Object(each).platform);
  const unknown = ids.filter((id) => !deployments.some((each) => idOf(each) === id));
  if (unknown.length > 0) {
    const known = deployments.slice(0, NAMED).map(idOf).join(', ');
    throw new BadInput(...unknown.map((id) => `--deployment must be one of ${known}, got "${id}"`));
  }
  const { formatIssue, objections, PLATFORMS } = await import('../../engine/index.ts');
  const issues = objections(document, source, PLATFORMS);
  if (issues.length > 0) throw new BadInput(...issues.map((issue) => formatIssue(issue, source)));
  return { ...(document as object), deployments: deployments.filter((each) => ids.includes(idOf(each))) };
}
