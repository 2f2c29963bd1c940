/** Input that cannot be worked with. Carries every problem found, one line each; ends the process with exit code 2. */
export class BadInput extends Error {
  readonly issues: readonly string[];

  constructor(...issues: string[]) {
    super(issues.join('\n'));
    this.name = 'BadInput';
    this.issues = issues;
  }
}

/**
 * Whether an error is the user's to mend: ours above, or any error that lists its `issues` as text, as the traffic
 * reader's do.
 */
export function issuesOf(error: unknown): readonly string[] | undefined {
  if (!(error instanceof Error) || !('issues' in error) || !Array.isArray(error.issues)) return undefined;
  return error.issues.map(issueText);
}

function issueText(issue: unknown): string {
  if (typeof issue === 'object' && issue !== null && 'message' in issue) return String(issue.message);
  return String(issue);
}
