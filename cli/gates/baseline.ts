/** An earlier result to compare with: `--baseline result.json`, as `run --format json` saved it. */
import type { Result } from '../../engine/result.ts';
import { checkPlainData } from '../../engine/scenario/plain-data.ts';
import { formatIssue } from '../../engine/words/issue.ts';
import { BadInput } from '../bad-input.ts';
import type { Io } from '../io.ts';
import { STDIN } from '../read-text.ts';
import { type Arguments, textArgument } from '../verbs/verb.ts';

/** A result of as many deployments as a scenario may have, with their timelines, is shorter. */
const MAX_BASELINE_BYTES = 64 * 1024 ** 2;
/** More problems of one file have one cause. */
const MOST_ISSUES = 5;

/** Undefined where none was given. Throws BadInput for what is no result of this version. */
export async function readBaseline(args: Arguments, io: Io): Promise<Result | undefined> {
  const path = textArgument(args, 'baseline');
  if (path === undefined) return undefined;
  if (path === STDIN) throw new BadInput('--baseline must be a file, got - for standard input');
  const document = withoutTimelines(parsed(await io.readText(path, MAX_BASELINE_BYTES), path));
  const unsafe = checkPlainData(document);
  const { resultIssues } = await import('../../engine/index.ts');
  const issues = unsafe.length > 0 ? unsafe : resultIssues(document);
  if (issues.length === 0) return document as Result;
  const shown = issues.slice(0, MOST_ISSUES).map((issue) => formatIssue(issue, path));
  const more = issues.length - shown.length;
  throw new BadInput(
    `--baseline must be a result that run --format json printed, got ${path}, which is none`,
    ...shown,
    ...(more === 0 ? [] : [`and ${more} more problems (${path})`]),
  );
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const got = text.trim() === '' ? 'nothing' : 'text that is no JSON, or is cut short';
    throw new BadInput(`--baseline must be a result that run --format json printed, got ${got} (${path})`);
  }
}

/** Nothing here needs them, and they are nearly all of a result. */
function withoutTimelines(document: unknown): unknown {
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isRecord(document) || !Array.isArray(document.deployments)) return document;
  for (const each of document.deployments as unknown[]) {
    if (isRecord(each) && Array.isArray(each.timeline)) each.timeline = [];
  }
  return document;
}
