/** What is wrong with a document, where. Issues are collected, never thrown, so that all show at once. */

export interface Issue {
  /** Field path such as `deployments[0].memory`; empty for the document itself. */
  readonly path: string;
  /** What must rule, got value: `memory must be 128–10240 MB on aws-lambda, got 64 MB`. Starts with the field's name. */
  readonly message: string;
}

/** `memory must be … (scenario.yaml: function.memory)`. */
export function formatIssue(issue: Issue, source: string): string {
  return `${issue.message} (${issue.path === '' ? source : `${source}: ${issue.path}`})`;
}

export type PathKey = string | number;

/** ['deployments', 0, 'memory'] → `deployments[0].memory`. */
export function formatPath(keys: readonly PathKey[]): string {
  let path = '';
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`;
    else path += path === '' ? shorten(key) : `.${shorten(key)}`;
  }
  return path;
}

/** The last name in a path, as messages open with it: `deployments[0].memory` → `memory`. */
export function fieldName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1) || 'document';
}

/** A value as a message shows it: short, quoted if it is text, never the inside of a list or an object. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return `"${shorten(value)}"`;
  if (Array.isArray(value)) return 'a list';
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  return `a ${typeof value}`;
}

const SHOWN = 40;

/** On one line: a name with a line break in it must not look like another message. */
export function shorten(text: string): string {
  const line = text.replace(/[\r\n\u2028\u2029]+/g, ' ');
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN)}…`;
}
