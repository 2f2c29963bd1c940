/** What the schema objects to, one issue per field, in words that open with the field's name. */
import type * as z from 'zod/mini';
import { fieldName, formatPath, type Issue, type PathKey } from '../words/issue.ts';

type SchemaIssue = z.core.$ZodIssue;

export function issuesOf(error: z.core.$ZodError): { issues: Issue[]; brokenPaths: string[] } {
  const issues: Issue[] = [];
  const brokenPaths: string[] = [];
  const visit = (issue: SchemaIssue, parent: readonly PathKey[]): void => {
    const keys = [...parent, ...(issue.path as PathKey[])];
    if (issue.code === 'unrecognized_keys') {
      const lines = issue.message.split('\n');
      issue.keys.forEach((key, i) => {
        issues.push(named([...keys, key], lines[i] ?? 'is not a field here'));
      });
      return;
    }
    const branch = issue.code === 'invalid_union' ? intendedBranch(issue.errors) : undefined;
    if (branch) {
      for (const inner of branch) visit(inner, keys);
      return;
    }
    issues.push(named(keys, issue.message));
    brokenPaths.push(formatPath(keys));
  };
  for (const issue of error.issues) visit(issue, []);
  return { issues, brokenPaths };
}

function named(keys: readonly PathKey[], message: string): Issue {
  const path = formatPath(keys);
  return { path, message: `${fieldName(path)} ${message}` };
}

/** Of several forms a field may take, the one whose outermost shape fits: its inner issues are the ones to show. */
function intendedBranch(branches: readonly (readonly SchemaIssue[])[]): readonly SchemaIssue[] | undefined {
  return branches.find((branch) =>
    branch.every(
      (issue) =>
        issue.path.length > 0 || ['unrecognized_keys', 'too_small', 'too_big'].includes(issue.code ?? ''),
    ),
  );
}

/** Tells of a path whether the schema had nothing against that field, anything inside it, or what holds it. */
export function soundness(brokenPaths: readonly string[]): (path: string) => boolean {
  const broken = new Set(brokenPaths);
  const holdsBroken = new Set(brokenPaths.flatMap(withHolders));
  return (path) => !holdsBroken.has(path) && !withHolders(path).some((holder) => broken.has(holder));
}

/** `a[0].b` → `a[0].b`, `a[0]`, `a` and the document itself. */
function withHolders(path: string): string[] {
  const paths = [path];
  for (let end = path.length - 1; end > 0; end--) {
    if (path[end] === '.' || path[end] === '[') paths.push(path.slice(0, end));
  }
  return path === '' ? paths : [...paths, ''];
}
