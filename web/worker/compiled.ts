/** A document → a scenario that can be played, by the engine's own reader and compiler. */
import { compileScenario, readScenario, type Scenario } from '../../engine/index.ts';
import type { Issue } from '../../engine/words/issue.ts';
import { platformsOf } from './platforms.ts';

/** Thrown where a document is refused. */
export class Refused extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.issues = issues;
  }
}

export async function compiled(document: unknown): Promise<Scenario> {
  const platforms = await platformsOf(document);
  const { draft, issues: unreadable } = readScenario(document, 'the page', platforms);
  if (!draft) throw new Refused(unreadable);
  const { scenario, issues } = compileScenario(draft, new Map(), platforms);
  if (!scenario) throw new Refused(issues);
  return scenario;
}
