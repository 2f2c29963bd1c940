/** What is wrong with a JSON text, and where. */
import { describeValue, formatPath } from '../words/issue.ts';
import { PriceListError } from './price-list-error.ts';

/** It reaches into an object's prototype. */
export const FORBIDDEN_NAME = '__proto__';

/** Where a text that is a part of another begins in it. */
export interface JsonPlace {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  readonly path: readonly string[];
}

/** `list.json must go on with a comma or end with }, got "x" (line 12, column 5, in Items[3].retailPrice)`. */
export function jsonFault(
  source: string,
  rule: string,
  got: string | undefined,
  { line, column, path }: Omit<JsonPlace, 'path'> & { readonly path: readonly (string | number)[] },
): PriceListError {
  const found = got === undefined ? 'the end of the text' : describeValue(got.replace(/\s+/g, ' '));
  const field = formatPath(path);
  const place = `line ${line}, column ${column}${field === '' ? '' : `, in ${field}`}`;
  return new PriceListError(`${source} must ${rule}, got ${found} (${place})`);
}
