/**
 * First look at a document from outside: plain data of a sane size, with no field name that would reach into an object's
 * prototype. Runs before anything else and never recurses, so that no input can exhaust the stack.
 */
import { formatPath, type Issue, type PathKey } from '../words/issue.ts';

export const MAX_DEPTH = 20;
/** A price list that came with `--prices` may be most of it. */
const MAX_VALUES = 1_000_000;

/** Names that mean something to an object itself. */
export const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export function checkPlainData(document: unknown): Issue[] {
  const issues: Issue[] = [];
  const open: { value: unknown; keys: readonly PathKey[] }[] = [{ value: document, keys: [] }];
  let values = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, keys } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (keys.length >= MAX_DEPTH)
      return [{ path: '', message: `document must nest at most ${MAX_DEPTH} levels deep` }];
    const children = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [key, child] of children) {
      if (++values > MAX_VALUES) {
        return [{ path: '', message: `document must hold at most ${MAX_VALUES} values` }];
      }
      if (typeof key === 'string' && FORBIDDEN_NAMES.has(key)) {
        issues.push({ path: formatPath([...keys, key]), message: `${key} must not be used as a field name` });
      } else open.push({ value: child, keys: [...keys, key] });
    }
  }
  return issues;
}
