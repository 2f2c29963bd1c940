/** Purchases that are named, such as a plan or a size: the one asked for, reported where it is not sold. */
import { choiceIssue, type KnobReport } from './knob-checks.ts';
import type { DeploymentKnobs } from './platform.ts';

/** What the knob says, or the default; comes back as it is after an issue. */
export function soldChoice(
  field: 'plan' | 'size' | 'commitment' | 'trigger',
  choices: readonly string[],
  byDefault: string,
  knobs: DeploymentKnobs,
  issues: KnobReport,
): string {
  const value = knobs[field] ?? byDefault;
  if (!choices.includes(value)) issues.knob(field, choiceIssue(field, value, choices, knobs.platform));
  return value;
}
