/**
 * One field of a document changed by its path, as `--set deployments[0].minInstances=5` asks. Objects on the way are
 * created, list entries are not. The original stays as it is, so a part it holds twice (a YAML alias) changes in one place.
 */
import { formatPath, type Issue, type PathKey } from '../words/issue.ts';
import { FORBIDDEN_NAMES } from './plain-data.ts';

/** The changed document, or what is wrong with the path. */
export type Changed =
  | { readonly document: unknown; readonly issue?: undefined }
  | { readonly document?: undefined; readonly issue: Issue };

const MAX_PATH = 500;
const SHOWN = 60;
const STEP = /\.?([^.[\]]+)|\[(\d{1,9})\]/y;

export function applySet(document: unknown, path: string, value: unknown): Changed {
  const keys = parsePath(path);
  if (!keys) {
    const shown = path.slice(0, SHOWN);
    const rule = 'must be fields with dots and [indexes] such as deployments[0].memory';
    return { issue: { path: shown, message: `path ${rule}, got "${shown}"` } };
  }
  const forbidden = keys.find((key) => FORBIDDEN_NAMES.has(String(key)));
  if (forbidden !== undefined) {
    return { issue: { path: formatPath(keys), message: `${forbidden} must not be used as a field name` } };
  }
  return withValue(document, keys, 0, value);
}

/** `deployments[0].memory` → ['deployments', 0, 'memory']; undefined where it is no path. */
export function parsePath(path: string): PathKey[] | undefined {
  if (path.length > MAX_PATH || path === '' || path.startsWith('.') || path.startsWith('[')) return undefined;
  const keys: PathKey[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < path.length) {
    const startsBare = STEP.lastIndex > 0 && path[STEP.lastIndex] !== '.' && path[STEP.lastIndex] !== '[';
    const step = startsBare ? null : STEP.exec(path);
    if (!step) return undefined;
    keys.push(step[1] ?? Number(step[2]));
  }
  return keys;
}

/** A copy of `holder` with the field at keys[depth…] replaced. */
function withValue(holder: unknown, keys: readonly PathKey[], depth: number, value: unknown): Changed {
  const key = keys[depth];
  if (key === undefined) return { document: value };
  const refuse = (rule: string): Changed => {
    const where = formatPath(keys.slice(0, depth)) || 'document';
    return { issue: { path: formatPath(keys.slice(0, depth + 1)), message: `${where} ${rule}` } };
  };
  if (typeof key === 'number') {
    if (!Array.isArray(holder)) return refuse('must be a list to be indexed');
    if (key >= holder.length) return refuse(`must have an entry [${key}], got a list of ${holder.length}`);
    const inner = withValue(holder[key], keys, depth + 1, value);
    return inner.issue ? inner : { document: holder.map((entry, i) => (i === key ? inner.document : entry)) };
  }
  if (Array.isArray(holder)) return refuse(`is a list: say which entry, such as [0].${key}`);
  if (holder !== undefined && (typeof holder !== 'object' || holder === null)) {
    return refuse(`must be an object to have a field ${key}`);
  }
  const fields = (holder ?? {}) as Record<string, unknown>;
  const inner = withValue(Object.hasOwn(fields, key) ? fields[key] : undefined, keys, depth + 1, value);
  return inner.issue ? inner : { document: { ...fields, [key]: inner.document } };
}
