/**
 * First look at a document from outside: plain data of a sane size, with no field name that would reach into an object's
 * prototype. Runs before anything else and never recurses, so that no input can exhaust the stack.
 */
import { formatPath, type Issue, type PathKey } from '../words/issue.ts';

export const MAX_DEPTH = 20;
/** A price list that came with `--prices` may be most of it. */
const MAX_VALUES = 500_000;

/** Names that mean something to an object itself. */
export const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A value that is still to be looked at, and what holds it. */
interface Found {
  readonly value: unknown;
  readonly key?: PathKey;
  readonly holder?: Found;
  readonly depth: number;
}

export function checkPlainData(document: unknown): Issue[] {
  const issues: Issue[] = [];
  const open: Found[] =
    typeof document === 'object' && document !== null ? [{ value: document, depth: 0 }] : [];
  let values = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (depth >= MAX_DEPTH)
      return [{ path: '', message: `document must nest at most ${MAX_DEPTH} levels deep` }];
    const children = Array.isArray(value) ? value.entries() : Object.entries(value as object);
    for (const [key, child] of children) {
      if (++values > MAX_VALUES) {
        return [{ path: '', message: `document must hold at most ${MAX_VALUES} values` }];
      }
      if (typeof key === 'string' && FORBIDDEN_NAMES.has(key)) {
        const path = formatPath(pathOf({ value: child, key, holder: next, depth }));
        issues.push({ path, message: `${key} must not be used as a field name` });
      } else if (typeof child === 'object' && child !== null) {
        open.push({ value: child, key, holder: next, depth: depth + 1 });
      }
    }
  }
  return issues;
}

function pathOf(found: Found): PathKey[] {
  const keys: PathKey[] = [];
  for (let at: Found | undefined = found; at?.key !== undefined; at = at.holder) keys.unshift(at.key);
  return keys;
}
