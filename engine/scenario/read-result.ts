/** A saved result, read back: whether it is one, before anybody works with it. */
import { describeValue, fieldName, formatPath, type Issue, type PathKey } from '../words/issue.ts';
import { resultSchema } from './result-schema.ts';

/** Everything that keeps a document from being a `Result`; nothing where it is one. Takes plain data and never throws. */
export function resultIssues(document: unknown): Issue[] {
  const version = (document as { version?: unknown } | null | undefined)?.version;
  if (version !== 1)
    return [{ path: 'version', message: `version must be 1, got ${describeValue(version)}` }];
  const parsed = resultSchema.safeParse(document, { jitless: true });
  if (parsed.success) return repeatedIds(document as { deployments: readonly { id: string }[] });
  return parsed.error.issues.map((issue) => {
    const keys = issue.path as PathKey[];
    const path = formatPath(keys);
    const found = describeValue(valueAt(document, keys));
    return { path, message: `${fieldName(path)} must be as a run prints it, got ${found}` };
  });
}

function valueAt(document: unknown, keys: readonly PathKey[]): unknown {
  let value = document;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<PathKey, unknown>>)[key];
  }
  return value;
}

function repeatedIds({ deployments }: { readonly deployments: readonly { readonly id: string }[] }): Issue[] {
  const ids = deployments.map(({ id }) => id);
  return ids.flatMap((id, i) =>
    ids.indexOf(id) === i
      ? []
      : [{ path: `deployments[${i}].id`, message: `id must be unique, got ${describeValue(id)}` }],
  );
}
