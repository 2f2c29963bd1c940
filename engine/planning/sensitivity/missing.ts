/** A field that was asked for and holds nothing that can be a little more or less: what is there, and what may have been meant. */
import { formatPath, type PathKey } from '../../words/issue.ts';
import { editDistance, nearest } from '../../words/nearest.ts';
import { quantitiesIn } from './inputs.ts';

export interface Missing {
  readonly path: string;
  /** What stands there, where anything does. */
  readonly value?: unknown;
  /** Fields that can be moved, the most likely first. */
  readonly near: readonly string[];
}

const MOST_NEAR = 3;

export function missingAt(document: object, keys: readonly PathKey[]): Missing {
  const path = formatPath(keys);
  const value = keys.reduce<unknown>((holder, key) => Object(holder)[key], document);
  if (value !== undefined) return { path, value, near: [] };
  const known = quantitiesIn(document);
  const name = lastName(path);
  const alike = known.filter((each) => editDistance(lastName(each), name) <= Math.floor(name.length / 3));
  const close = nearest(path, known);
  return {
    path,
    near: [...new Set([...(close === undefined ? [] : [close]), ...alike])].slice(0, MOST_NEAR),
  };
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
