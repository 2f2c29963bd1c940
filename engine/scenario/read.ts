/**
 * A document from outside → a draft: a scenario whose every field is known to be well-formed, or all that is wrong with it
 * at once. Files are not opened and platforms are not asked here.
 */
import type { Platform, Report } from '../platform-kinds/platform.ts';
import type { Issue } from '../words/issue.ts';
import { listed } from '../words/listed.ts';
import { suggestion } from '../words/nearest.ts';
import { checkDeployment, deploymentIds } from './deployments.ts';
import { timeModel } from './distribution.ts';
import { checkBundle, functionTime, placedFunctions } from './function.ts';
import { checkPlainData } from './plain-data.ts';
import { platformIssues } from './platform-issues.ts';
import { type ScenarioDocument, scenarioSchema } from './schema.ts';
import { issuesOf, soundness } from './schema-issues.ts';
import { sourceModel, sourcesOf } from './traffic.ts';

export interface Draft {
  /** Where the document came from, for messages. */
  readonly source: string;
  readonly document: ScenarioDocument;
}

/** A traffic file that the scenario replays. */
export interface ReplayFile {
  /** The traffic source's path, such as `traffic[0]`. */
  readonly path: string;
  readonly file: string;
  readonly columns?: string;
}

export interface ReadScenario {
  readonly issues: readonly Issue[];
  /** Present when there are no issues. */
  readonly draft?: Draft;
  /** Files to read before compiling. */
  readonly replayFiles: readonly ReplayFile[];
}

/**
 * Never throws, whatever `document` is. `source` names it in messages, e.g. scenario.yaml. `platforms`, where given, are
 * asked too; else only the compiler asks them.
 */
export function readScenario(
  document: unknown,
  source: string,
  platforms: readonly Platform[] = [],
): ReadScenario {
  const unsafe = checkPlainData(document);
  if (unsafe.length > 0) return { issues: unsafe, replayFiles: [] };
  const parsed = scenarioSchema.safeParse(document, { jitless: true });
  const { issues, brokenPaths } = parsed.success ? { issues: [], brokenPaths: [] } : issuesOf(parsed.error);
  if (!brokenPaths.includes('')) {
    const report: Report = (path, message) => issues.push({ path, message });
    checkMeaning(document as ScenarioDocument, soundness(brokenPaths), report);
    if (platforms.length > 0) {
      const sound = soundness([...brokenPaths, ...issues.map(({ path }) => path)]);
      issues.push(...platformIssues(document as ScenarioDocument, platforms, sound));
    }
  }
  if (issues.length > 0) return { issues, replayFiles: [] };
  const draft = { source, document: document as ScenarioDocument };
  return { issues, draft, replayFiles: replayFilesOf(draft.document) };
}

type Sound = (path: string) => boolean;

/** What fields mean together. Looks only at fields whose form is sound. */
function checkMeaning(document: ScenarioDocument, sound: Sound, report: Report): void {
  const names = checkFunctions(document, sound, report);
  if (sound('traffic') || Array.isArray(document.traffic)) checkTraffic(document, names, sound, report);
  if (Array.isArray(document.deployments)) checkDeployments(document, sound, report);
}

/** The names of the functions; none where they cannot be told. */
function checkFunctions(document: ScenarioDocument, sound: Sound, report: Report): string[] {
  if (!isObjectOrAbsent(document.function) || !isObjectOrAbsent(document.functions)) return [];
  const placed = placedFunctions(document, report);
  for (const each of placed) {
    if (each.document === undefined || !isObjectOrAbsent(each.document)) continue;
    for (const field of ['duration', 'init'] as const) {
      if (sound(`${each.path}.${field}`)) functionTime(each.document, field, each.path, report);
    }
    checkBundle(each.document, each.path, report);
  }
  return placed.map(({ name }) => name);
}

function isObjectOrAbsent(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value));
}

function checkTraffic(
  document: ScenarioDocument,
  names: readonly string[],
  sound: Sound,
  report: Report,
): void {
  for (const placed of sourcesOf(document.traffic)) {
    const { path, source } = placed;
    if (!sound(path)) continue;
    if (source.pattern !== 'replay') sourceModel(placed, { weekStartUs: 0, recordings: new Map() }, report);
    const objection = functionObjection(source.function, names);
    if (objection !== undefined) report(`${path}.function`, objection);
  }
}

/** Which function a source calls must be said where there are several. */
function functionObjection(called: string | undefined, names: readonly string[]): string | undefined {
  if (names.length === 0 || (called !== undefined && names.includes(called))) return undefined;
  if (names.length > 1) {
    const got = called === undefined ? '' : `, got "${called}"${suggestion(called, names)}`;
    return `function must be ${listed(names)}${got}`;
  }
  if (called === undefined) return undefined;
  return `function must be ${names[0]}, the scenario's only function, got "${called}"`;
}

function checkDeployments({ deployments }: ScenarioDocument, sound: Sound, report: Report): void {
  if (deployments.every((_, i) => sound(`deployments[${i}].id`))) deploymentIds(deployments, report);
  deployments.forEach((deployment, i) => {
    const path = `deployments[${i}]`;
    if (sound(path)) checkDeployment(deployment, path, report);
    for (const [field, holder] of [
      ['idleLife', deployment],
      ['behaviour.idleLife', deployment?.behaviour],
    ] as const) {
      const time = sound(`${path}.${field}`) ? holder?.idleLife : undefined;
      if (time !== undefined) timeModel(time, `${path}.${field}`, report);
    }
  });
}

function replayFilesOf(document: ScenarioDocument): ReplayFile[] {
  return sourcesOf(document.traffic).flatMap(({ path, source }) =>
    source.pattern === 'replay'
      ? [{ path, file: source.file, ...(source.columns !== undefined && { columns: source.columns }) }]
      : [],
  );
}
