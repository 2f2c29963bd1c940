/**
 * A document from outside → a draft: a scenario whose every field is known to be well-formed, or all that is wrong with it
 * at once. Files are not opened and platforms are not asked here.
 */
import type { Platform, Report } from '../platform-kinds/platform.ts';
import type { Issue } from '../words/issue.ts';
import { checkDeployment, deploymentIds } from './deployments.ts';
import { timeModel } from './distribution.ts';
import { checkBundle, functionTime, soleFunction } from './function.ts';
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
  const name = checkFunction(document, sound, report);
  if (sound('traffic') || Array.isArray(document.traffic)) checkTraffic(document, name, sound, report);
  if (Array.isArray(document.deployments)) checkDeployments(document, sound, report);
}

/** The function's name, where there is one function. */
function checkFunction(document: ScenarioDocument, sound: Sound, report: Report): string | undefined {
  if (!isObjectOrAbsent(document.function) || !isObjectOrAbsent(document.functions)) return undefined;
  const placed = soleFunction(document, report);
  if (!placed || !isObjectOrAbsent(placed.document)) return placed?.name;
  for (const field of ['duration', 'init'] as const) {
    if (sound(`${placed.path}.${field}`)) functionTime(placed.document, field, placed.path, report);
  }
  checkBundle(placed.document, placed.path, report);
  return placed.name;
}

function isObjectOrAbsent(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value));
}

function checkTraffic(
  document: ScenarioDocument,
  name: string | undefined,
  sound: Sound,
  report: Report,
): void {
  for (const placed of sourcesOf(document.traffic)) {
    const { path, source } = placed;
    if (!sound(path)) continue;
    if (source.pattern !== 'replay') sourceModel(placed, { weekStartUs: 0, recordings: new Map() }, report);
    if (source.function !== undefined && name !== undefined && source.function !== name) {
      report(
        `${path}.function`,
        `function must be ${name}, the scenario's only function, got "${source.function}"`,
      );
    }
  }
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
