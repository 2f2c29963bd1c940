/**
 * What the platforms object to, in a document that may have other problems: fields that are broken already are left out,
 * so that every problem shows at once and none of them twice.
 */
import type { Platform, Report } from '../platform-kinds/platform.ts';
import type { Issue } from '../words/issue.ts';
import { DEFAULT_MONTH } from './calendar.ts';
import type { DeploymentDocument } from './deployment-schema.ts';
import { functionKnobs, type PlacedFunction, placedFunctions } from './function.ts';
import { priceChoice } from './price-choice.ts';
import { deployWhereSold, inEachRegion } from './regions.ts';
import type { FunctionDocument, ScenarioDocument } from './schema.ts';

const silent: Report = () => {};

/** `sound` tells of a path whether nothing was found wrong with that field, anything inside it, or what holds it. */
export function platformIssues(
  document: ScenarioDocument,
  platforms: readonly Platform[],
  sound: (path: string) => boolean,
): Issue[] {
  const issues: Issue[] = [];
  const report: Report = (path, message) => {
    const isSaid = issues.some((issue) => issue.path === path && issue.message === message);
    if (sound(path) && !isSaid) issues.push({ path, message });
  };
  if (!Array.isArray(document.deployments)) return issues;
  const deployments = document.deployments.map((written, i) =>
    soundFields(written, `deployments[${i}]`, sound),
  );
  const around = {
    platforms,
    choice: priceChoice(
      { ...(sound('asOf') && { asOf: document.asOf }), ...(sound('prices') && { prices: document.prices }) },
      platforms,
      report,
    ),
    month: sound('month') ? (document.month ?? DEFAULT_MONTH) : DEFAULT_MONTH,
    weekStartUs: 0,
  };
  const placed = inEachRegion(deployments, platforms).filter(({ written }) => written.platform !== undefined);
  for (const each of soundFunctions(document, sound)) {
    const fn = functionKnobs(each, silent);
    if (!fn) continue;
    deployWhereSold(
      placed.map((deployment, i) => ({ ...deployment, id: deployment.written.id ?? String(i) })),
      { ...around, fn, functionPath: each.path, response: each.document.response },
      report,
    );
  }
  return issues;
}

/** Stands for a duration that cannot be read. No platform minds how long a request takes. */
const ANY_DURATION = '100 ms';

function soundFunctions(document: ScenarioDocument, sound: (path: string) => boolean): PlacedFunction[] {
  const isSound = sound('function') || sound('functions') || isObject(document.function);
  const placed = isSound ? placedFunctions(document, silent) : [];
  const sane = placed.filter((each) => isObject(each.document));
  if (sane.length === 0) return [{ name: 'main', path: 'function', document: { duration: ANY_DURATION } }];
  return sane.map((each) => {
    const fields = soundFields<Partial<FunctionDocument>>(each.document, each.path, sound);
    return { ...each, document: { duration: ANY_DURATION, ...fields } };
  });
}

function soundFields<Fields extends Partial<FunctionDocument> | DeploymentDocument>(
  fields: Fields,
  path: string,
  sound: (path: string) => boolean,
): Fields {
  const entries = Object.entries(isObject(fields) ? fields : {});
  return Object.fromEntries(entries.filter(([name]) => sound(`${path}.${name}`))) as Fields;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
